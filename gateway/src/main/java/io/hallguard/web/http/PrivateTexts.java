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
 * the journal and can be erased. The digest is SHA-256 over the salt's bytes and the words in
 * UTF-8; the salt is written in hex. Any thread.
 */
public final class PrivateTexts {
  private static final int ID_BYTES = 10;
  private static final int SALT_BYTES = 16;

  private final SecureRandom random = new SecureRandom();

  /** Under a new id with a new salt. */
  public PrivateText keep(String words) {
    byte[] salt = bytes(SALT_BYTES);
    String id = "t-" + HexFormat.of().formatHex(bytes(ID_BYTES));
    return new PrivateText(
        new TextRef(id, digest(salt, words)), HexFormat.of().formatHex(salt), words);
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private static String digest(byte[] salt, String words) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(salt);
      return HexFormat.of().formatHex(sha256.digest(words.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Expected this Java to know SHA-256, but it does not", e);
    }
  }
}
