package io.hallguard.sim.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import io.hallguard.core.event.CredentialId;

/** What stands in the journal for a badge. */
public final class Badges {
  private static final int LENGTH = 16;

  private Badges() {}

  /** The same for the same badge, and no way back. */
  public static CredentialId pseudonym(String uid) {
    return new CredentialId(
        "badge-" + Hashing.sha256().hashString(uid, UTF_8).toString().substring(0, LENGTH));
  }
}
