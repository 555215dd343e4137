package io.hallguard.config.key;

import io.hallguard.config.key.Scalar.Parsed;
import io.hallguard.config.yaml.YamlNode.Kind;
import io.hallguard.core.plan.Text;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Durations as the file writes them: {@code 30s}, {@code 15m}, {@code 1h30m}, {@code 2d}, {@code
 * 250ms}.
 */
public final class Durations {
  private static final Pattern FORM =
      Pattern.compile(
          "(?=.)(?:([0-9]{1,4})d)?(?:([0-9]{1,6})h)?(?:([0-9]{1,7})m)?(?:([0-9]{1,8})s)?(?:([0-9]{1,6})ms)?");

  /** People say 25 hours, and two days. */
  private static final int DAYS_FROM_HOURS = 48;

  private Durations() {}

  /** A duration with its unit, from the one to the other. */
  static Scalar<Duration> between(String shortest, String longest) {
    Text allowed =
        new Text(
            "带单位的时长(%s 到 %s)".formatted(shortest, longest),
            "a duration from %s to %s".formatted(shortest, longest));
    Text units =
        shortest.endsWith("ms") ? new Text("ms、s", "ms or s") : new Text("s、m、h、d", "s, m, h or d");
    Duration least = of(shortest);
    Duration most = of(longest);
    return new Scalar<>(
        Kind.TEXT,
        allowed,
        shortest,
        Map.of("type", "string", "pattern", "^" + FORM.pattern() + "$"),
        text -> {
          if (Quantities.isDigits(text)) {
            String example =
                Stream.of(text + "s", text + "m", text + "h", text + "ms")
                    .filter(written -> isForm(written) && within(of(written), least, most))
                    .findFirst()
                    .orElse(shortest);
            return Quantities.noUnit(text, units, example, allowed);
          }
          if (!isForm(text)) {
            return Scalars.bad(text, allowed, shortest);
          }
          Duration value = of(text);
          return within(value, least, most)
              ? new Parsed.Good<>(value)
              : Quantities.outside(text, allowed);
        });
  }

  private static boolean within(Duration value, Duration least, Duration most) {
    return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
  }

  private static boolean isForm(String text) {
    return FORM.matcher(text).matches();
  }

  /**
   * The duration that is written so.
   *
   * @throws IllegalArgumentException when it is not written as a duration
   */
  public static Duration of(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("Expected a duration, but found '%s'".formatted(text));
    }
    return Duration.ofDays(number(parts, 1))
        .plusHours(number(parts, 2))
        .plusMinutes(number(parts, 3))
        .plusSeconds(number(parts, 4))
        .plusMillis(number(parts, 5));
  }

  /** The shortest way to write it. */
  public static String written(Duration duration) {
    StringBuilder text = new StringBuilder();
    long days = duration.toHours() < DAYS_FROM_HOURS ? 0 : duration.toDays();
    append(text, days, "d");
    append(text, duration.minusDays(days).toHours(), "h");
    append(text, duration.toMinutesPart(), "m");
    append(text, duration.toSecondsPart(), "s");
    append(text, duration.toMillisPart(), "ms");
    return text.isEmpty() ? "0s" : text.toString();
  }

  private static void append(StringBuilder text, long count, String unit) {
    if (count > 0) {
      text.append(count).append(unit);
    }
  }

  private static long number(Matcher parts, int group) {
    String digits = parts.group(group);
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
