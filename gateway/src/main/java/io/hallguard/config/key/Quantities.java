package io.hallguard.config.key;

import io.hallguard.config.hall.OpeningHours.Span;
import io.hallguard.config.key.Scalar.Parsed;
import io.hallguard.config.problem.Flaw;
import io.hallguard.config.problem.Quote;
import io.hallguard.config.yaml.YamlNode.Kind;
import io.hallguard.core.plan.Text;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values that are counted: sizes, percentages, numbers, times of day. */
final class Quantities {
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");
  private static final Pattern SIZE = Pattern.compile("([0-9]{1,6})(KB|MB)");
  private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";
  private static final Pattern SPAN = Pattern.compile(TIME + "-" + TIME);

  private Quantities() {}

  static boolean isDigits(String text) {
    return DIGITS.matcher(text).matches();
  }

  /** A share of a hundred, written with its sign. */
  static Scalar<Integer> percent(int least, int most) {
    Text allowed =
        new Text(
            "百分数(%d%% 到 %d%%)".formatted(least, most),
            "a percentage from %d%% to %d%%".formatted(least, most));
    return new Scalar<>(
        Kind.TEXT,
        allowed,
        "15%",
        Map.of("type", "string", "pattern", "^[0-9]{1,3}%$"),
        text -> {
          if (isDigits(text)) {
            return noUnit(text, new Text("%", "%"), text + "%", allowed);
          }
          return text.matches("[0-9]{1,3}%")
              ? inRange(Long.parseLong(text.replace("%", "")), least, most, text, allowed)
              : Scalars.bad(text, allowed, "15%");
        });
  }

  /** A number of bytes; 1 KB is 1024. */
  static Scalar<Integer> size(String least, String most) {
    Text allowed =
        new Text(
            "带单位的大小(%s 到 %s)".formatted(least, most),
            "a size from %s to %s".formatted(least, most));
    return new Scalar<>(
        Kind.TEXT,
        allowed,
        least,
        Map.of("type", "string", "pattern", "^" + SIZE.pattern() + "$"),
        text -> {
          if (isDigits(text)) {
            return noUnit(text, new Text("KB 或 MB", "KB or MB"), text + "KB", allowed);
          }
          return SIZE.matcher(text).matches()
              ? inRange(bytes(text), bytes(least), bytes(most), text, allowed)
              : Scalars.bad(text, allowed, least);
        });
  }

  private static long bytes(String text) {
    Matcher parts = SIZE.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("Expected a size, but found '%s'".formatted(text));
    }
    return Long.parseLong(parts.group(1)) * (parts.group(2).equals("KB") ? 1024 : 1024 * 1024);
  }

  /** A whole number. */
  static Scalar<Integer> whole(int least, int most) {
    Text allowed =
        new Text(
            "%d 到 %d 的整数".formatted(least, most),
            "a whole number from %d to %d".formatted(least, most));
    String example = Integer.toString(least);
    return new Scalar<>(
        Kind.NUMBER,
        allowed,
        example,
        Map.of("type", "integer", "minimum", least, "maximum", most),
        text ->
            text.matches("-?[0-9]{1,18}")
                ? inRange(Long.parseLong(text), least, most, text, allowed)
                : Scalars.bad(text, allowed, example));
  }

  /** A number of degrees. */
  static Scalar<Double> degrees(int most, String example) {
    Text allowed =
        new Text(
            "%d 到 %d 的度数".formatted(-most, most), "degrees from %d to %d".formatted(-most, most));
    return new Scalar<>(
        Kind.NUMBER,
        allowed,
        example,
        Map.of("type", "number", "minimum", -most, "maximum", most),
        text -> {
          if (!text.matches("-?[0-9]{1,4}(\\.[0-9]{1,12})?")) {
            return Scalars.bad(text, allowed, example);
          }
          double value = new BigDecimal(text).doubleValue();
          return Math.abs(value) > most ? outside(text, allowed) : new Parsed.Good<>(value);
        });
  }

  /** From one time of day to a later one. */
  static Scalar<Span> span() {
    String example = "08:30-12:00";
    Text allowed = new Text("开始到结束的时刻", "the times from opening to closing");
    return new Scalar<>(
        Kind.TEXT,
        allowed,
        example,
        Map.of("type", "string", "pattern", "^" + SPAN.pattern() + "$"),
        text ->
            SPAN.matcher(text).matches()
                ? span(text, allowed)
                : Scalars.bad(text, allowed, example));
  }

  private static Parsed<Span> span(String text, Text allowed) {
    LocalTime from = LocalTime.parse(text.substring(0, 5));
    LocalTime to = LocalTime.parse(text.substring(6));
    return to.isAfter(from)
        ? new Parsed.Good<>(new Span(from, to))
        : new Parsed.Bad<>(
            Flaw.of(
                Quote.of(text),
                allowed,
                new Text(
                    "“%s”的结束不晚于开始(不能跨零点),请改正".formatted(text),
                    "'%s' does not end after it begins (a span cannot pass midnight): mend it"
                        .formatted(text))));
  }

  static <T> Parsed<T> noUnit(String text, Text units, String example, Text allowed) {
    return new Parsed.Bad<>(
        Flaw.of(
            text,
            allowed,
            new Text(
                "“%s”没有单位:请加上单位(%s),例如 %s;应为:%s".formatted(text, units.zh(), example, allowed.zh()),
                "'%s' has no unit: give one (%s), for example %s; %s is needed"
                    .formatted(text, units.en(), example, allowed.en()))));
  }

  private static Parsed<Integer> inRange(
      long value, long least, long most, String text, Text allowed) {
    return value < least || value > most
        ? outside(text, allowed)
        : new Parsed.Good<>(Math.toIntExact(value));
  }

  static <T> Parsed<T> outside(String text, Text allowed) {
    return new Parsed.Bad<>(
        Flaw.of(
            Quote.of(text),
            allowed,
            new Text(
                "“%s”超出范围,应为:%s".formatted(Quote.of(text), allowed.zh()),
                "'%s' is out of range: %s is needed".formatted(Quote.of(text), allowed.en()))));
  }
}
