package io.hallguard.journal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A link of the chain: SHA-256 over the link before and the bytes of a line. */
public final class Hash {
  private static final int BYTES = 32;

  /** What the first line follows: 32 zero bytes. */
  public static final Hash GENESIS = new Hash(new byte[BYTES]);

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A hash as it was stored; one of another length follows nothing and is followed by nothing. */
  static Hash stored(byte[] bytes) {
    return new Hash(bytes.clone());
  }

  /**
   * A hash from 64 hex digits.
   *
   * @throws IllegalArgumentException when it is something else
   */
  public static Hash parse(String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException(
          "Expected a hash of 32 bytes, but found " + bytes.length + " bytes");
    }
    return new Hash(bytes);
  }

  /** The link after this one, over a line without its {@code prev} and {@code hash}. */
  public Hash next(byte[] line) {
    return next(line, sha256());
  }

  /** The same by a digest of {@link #sha256} that nobody else uses meanwhile. */
  Hash next(byte[] line, MessageDigest digest) {
    digest.update(bytes);
    return new Hash(digest.digest(line));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Expected this Java to know SHA-256, but it does not", e);
    }
  }

  byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** In 64 hex digits, lower case. */
  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}
