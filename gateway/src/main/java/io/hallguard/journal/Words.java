package io.hallguard.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.TextRef;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * Words about people on their way into the journal: a name, a purpose, a reason. The fact that uses
 * them gets {@link #ref()}; the words themselves are committed with it and can be erased later.
 */
public final class Words {
  /** How many characters one text may have. */
  public static final int CHARS_MAX = 4_000;

  private static final int ID_BYTES = 10;
  private static final int SALT_BYTES = 16;

  private final String id;
  private final byte[] salt;
  private final String text;

  private Words(String id, byte[] salt, String text) {
    this.id = id;
    this.salt = salt;
    this.text = text;
  }

  /**
   * New words under a new id with a new salt.
   *
   * @param random must not be guessable: without the salt, the digest of an erased name must say
   *     nothing
   * @throws IllegalArgumentException when there are more than {@link #CHARS_MAX}
   */
  public static Words of(String text, RandomGenerator random) {
    requireNonNull(text, "text is null");
    if (text.length() > CHARS_MAX) {
      throw new IllegalArgumentException(
          "Expected at most %d characters, but found %d".formatted(CHARS_MAX, text.length()));
    }
    byte[] id = new byte[ID_BYTES];
    random.nextBytes(id);
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return new Words("t-" + HexFormat.of().formatHex(id), salt, text);
  }

  /** Where they are kept. */
  public String id() {
    return id;
  }

  /** What a fact holds of them. */
  public TextRef ref() {
    return new TextRef(id, digest(salt, text));
  }

  byte[] salt() {
    return salt.clone();
  }

  String text() {
    return text;
  }

  /** SHA-256 over the salt and the words in UTF-8, in hex. */
  static String digest(byte[] salt, String text) {
    MessageDigest digest = Hash.sha256();
    digest.update(salt);
    return HexFormat.of().formatHex(digest.digest(text.getBytes(UTF_8)));
  }

  /** Names the id only: words about people do not belong in a log. */
  @Override
  public String toString() {
    return "Words[" + id + "]";
  }
}
