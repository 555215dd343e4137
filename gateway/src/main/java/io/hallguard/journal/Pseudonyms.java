package io.hallguard.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hallguard.core.event.CredentialId;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Replaces what a reader reads by a name that says nothing: the same credential always has the same
 * name in one journal, and another one in another journal. Safe for any thread.
 */
public final class Pseudonyms {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES_KEPT = 10;

  private final SecretKeySpec key;

  Pseudonyms(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /** The pseudonym of a credential: {@code c-} and 20 hex digits. */
  public CredentialId of(String raw) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] code = mac.doFinal(raw.getBytes(UTF_8));
      return new CredentialId("c-" + HexFormat.of().formatHex(code, 0, BYTES_KEPT));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Expected this Java to know HMAC-SHA256, but it does not", e);
    }
  }

  /** Does not show the key. */
  @Override
  public String toString() {
    return "Pseudonyms";
  }
}
