package io.hallguard.web.port;

import io.hallguard.core.event.CredentialId;

/** Replaces the number on a badge by a name that says nothing. Any thread. */
@FunctionalInterface
public interface Pseudonyms {

  /** The pseudonym; the same number has always the same one in this journal. */
  CredentialId of(String raw);
}
