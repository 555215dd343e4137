package io.hallguard.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.TextRef;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * Words about people on their way into the journal: a name, a purpose, a reason. The fact that uses
 * them holds {@link #ref()}; salt and words are committed with it and can be erased later.
 *
 * @param salt makes the digest of erased words say nothing
 */
public record Words(TextRef ref, String salt, String words) {
  /** How many characters one text may have. */
  public static final int CHARS_MAX = 4_000;

  private static final int ID_BYTES = 10;
  private static final int SALT_BYTES = 16;

  /**
   * Words that already have a reference.
   *
   * @throws IllegalArgumentException when the reference is not theirs, or there are more than
   *     {@link #CHARS_MAX} characters
   */
  public Words {
    requireNonNull(salt, "salt is null");
    requireNonNull(words, "words is null");
    if (words.length() > CHARS_MAX) {
      throw new IllegalArgumentException(
          "Expected at most %d characters, but found %d".formatted(CHARS_MAX, words.length()));
    }
    if (!ref.digest().equals(digest(salt, words))) {
      throw new IllegalArgumentException(
          "Expected the digest of text '%s' to be that of its words, but it is not"
              .formatted(ref.id()));
    }
  }

  /**
   * New words under a new id with a new salt.
   *
   * @param random must not be guessable
   * @throws IllegalArgumentException when there are more than {@link #CHARS_MAX} characters
   */
  public static Words of(String words, RandomGenerator random) {
    String salt = hex(random, SALT_BYTES);
    return new Words(new TextRef("t-" + hex(random, ID_BYTES), digest(salt, words)), salt, words);
  }

  /** What a fact holds of words: SHA-256 over the salt and the words, both in UTF-8, in hex. */
  public static String digest(String salt, String words) {
    MessageDigest digest = Hash.sha256();
    digest.update(salt.getBytes(UTF_8));
    return HexFormat.of().formatHex(digest.digest(words.getBytes(UTF_8)));
  }

  private static String hex(RandomGenerator random, int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Names the id only: words about people do not belong in a log. */
  @Override
  public String toString() {
    return "Words[" + ref.id() + "]";
  }
}
