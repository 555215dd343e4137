package io.hallguard.sim.scenario;

import io.hallguard.config.key.Durations;
import io.hallguard.config.key.Scalar;
import io.hallguard.config.key.Scalar.Parsed;
import io.hallguard.config.problem.Flaw;
import io.hallguard.config.problem.Nearest;
import io.hallguard.config.problem.Quote;
import io.hallguard.config.yaml.YamlNode.Kind;
import io.hallguard.core.plan.Text;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The values that may stand in a scenario. */
final class Forms {
  private static final int LONGEST = 120;

  private Forms() {}

  /** One line of text. */
  static Scalar<String> text(String example) {
    Text allowed =
        new Text("一行文字(最多 %d 字)".formatted(LONGEST), "text on one line, at most " + LONGEST);
    return scalar(
        Kind.TEXT,
        allowed,
        example,
        text -> text.isBlank() || text.length() > LONGEST ? Optional.empty() : Optional.of(text));
  }

  /** True or false. */
  static Scalar<Boolean> flag() {
    return scalar(
        Kind.BOOLEAN,
        new Text("true 或 false", "true or false"),
        "true",
        text ->
            switch (text) {
              case "true" -> Optional.of(true);
              case "false" -> Optional.of(false);
              default -> Optional.empty();
            });
  }

  /** A whole number. */
  static Scalar<Integer> number(int least, int most) {
    return scalar(
        Kind.NUMBER,
        new Text(
            "%d 到 %d 的整数".formatted(least, most), "a number from %d to %d".formatted(least, most)),
        Integer.toString(Math.max(least, 1)),
        text ->
            text.matches("[0-9]{1,6}")
                    && Integer.parseInt(text) >= least
                    && Integer.parseInt(text) <= most
                ? Optional.of(Integer.parseInt(text))
                : Optional.empty());
  }

  /** How long. */
  static Scalar<Duration> duration() {
    return scalar(
        Kind.TEXT, new Text("带单位的时长", "a duration with its unit"), "2m30s", Forms::duration);
  }

  /** How far a clock is stepped, forward or back. */
  static Scalar<Duration> step() {
    return scalar(
        Kind.TEXT,
        new Text("带正负号和单位的时长", "a duration with sign and unit"),
        "\"-2h\"",
        text ->
            switch (text.isEmpty() ? ' ' : text.charAt(0)) {
              case '+' -> duration(text.substring(1));
              case '-' -> duration(text.substring(1)).map(Duration::negated);
              default -> Optional.empty();
            });
  }

  /** A moment of the story: counted from its beginning, or as the clock in the hall shows it. */
  static Scalar<When> when() {
    return scalar(
        Kind.TEXT,
        new Text(
            "从开始算起的时长(+2m30s)或厅内时刻(08:30:00)", "+2m30s from the start, or a clock time 08:30:00"),
        "+2m30s",
        text ->
            text.startsWith("+")
                ? duration(text.substring(1)).map(When.Offset::new)
                : clock(text).map(When.Clock::new));
  }

  /** When the story begins, in the hall's local time. */
  static Scalar<LocalDateTime> dateTime() {
    return scalar(
        Kind.TEXT,
        new Text("厅内的日期和时间", "a date and time in the hall"),
        "2026-11-24T08:00:00",
        text -> {
          try {
            return Optional.of(LocalDateTime.parse(text));
          } catch (DateTimeException _) {
            return Optional.empty();
          }
        });
  }

  /** One of a few words, which stand for the constants of an enum. */
  static <E extends Enum<E>> Scalar<E> word(Class<E> type) {
    return word(Arrays.asList(type.getEnumConstants()), Forms::kebab);
  }

  /** One of a few words. */
  static <T> Scalar<T> word(List<T> choices, Function<T, String> spelled) {
    List<String> words = choices.stream().map(spelled).toList();
    Text allowed = new Text(String.join("、", words), String.join(", ", words));
    return new Scalar<>(
        Kind.TEXT,
        allowed,
        words.getFirst(),
        Map.of("type", "string", "enum", words),
        text ->
            words.contains(text)
                ? new Parsed.Good<>(choices.get(words.indexOf(text)))
                : new Parsed.Bad<>(notOneOf(text, words)));
  }

  /** As pages and scenarios write it: lower-case with hyphens. */
  static String kebab(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The word is none of these. */
  static Flaw notOneOf(String found, List<String> words) {
    Text list = new Text(String.join("、", words), String.join(", ", words));
    Optional<String> nearest = Nearest.to(found, words);
    String zh = nearest.map("是不是想写“%s”?"::formatted).orElse("");
    String en = nearest.map("did you mean '%s'? "::formatted).orElse("");
    return new Flaw(
        Quote.of(found),
        list,
        nearest,
        new Text(
            "没有“%s”;%s可选:%s".formatted(Quote.of(found), zh, list.zh()),
            "there is no '%s': %schoose one of %s".formatted(Quote.of(found), en, list.en())));
  }

  private static Optional<Duration> duration(String text) {
    try {
      return Optional.of(Durations.of(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Optional<LocalTime> clock(String text) {
    try {
      return Optional.of(LocalTime.parse(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static <T> Scalar<T> scalar(
      Kind kind, Text allowed, String example, Function<String, Optional<? extends T>> read) {
    return new Scalar<>(
        kind,
        allowed,
        example,
        Map.of(),
        text -> {
          Optional<? extends T> value = read.apply(text);
          return value.isPresent()
              ? new Parsed.Good<T>(value.get())
              : new Parsed.Bad<T>(
                  Flaw.of(
                      Quote.of(text),
                      allowed,
                      new Text(
                          "“%s”不对,应为:%s,例如 %s".formatted(Quote.of(text), allowed.zh(), example),
                          "'%s' is not right: %s is needed, for example %s"
                              .formatted(Quote.of(text), allowed.en(), example))));
        });
  }
}
