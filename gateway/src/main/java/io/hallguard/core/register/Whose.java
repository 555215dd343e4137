package io.hallguard.core.register;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.CredentialId;
import io.hallguard.core.event.SubjectId;
import java.util.Optional;

/**
 * Whose an opening is taken to be. Nobody is seen going through: a credential was presented before,
 * or somebody stated it later.
 *
 * @param credential that was presented
 * @param fact the fact that told of it
 */
public record Whose(SubjectId person, Mark mark, Optional<CredentialId> credential, long fact) {
  public Whose {
    requireNonNull(person, "person is null");
    requireNonNull(mark, "mark is null");
    requireNonNull(credential, "credential is null");
  }
}
