package io.hallguard.web.session;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * An Argon2id hash (RFC 9106) in the encoded form that its reference implementation writes: {@code
 * $argon2id$v=19$m=19456,t=2,p=1$salt$hash}. The memory that one takes is free again when it is
 * done.
 *
 * @param memoryKib in KiB
 * @param iterations passes over the memory
 * @param parallelism lanes; they are worked on one after the other
 * @param salt in Base64 without padding
 * @param hash in Base64 without padding
 */
record Argon2id(int memoryKib, int iterations, int parallelism, String salt, String hash) {

  /** More would let a damaged store of accounts take the gateway's memory. */
  private static final int MEMORY_KIB_MAX = 64 * 1024;

  private static final int ITERATIONS_MAX = 16;
  private static final int PARALLELISM_MAX = 8;
  private static final int BYTES_MAX = 64;
  private static final String HEAD = "argon2id";
  private static final String VERSION = "v=19";
  private static final int PARTS = 6;

  /** The hash of the password with these parameters. */
  static Argon2id of(
      byte[] password, byte[] salt, int memoryKib, int iterations, int parallelism, int bytes) {
    byte[] hash = new byte[bytes];
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memoryKib)
            .withIterations(iterations)
            .withParallelism(parallelism)
            .withSalt(salt)
            .build());
    generator.generateBytes(password, hash);
    return new Argon2id(memoryKib, iterations, parallelism, text(salt), text(hash));
  }

  /** Whether the password has this hash. */
  boolean fits(byte[] password) {
    byte[] wanted = bytes(hash);
    Argon2id found = of(password, bytes(salt), memoryKib, iterations, parallelism, wanted.length);
    return MessageDigest.isEqual(wanted, bytes(found.hash()));
  }

  /**
   * Reads the encoded form.
   *
   * @throws IllegalArgumentException when it is another form, or asks for more than we allow
   */
  static Argon2id read(String encoded) {
    List<String> parts = Arrays.asList(encoded.split("\\$", -1));
    if (parts.size() != PARTS
        || !parts.get(0).isEmpty()
        || !parts.get(1).equals(HEAD)
        || !parts.get(2).equals(VERSION)) {
      throw new IllegalArgumentException("Expected an Argon2id hash of version 19");
    }
    List<String> numbers = Arrays.asList(parts.get(3).split(",", -1));
    if (numbers.size() != 3) {
      throw new IllegalArgumentException("Expected m, t and p of an Argon2id hash");
    }
    return new Argon2id(
        number(numbers.get(0), "m=", MEMORY_KIB_MAX),
        number(numbers.get(1), "t=", ITERATIONS_MAX),
        number(numbers.get(2), "p=", PARALLELISM_MAX),
        text(bytes(parts.get(4))),
        text(bytes(parts.get(5))));
  }

  private static int number(String text, String name, int max) {
    int number = text.startsWith(name) ? Integer.parseInt(text.substring(name.length())) : 0;
    if (number < 1 || number > max) {
      throw new IllegalArgumentException("Expected %s1 to %d".formatted(name, max));
    }
    return number;
  }

  private static byte[] bytes(String text) {
    byte[] bytes = Base64.getDecoder().decode(text);
    if (bytes.length == 0 || bytes.length > BYTES_MAX) {
      throw new IllegalArgumentException("Expected 1 to %d bytes".formatted(BYTES_MAX));
    }
    return bytes;
  }

  private static String text(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Its encoded form. */
  String encoded() {
    return "$%s$%s$m=%d,t=%d,p=%d$%s$%s"
        .formatted(HEAD, VERSION, memoryKib, iterations, parallelism, salt, hash);
  }
}
