package io.hallguard.web.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A session's secrets. All of them follow from the cookie's value, 256 random bits, and none of
 * them leads back to it; so what is kept of a session is of no use to a thief.
 */
final class Secrets {
  private static final int BYTES = 32;

  private final SecureRandom random = new SecureRandom();

  /** A new cookie's value. */
  String cookie() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return text(bytes);
  }

  /** By what a session is known and kept. */
  static String key(String cookie) {
    return text(digest("session:" + cookie));
  }

  /** What our own page proves itself with. */
  static String csrf(String cookie) {
    return text(digest("csrf:" + cookie));
  }

  private static byte[] digest(String of) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(of.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Expected every Java to have SHA-256", e);
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
