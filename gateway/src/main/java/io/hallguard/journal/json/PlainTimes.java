package io.hallguard.journal.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The plain form of an instant, {@code 2026-03-01T08:00:00.000Z} with 3, 6 or 9 digits behind the
 * point, read and written by hand: a line has several, and the general way takes a tenth of a
 * replay. What is not plain is left to it.
 */
final class PlainTimes {
  private static final int MILLIS = 24;
  private static final int MICROS = 27;
  private static final int NANOS = 30;
  private static final long DAY_SECONDS = 86_400;

  private PlainTimes() {}

  static Optional<String> text(Instant instant) {
    LocalDateTime at = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    if (at.getYear() < 1 || at.getYear() > 9_999) {
      return Optional.empty();
    }
    int nanos = at.getNano();
    int length = nanos % 1_000_000 == 0 ? MILLIS : nanos % 1_000 == 0 ? MICROS : NANOS;
    byte[] text = new byte[length];
    put(text, 0, 4, at.getYear());
    text[4] = '-';
    put(text, 5, 2, at.getMonthValue());
    text[7] = '-';
    put(text, 8, 2, at.getDayOfMonth());
    text[10] = 'T';
    put(text, 11, 2, at.getHour());
    text[13] = ':';
    put(text, 14, 2, at.getMinute());
    text[16] = ':';
    put(text, 17, 2, at.getSecond());
    text[19] = '.';
    switch (length) {
      case MILLIS -> put(text, 20, 3, nanos / 1_000_000);
      case MICROS -> put(text, 20, 6, nanos / 1_000);
      default -> put(text, 20, 9, nanos);
    }
    text[length - 1] = 'Z';
    return Optional.of(new String(text, ISO_8859_1));
  }

  private static void put(byte[] text, int from, int digits, int value) {
    int rest = value;
    for (int i = from + digits - 1; i >= from; i--) {
      text[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }

  static Optional<Instant> instant(String text) {
    // What is not Latin-1 becomes a question mark, which stands nowhere in an instant.
    byte[] bytes = text.getBytes(ISO_8859_1);
    return instant(bytes, 0, bytes.length);
  }

  /** The instant of the text that these bytes of a line are. */
  static Optional<Instant> instant(byte[] text, int from, int length) {
    boolean plain =
        (length == MILLIS || length == MICROS || length == NANOS)
            && text[from + 4] == '-'
            && text[from + 7] == '-'
            && text[from + 10] == 'T'
            && text[from + 13] == ':'
            && text[from + 16] == ':'
            && text[from + 19] == '.'
            && text[from + length - 1] == 'Z';
    if (!plain) {
      return Optional.empty();
    }
    int year = digits(text, from, 4);
    int month = digits(text, from + 5, 2);
    int day = digits(text, from + 8, 2);
    int hour = digits(text, from + 11, 2);
    int minute = digits(text, from + 14, 2);
    int second = digits(text, from + 17, 2);
    int fraction = digits(text, from + 20, length - 21);
    boolean valid =
        year >= 1
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= lastDay(year, month)
            && hour >= 0
            && hour <= 23
            && minute >= 0
            && minute <= 59
            && second >= 0
            && second <= 59
            && fraction >= 0;
    if (!valid) {
      return Optional.empty();
    }
    int nanos =
        switch (length) {
          case MILLIS -> fraction * 1_000_000;
          case MICROS -> fraction * 1_000;
          default -> fraction;
        };
    long days = LocalDate.of(year, month, day).toEpochDay();
    return Optional.of(
        Instant.ofEpochSecond(days * DAY_SECONDS + hour * 3_600L + minute * 60L + second, nanos));
  }

  private static int lastDay(int year, int month) {
    return YearMonth.of(year, month).lengthOfMonth();
  }

  /** The number that the digits make; negative when one is no digit. */
  private static int digits(byte[] text, int from, int count) {
    int value = 0;
    for (int i = from; i < from + count; i++) {
      int digit = text[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }
}
