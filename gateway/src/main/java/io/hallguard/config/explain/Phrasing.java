package io.hallguard.config.explain;

import io.hallguard.config.hall.HallConfig;
import io.hallguard.config.key.Key;
import io.hallguard.config.key.RuleKeys;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.Clause;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.Place;
import io.hallguard.core.plan.Text;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Spans, names and clauses as the explanation says them. */
final class Phrasing {
  private static final int MINUTE = 60;
  private static final int HOUR = 60 * MINUTE;

  private Phrasing() {}

  /** The number of a rule, and whose it is. */
  static Text number(HallConfig config, Duration value, Key<?> group, Key<?> key) {
    String path = String.join(".", RuleKeys.RULES.name(), group.name(), key.name());
    return number(value, config.written().contains(path));
  }

  /**
   * The number and whose it is: nothing may read as if the standard had given it.
   *
   * @param written whether the file gives it, be it the default's own value
   */
  static Text number(Duration value, boolean written) {
    Text span = span(value);
    return written
        ? new Text(span.zh() + "(本厅设定)", span.en() + " (this hall's setting)")
        : new Text(span.zh() + "(自定)", span.en() + " (our own choice)");
  }

  static Text span(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds >= HOUR && seconds % HOUR == 0) {
      return new Text(seconds / HOUR + " 小时", seconds / HOUR + " h");
    }
    return seconds > 3 * MINUTE || (seconds >= MINUTE && seconds % MINUTE == 0)
        ? minutes(seconds)
        : new Text(seconds + " 秒", seconds + " s");
  }

  private static Text minutes(long seconds) {
    long rest = seconds % MINUTE;
    long minutes = seconds / MINUTE;
    return rest == 0
        ? new Text(minutes + " 分钟", minutes + " min")
        : new Text("%d 分 %d 秒".formatted(minutes, rest), "%d min %d s".formatted(minutes, rest));
  }

  /** The clauses that an alert of this kind speaks for. */
  static Text clauses(AlertKind kind) {
    List<String> ids = kind.clauses().stream().map(Clause::id).toList();
    return new Text(String.join("、", ids), String.join(", ", ids));
  }

  static <P extends Place> List<P> places(HallPlan plan, Class<P> kind) {
    return plan.places().values().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  static Text names(List<? extends Place> places) {
    return list(places.stream().map(Place::name).toList());
  }

  static Text list(List<Text> names) {
    return new Text(join(names, Text::zh, "、"), join(names, Text::en, ", "));
  }

  private static String join(List<Text> names, Function<Text, String> language, String comma) {
    return names.stream().map(language).collect(Collectors.joining(comma));
  }
}
