package io.hallguard.drivers.gpio;

/**
 * What the voltage at a loop's input means, as a ratio of the supply: 0 is a shorted loop, 1 a cut
 * one. Between two bands lies doubt, which a foreign or ageing resistor shows.
 *
 * @param shortBelow below it the loop is short
 * @param normalFrom the normal band's lower edge
 * @param normalTo the normal band's upper edge
 * @param alarmFrom the alarm band's lower edge
 * @param alarmTo the alarm band's upper edge
 * @param cutAbove above it the loop is cut
 */
public record LoopBands(
    double shortBelow,
    double normalFrom,
    double normalTo,
    double alarmFrom,
    double alarmTo,
    double cutAbove) {

  /** Two bands must leave at least this much doubt between them. */
  static final double LEAST_GAP = 0.01;

  /** For 2k2 and 4k7 with a pull-up of 2k2: figures §5. */
  public static final LoopBands STANDARD = new LoopBands(0.25, 0.42, 0.60, 0.68, 0.85, 0.92);

  /**
   * What a line may show beyond its resistors' tolerance before it is doubted: a supply that is off
   * by 3 percent, damp, age. Our choice; it gives about the bands of {@link #STANDARD}.
   */
  private static final double SLACK = 0.05;

  /** What an open input reads at least, the supply's error included. */
  private static final double OPEN_AT_LEAST = 0.97;

  public LoopBands {
    boolean apart =
        shortBelow >= LEAST_GAP
            && normalFrom - shortBelow >= LEAST_GAP
            && normalTo - normalFrom >= LEAST_GAP
            && alarmFrom - normalTo >= LEAST_GAP
            && alarmTo - alarmFrom >= LEAST_GAP
            && cutAbove - alarmTo >= LEAST_GAP
            && cutAbove <= OPEN_AT_LEAST;
    if (!apart) {
      throw new IllegalArgumentException(
          ("Expected short, normal, alarm and cut to lie apart by %.2f, but found short below %.3f,"
                  + " normal %.3f to %.3f, alarm %.3f to %.3f, cut above %.3f.")
              .formatted(
                  LEAST_GAP, shortBelow, normalFrom, normalTo, alarmFrom, alarmTo, cutAbove));
    }
  }

  /**
   * The bands for other resistors.
   *
   * @throws IllegalArgumentException when two bands would touch; the message says which values they
   *     would have
   */
  public static LoopBands of(LoopResistors resistors) {
    LoopResistors.Span normal = resistors.normal();
    LoopResistors.Span alarm = resistors.alarm();
    double normalFrom = normal.from() - SLACK;
    double alarmTo = alarm.to() + SLACK;
    return new LoopBands(
        (resistors.shorted().to() + normalFrom) / 2,
        normalFrom,
        normal.to() + SLACK,
        alarm.from() - SLACK,
        alarmTo,
        (alarmTo + OPEN_AT_LEAST) / 2);
  }
}
