package io.hallguard.journal.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hallguard.core.event.Deviation;
import io.hallguard.core.event.SubjectId;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The terms by which lines are found. Each is a digest under this journal's own key, so that the
 * index holds no words. For one thread.
 */
final class Terms {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES_KEPT = 6;

  /** Goes up when the same line would have other terms. */
  static final int VERSION = 1;

  private final Mac mac;

  Terms(byte[] key) {
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Expected this Java to know HMAC-SHA256, but it does not", e);
    }
  }

  String place(String id) {
    return term("place", id);
  }

  String holderClass(String name) {
    return term("class", name);
  }

  String person(SubjectId subject) {
    return term("person", subject.value());
  }

  String deviation(Deviation deviation) {
    return term("deviation", deviation.name());
  }

  /** Of a line with, or without, any deviation. */
  String deviating(boolean any) {
    return term("deviating", Boolean.toString(any));
  }

  /** Of words: one for each two neighbouring characters that are letters, signs or digits. */
  Set<String> words(String words) {
    Set<String> terms = new LinkedHashSet<>();
    int before = -1;
    for (int character : plain(words).codePoints().toArray()) {
      int now = Character.isLetterOrDigit(character) ? character : -1;
      if (before >= 0 && now >= 0) {
        terms.add(term("words", Character.toString(before) + Character.toString(now)));
      }
      before = now;
    }
    return terms;
  }

  /** Full-width and half-width, capital and small letters are the same. */
  static String plain(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private String term(String kind, String value) {
    byte[] code = mac.doFinal(("register " + kind + " " + value).getBytes(UTF_8));
    return HexFormat.of().formatHex(code, 0, BYTES_KEPT);
  }
}
