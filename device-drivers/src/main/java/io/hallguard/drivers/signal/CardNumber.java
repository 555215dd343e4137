package io.hallguard.drivers.signal;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One text for one card, however a reader or a keyboard writes its number: with or without leading
 * zeros, colons, hyphens and spaces, in small or capital letters. What is no hexadecimal number is
 * compared in capital letters only.
 */
public final class CardNumber {
  private static final Pattern READ = Pattern.compile("[A-Za-z0-9: -]{1,64}");
  private static final Pattern HEX = Pattern.compile("[0-9A-F]+");

  /** 26 bits: a parity bit, 24 bits of number, a parity bit; 34 bits with 32 in between. */
  private static final int SHORT_FRAME = 26;

  private static final int LONG_FRAME = 34;
  private static final int LONGEST_FRAME = 128;

  private CardNumber() {}

  /** The card's text; empty when it can be none. */
  public static Optional<String> of(String read) {
    if (!READ.matcher(read).matches()) {
      return Optional.empty();
    }
    String plain = read.toUpperCase(Locale.ROOT).replaceAll("[: -]", "");
    if (plain.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(HEX.matcher(plain).matches() ? wholeBytes(plain) : plain);
  }

  /**
   * A frame as a Wiegand controller counts it.
   *
   * @param bits how many it has
   * @param frame the bits, the first one the most significant
   * @return the card's text; empty when the frame has another length than its bits or a parity bit
   *     is wrong
   */
  public static Optional<String> ofFrame(int bits, BigInteger frame) {
    if (bits < 1 || bits > LONGEST_FRAME || frame.signum() < 0 || frame.bitLength() > bits) {
      return Optional.empty();
    }
    if (bits != SHORT_FRAME && bits != LONG_FRAME) {
      return Optional.of(text(frame));
    }
    int half = bits / 2;
    boolean even = ones(frame, half, bits) % 2 == 0;
    boolean odd = ones(frame, 0, half) % 2 == 1;
    BigInteger number = frame.clearBit(bits - 1).shiftRight(1);
    return even && odd ? Optional.of(text(number)) : Optional.empty();
  }

  /** A number without its parity bits, as some readers tell it. */
  public static String text(BigInteger number) {
    return wholeBytes(number.toString(16).toUpperCase(Locale.ROOT));
  }

  private static int ones(BigInteger frame, int from, int to) {
    int count = 0;
    for (int bit = from; bit < to; bit++) {
      count += frame.testBit(bit) ? 1 : 0;
    }
    return count;
  }

  private static String wholeBytes(String hex) {
    String digits = hex.replaceFirst("^0+(?=.)", "");
    return digits.length() % 2 == 0 ? digits : "0" + digits;
  }
}
