package io.hallguard.core.event;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Set;

/**
 * People, what they are in the hall, and what they prove it with. Names, logins and secrets are
 * kept outside, where they can be erased.
 */
public sealed interface PersonFact extends Fact {

  /** Of whom it speaks. */
  SubjectId person();

  /**
   * A person was entered.
   *
   * @param by empty for the first administrator, who came with the code on the console, and for
   *     whoever was entered by a command at the gateway itself
   */
  record PersonEntered(SubjectId person, TextRef name, Set<Role> roles, Optional<SubjectId> by)
      implements PersonFact {
    public PersonEntered {
      requireNonNull(person, "person is null");
      requireNonNull(name, "name is null");
      roles = Set.copyOf(roles);
      requireNonNull(by, "by is null");
    }
  }

  /** The name was corrected. */
  record PersonRenamed(SubjectId person, TextRef name, Optional<SubjectId> by)
      implements PersonFact {
    public PersonRenamed {
      requireNonNull(person, "person is null");
      requireNonNull(name, "name is null");
      requireNonNull(by, "by is null");
    }
  }

  /** The roles are these from now on. */
  record RolesSet(SubjectId person, Set<Role> roles, Optional<SubjectId> by) implements PersonFact {
    public RolesSet {
      requireNonNull(person, "person is null");
      roles = Set.copyOf(roles);
      requireNonNull(by, "by is null");
    }
  }

  /** The person has left the hall's service: no credential of theirs counts any more. */
  record PersonLeft(SubjectId person, Optional<SubjectId> by) implements PersonFact {
    public PersonLeft {
      requireNonNull(person, "person is null");
      requireNonNull(by, "by is null");
    }
  }

  /** The person is back; credentials are issued anew. */
  record PersonReturned(SubjectId person, Optional<SubjectId> by) implements PersonFact {
    public PersonReturned {
      requireNonNull(person, "person is null");
      requireNonNull(by, "by is null");
    }
  }

  /** Name and login are gone for good, at the end of the retention. */
  record PersonErased(SubjectId person) implements PersonFact {
    public PersonErased {
      requireNonNull(person, "person is null");
    }
  }

  /** A credential was issued. */
  record CredentialIssued(
      SubjectId person, CredentialId credential, CredentialKind kind, Optional<SubjectId> by)
      implements PersonFact {
    public CredentialIssued {
      requireNonNull(person, "person is null");
      requireNonNull(credential, "credential is null");
      requireNonNull(kind, "kind is null");
      requireNonNull(by, "by is null");
    }
  }

  /** An API token was issued. */
  record TokenIssued(
      SubjectId person, CredentialId credential, Set<Scope> scopes, Optional<SubjectId> by)
      implements PersonFact {
    public TokenIssued {
      requireNonNull(person, "person is null");
      requireNonNull(credential, "credential is null");
      scopes = Set.copyOf(scopes);
      requireNonNull(by, "by is null");
    }
  }

  /** A credential counts no more. */
  record CredentialEnded(
      SubjectId person, CredentialId credential, Ending why, Optional<SubjectId> by)
      implements PersonFact {
    public CredentialEnded {
      requireNonNull(person, "person is null");
      requireNonNull(credential, "credential is null");
      requireNonNull(why, "why is null");
      requireNonNull(by, "by is null");
    }
  }

  /** Too many failures in a row: signing in waits. */
  record SignInLocked(SubjectId person, int failures) implements PersonFact {
    public SignInLocked {
      requireNonNull(person, "person is null");
    }
  }

  /** Why a credential counts no more. */
  enum Ending {
    /** Reported lost: presenting it is worth an alert. */
    LOST,
    RETURNED,
    REPLACED,
    /** Its person left. */
    LEFT
  }
}
