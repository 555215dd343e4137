package io.hallguard.journal.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.hallguard.drivers.signal.Reading;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the bytes of a line that is expected to look just as {@link FactCodec} writes it.
 * Once something looks otherwise the cursor is {@link #lost} for good, and what it gives has no
 * meaning. Lives for that one line.
 */
final class LineCursor {
  private static final int DIGITS_MAX = 18;
  private static final char REPLACEMENT = '\uFFFD';

  private final byte[] line;
  private int at;
  private boolean lost;

  LineCursor(byte[] line) {
    this.line = line;
  }

  /** Bytes to be expected. */
  static byte[] literal(String text) {
    return text.getBytes(US_ASCII);
  }

  /** Whether the line did not look as expected. */
  boolean lost() {
    return lost;
  }

  /** Whether all of it was as expected, to its end. */
  boolean done() {
    return !lost && at == line.length;
  }

  /** Gives the line up. */
  void lose() {
    lost = true;
  }

  /** Goes on behind these bytes. */
  void expect(byte[] literal) {
    if (!skip(literal)) {
      lost = true;
    }
  }

  /** Goes on behind these bytes if they are there. */
  boolean skip(byte[] literal) {
    int to = at + literal.length;
    if (lost || to > line.length || !Arrays.equals(line, at, to, literal, 0, literal.length)) {
      return false;
    }
    at = to;
    return true;
  }

  /** A number from 0, without sign, fraction or exponent. */
  long number() {
    int from = at;
    long value = 0;
    while (at < line.length && line[at] >= '0' && line[at] <= '9' && at - from < DIGITS_MAX) {
      value = value * 10 + (line[at++] - '0');
    }
    int digits = at - from;
    if (digits == 0 || digits == DIGITS_MAX || (digits > 1 && line[from] == '0')) {
      lost = true;
    }
    return value;
  }

  /** A text without escapes, its quotes not included: they belong to what is expected around. */
  String text() {
    int from = at;
    boolean ascii = endOfText();
    if (ascii) {
      return new String(line, from, at - from, ISO_8859_1);
    }
    String text = new String(line, from, at - from, UTF_8);
    // Here it stands for bytes that are no UTF-8, of which others are to judge.
    lost |= text.indexOf(REPLACEMENT) >= 0;
    return text;
  }

  /** Goes to the quote at the end; whether all before it was ASCII. */
  private boolean endOfText() {
    int signs = 0;
    while (at < line.length && line[at] != '"') {
      byte c = line[at++];
      signs |= c;
      if (c == '\\' || (c >= 0 && c < ' ')) {
        lost = true;
      }
    }
    return signs >= 0;
  }

  /** An instant as it is usually written. */
  Instant instant() {
    int from = at;
    endOfText();
    Optional<Instant> instant = PlainTimes.instant(line, from, at - from);
    lost |= instant.isEmpty();
    return instant.orElse(Instant.EPOCH);
  }

  /** A reading that has few values; null, and lost, when it is another one. */
  @Nullable Reading reading() {
    KnownReadings.Known known = lost ? null : KnownReadings.at(line, at);
    if (known == null) {
      lost = true;
      return null;
    }
    at += known.length();
    return known.reading();
  }
}
