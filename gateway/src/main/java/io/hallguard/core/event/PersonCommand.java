package io.hallguard.core.event;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/** What an administrator does about people and their credentials. */
public sealed interface PersonCommand extends Command {

  /** Enters a person; also the first administrator, with the code on the console. */
  record EnterPerson(SubjectId person, TextRef name, Set<Role> roles) implements PersonCommand {
    public EnterPerson {
      requireNonNull(person, "person is null");
      requireNonNull(name, "name is null");
      roles = Set.copyOf(roles);
    }
  }

  /** Corrects the name. */
  record Rename(SubjectId person, TextRef name) implements PersonCommand {
    public Rename {
      requireNonNull(person, "person is null");
      requireNonNull(name, "name is null");
    }
  }

  /** Gives roles and takes them. */
  record SetRoles(SubjectId person, Set<Role> roles) implements PersonCommand {
    public SetRoles {
      requireNonNull(person, "person is null");
      roles = Set.copyOf(roles);
    }
  }

  /** The person leaves the hall's service. */
  record Leave(SubjectId person) implements PersonCommand {
    public Leave {
      requireNonNull(person, "person is null");
    }
  }

  /** The person is back. */
  record Return(SubjectId person) implements PersonCommand {
    public Return {
      requireNonNull(person, "person is null");
    }
  }

  /** Issues a credential to a person. */
  record IssueCredential(SubjectId person, CredentialId credential, CredentialKind kind)
      implements PersonCommand {
    public IssueCredential {
      requireNonNull(person, "person is null");
      requireNonNull(credential, "credential is null");
      requireNonNull(kind, "kind is null");
    }
  }

  /** Sets one's own password, PIN, authenticator or passkey. */
  record SetOwn(CredentialId credential, CredentialKind kind) implements PersonCommand {
    public SetOwn {
      requireNonNull(credential, "credential is null");
      requireNonNull(kind, "kind is null");
    }
  }

  /** Ends one of one's own, for instance a lost phone's passkey. */
  record EndOwn(CredentialId credential, PersonFact.Ending why) implements PersonCommand {
    public EndOwn {
      requireNonNull(credential, "credential is null");
      requireNonNull(why, "why is null");
    }
  }

  /** Issues an API token. */
  record IssueToken(SubjectId person, CredentialId credential, Set<Scope> scopes)
      implements PersonCommand {
    public IssueToken {
      requireNonNull(person, "person is null");
      requireNonNull(credential, "credential is null");
      scopes = Set.copyOf(scopes);
    }
  }

  /** Ends a credential, for instance a lost badge. */
  record EndCredential(SubjectId person, CredentialId credential, PersonFact.Ending why)
      implements PersonCommand {
    public EndCredential {
      requireNonNull(person, "person is null");
      requireNonNull(credential, "credential is null");
      requireNonNull(why, "why is null");
    }
  }

  /** Forgets somebody who has left, at the end of the retention; name and login go with it. */
  record Erase(SubjectId person) implements PersonCommand {
    public Erase {
      requireNonNull(person, "person is null");
    }
  }
}
