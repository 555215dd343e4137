package io.hallguard.web.http;

import io.hallguard.core.event.TextRef;
import io.hallguard.loop.PrivateText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Takes words about people out of a request: a fact gets their reference, the words are kept beside
 * the journal and can be erased. The digest is SHA-256 over the salt and the words, both in UTF-8,
 * as the journal checks it. Any thread.
 */
public final class PrivateTexts {
  private static final int ID_BYTES = 10;
  private static final int SALT_BYTES = 16;

  private final SecureRandom random = new SecureRandom();

  /** Under a new id with a new salt. */
  public PrivateText keep(String words) {
    String salt = hex(SALT_BYTES);
    TextRef ref = new TextRef("t-" + hex(ID_BYTES), digest(salt, words));
    return new PrivateText(ref, salt, words);
  }

  private String hex(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static String digest(String salt, String words) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(salt.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha256.digest(words.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Expected this Java to know SHA-256, but it does not", e);
    }
  }
}
