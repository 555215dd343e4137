package io.hallguard.web.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/** Codes that a machine makes and a person types or a program sends. Any thread. */
public final class RandomCodes {

  /** Without letters that are taken for one another. */
  private static final String READABLE = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

  private static final int TOKEN_BYTES = 32;

  private final SecureRandom random = new SecureRandom();

  /** Groups of four readable letters with dashes between them. */
  public String groups(int count) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < count * 4; i++) {
      if (i > 0 && i % 4 == 0) {
        code.append('-');
      }
      code.append(READABLE.charAt(random.nextInt(READABLE.length())));
    }
    return code.toString();
  }

  /** 256 bits for a program. */
  public String token() {
    return "hg_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(TOKEN_BYTES));
  }

  byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  /** As typed by a person, however: spaces, dashes and small letters do not count. */
  static String plain(String typed) {
    StringBuilder plain = new StringBuilder();
    for (char c : typed.toUpperCase(Locale.ROOT).toCharArray()) {
      if (READABLE.indexOf(c) >= 0) {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /** Whether the two are one code; takes as long either way. */
  static boolean same(String one, String other) {
    return MessageDigest.isEqual(plain(one).getBytes(UTF_8), plain(other).getBytes(UTF_8));
  }

  /** The digest of a code that is long and random enough to need no more. */
  static String digest(String code) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(plain(code).getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Expected every Java to have SHA-256", e);
    }
  }
}
