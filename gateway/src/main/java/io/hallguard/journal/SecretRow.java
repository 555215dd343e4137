package io.hallguard.journal;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.SubjectId;

/**
 * Something secret of a person.
 *
 * @param kind a word for what it is; the journal does not read it
 * @param id tells several of one kind apart; a credential's is that of the facts
 * @param value a digest where one will do
 */
public record SecretRow(SubjectId subject, String kind, String id, String value) {
  public SecretRow {
    requireNonNull(subject, "subject is null");
    requireNonNull(kind, "kind is null");
    requireNonNull(id, "id is null");
    requireNonNull(value, "value is null");
  }

  /** Without the value. */
  @Override
  public String toString() {
    return "SecretRow[%s, %s, %s]".formatted(subject, kind, id);
  }
}
