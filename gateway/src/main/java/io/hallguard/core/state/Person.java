package io.hallguard.core.state;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.CredentialId;
import io.hallguard.core.event.CredentialKind;
import io.hallguard.core.event.PersonFact.Ending;
import io.hallguard.core.event.Role;
import io.hallguard.core.event.Scope;
import io.hallguard.core.event.Stamp;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.event.TextRef;
import java.util.Optional;
import java.util.Set;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/**
 * A person of the hall.
 *
 * @param name kept outside
 * @param active false after the person left
 * @param since when the person was entered
 * @param changed when something about the person last changed
 * @param seq of the fact that did
 */
public record Person(
    SubjectId id,
    TextRef name,
    Set<Role> roles,
    boolean active,
    PSortedMap<CredentialId, Credential> credentials,
    Stamp since,
    Stamp changed,
    long seq) {
  public Person {
    requireNonNull(id, "id is null");
    requireNonNull(name, "name is null");
    roles = Set.copyOf(roles);
    requireNonNull(credentials, "credentials is null");
    requireNonNull(since, "since is null");
    requireNonNull(changed, "changed is null");
  }

  /**
   * Something the person proves to be themselves with.
   *
   * @param scopes of a token; none of all others
   * @param ended why it counts no more; empty while it does
   */
  public record Credential(
      CredentialKind kind, Set<Scope> scopes, Stamp since, Optional<Ending> ended) {
    public Credential {
      requireNonNull(kind, "kind is null");
      scopes = Set.copyOf(scopes);
      requireNonNull(since, "since is null");
      requireNonNull(ended, "ended is null");
    }

    /** Whether it counts. */
    public boolean counts() {
      return ended.isEmpty();
    }
  }

  static Person entered(SubjectId id, TextRef name, Set<Role> roles, Stamp at, long seq) {
    return new Person(id, name, roles, true, TreePMap.empty(), at, at, seq);
  }

  /** Whether the person may act in the hall and holds the role. */
  public boolean is(Role role) {
    return active && roles.contains(role);
  }

  /**
   * Whether that credential is this person's and counts: one that was lost or taken back, or of
   * somebody who left, proves nothing any more.
   */
  public boolean counts(CredentialId credential) {
    Credential held = credentials.get(credential);
    return active && held != null && held.counts();
  }

  /** Whether a credential of that kind counts. */
  public boolean holds(CredentialKind kind) {
    return active && credentials.values().stream().anyMatch(c -> c.kind() == kind && c.counts());
  }

  Person named(TextRef to, Stamp at, long atSeq) {
    return new Person(id, to, roles, active, credentials, since, at, atSeq);
  }

  Person withRoles(Set<Role> to, Stamp at, long atSeq) {
    return new Person(id, name, to, active, credentials, since, at, atSeq);
  }

  Person returned(Stamp at, long atSeq) {
    return new Person(id, name, roles, true, credentials, since, at, atSeq);
  }

  Person left(Stamp at, long atSeq) {
    return new Person(id, name, roles, false, credentials, since, at, atSeq);
  }

  Person with(CredentialId credential, Credential value, Stamp at, long atSeq) {
    return new Person(
        id, name, roles, active, credentials.plus(credential, value), since, at, atSeq);
  }

  Person ended(CredentialId credential, Ending why, Stamp at, long atSeq) {
    Credential known = credentials.get(credential);
    return known == null
        ? this
        : with(
            credential,
            new Credential(known.kind(), known.scopes(), known.since(), Optional.of(why)),
            at,
            atSeq);
  }
}
