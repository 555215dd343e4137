package io.hallguard.drivers.gpio;

/**
 * The resistors of a loop.
 *
 * @param normalOhms R1, in series at the end of the line: what is seen at rest
 * @param alarmOhms R2, which the contact bridges at rest: seen on top of R1 when it opens
 * @param pullUpOhms from the input to the supply, at the board
 * @param tolerance of all of them, for example 0.05
 * @param lineOhms what the wire itself may add, both ways
 */
public record LoopResistors(
    double normalOhms, double alarmOhms, double pullUpOhms, double tolerance, double lineOhms) {
  private static final double LEAST_OHMS = 100;
  private static final double MOST_OHMS = 100_000;

  public LoopResistors {
    requireOhms("R1", normalOhms);
    requireOhms("R2", alarmOhms);
    requireOhms("pull-up", pullUpOhms);
    if (!(tolerance >= 0 && tolerance <= 0.2)) {
      throw new IllegalArgumentException(
          "Expected a tolerance from 0 to 0.2, but found " + tolerance + ".");
    }
    if (!(lineOhms >= 0 && lineOhms <= 1_000)) {
      throw new IllegalArgumentException(
          "Expected a line of 0 to 1000 Ω, but found " + lineOhms + ".");
    }
  }

  /** Parts of 5 percent on a line of up to 100 Ω, with a pull-up equal to R1. */
  public static LoopResistors of(double normalOhms, double alarmOhms) {
    return new LoopResistors(normalOhms, alarmOhms, normalOhms, 0.05, 100);
  }

  /** From the least to the largest ratio that one state can show. */
  record Span(double from, double to) {}

  Span shorted() {
    return span(0);
  }

  Span normal() {
    return span(normalOhms);
  }

  Span alarm() {
    return span(normalOhms + alarmOhms);
  }

  private Span span(double ohms) {
    double least = ohms * (1 - tolerance);
    double most = ohms * (1 + tolerance) + lineOhms;
    return new Span(
        least / (least + pullUpOhms * (1 + tolerance)),
        most / (most + pullUpOhms * (1 - tolerance)));
  }

  private static void requireOhms(String name, double ohms) {
    if (!(ohms >= LEAST_OHMS && ohms <= MOST_OHMS)) {
      throw new IllegalArgumentException(
          "Expected %s from 100 to 100000 Ω, but found %s.".formatted(name, ohms));
    }
  }
}
