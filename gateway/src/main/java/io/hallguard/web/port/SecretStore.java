package io.hallguard.web.port;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.SubjectId;
import java.util.List;

/**
 * What people sign in with and prove themselves by, where it can be erased. Any thread; may block.
 * What fails throws {@link Records.Unreadable}, and nothing is changed.
 */
public interface SecretStore {

  /** What a secret is for. */
  enum Kind {
    /** The hash of a PIN. */
    PIN,
    /** The hash of the PIN that is typed under duress. */
    DURESS_PIN,
    /** The key of an authenticator app, and the last step that was used. */
    TOTP,
    /** The same, before a first code has confirmed it. */
    TOTP_OFFERED,
    /** The digest of a recovery code. */
    RECOVERY
  }

  /**
   * One secret.
   *
   * @param id the credential's in the facts; of recovery codes any
   * @param value a digest where one will do
   */
  record Secret(SubjectId subject, Kind kind, String id, String value) {
    public Secret {
      requireNonNull(subject, "subject is null");
      requireNonNull(kind, "kind is null");
      requireNonNull(id, "id is null");
      requireNonNull(value, "value is null");
    }

    /** Without the value. */
    @Override
    public String toString() {
      return "Secret[%s, %s, %s]".formatted(subject, kind, id);
    }
  }

  /**
   * Gives a person a login.
   *
   * @return false when it is taken
   */
  boolean addLogin(SubjectId subject, String login, String passwordHash);

  /** Takes the login of somebody back who was not entered after all. */
  void removeLogin(SubjectId subject);

  /** Sets the hash of a password; an empty one lets nobody in. */
  void setPassword(SubjectId subject, String passwordHash);

  /** A person's secrets of one kind, by id. */
  List<Secret> of(SubjectId subject, Kind kind);

  /** These take the place of all of their person and kind. */
  void replaceAll(SubjectId subject, Kind kind, List<Secret> secrets);

  /**
   * Changes one, unless somebody else did so before.
   *
   * @return false when it is not as given any more
   */
  boolean change(Secret from, String value);

  /**
   * Removes one.
   *
   * @return false when it was gone
   */
  boolean remove(Secret secret);
}
