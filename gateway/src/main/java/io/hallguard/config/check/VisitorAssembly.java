package io.hallguard.config.check;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.hallguard.config.hall.OpeningHours;
import io.hallguard.config.hall.OpeningHours.Span;
import io.hallguard.config.key.At;
import io.hallguard.config.key.PlaceKeys;
import io.hallguard.config.key.SectionValue;
import io.hallguard.config.key.VisitorKeys;
import io.hallguard.core.plan.DaySpan;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.VisitorClass;
import io.hallguard.core.plan.VisitorPolicy;
import io.hallguard.core.plan.VisitorRules;
import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The rules about visitors of a file in which nothing was refused. */
final class VisitorAssembly {
  private VisitorAssembly() {}

  /**
   * The rules.
   *
   * @param hours when the hall is open
   */
  static VisitorRules rules(SectionValue file, OpeningHours hours) {
    SectionValue visitors = file.get(VisitorKeys.VISITORS);
    return new VisitorRules(
        classes(visitors),
        open(hours),
        visitors.getOptional(VisitorKeys.TRANSIT).orElse(List.of()).stream()
            .map(At::value)
            .sorted(Comparator.comparing(Span::from))
            .map(VisitorAssembly::span)
            .toList(),
        twoPeople(file),
        visitors.get(VisitorKeys.TOGETHER),
        visitors.get(VisitorKeys.REVIEW),
        visitors.get(VisitorKeys.WRONG_CODES),
        visitors.get(VisitorKeys.LOCKED));
  }

  private static Map<VisitorClass, VisitorPolicy> classes(SectionValue visitors) {
    Map<VisitorClass, VisitorPolicy> classes = new EnumMap<>(VisitorClass.class);
    VisitorKeys.CLASSES.forEach((each, keys) -> {
      SectionValue policy = visitors.get(keys.section());
      classes.put(
          each,
          new VisitorPolicy(
              policy.get(keys.approvers()).approvers(),
              policy.get(keys.escort()),
              policy.get(keys.document()),
              policy.get(keys.hours()).hours(),
              policy.get(keys.register()).register(),
              policy.get(keys.registerWithin()),
              policy.get(keys.stay()),
              policy.get(keys.extension()),
              policy.get(keys.byPhone())));
    });
    return classes;
  }

  /** A day without a span is closed all day, and so is left out. */
  private static Map<DayOfWeek, List<DaySpan>> open(OpeningHours hours) {
    return hours.days().entrySet().stream()
        .filter(day -> !day.getValue().isEmpty())
        .collect(
            toMap(
                Map.Entry::getKey,
                day -> day.getValue().stream().map(VisitorAssembly::span).toList()));
  }

  private static DaySpan span(Span span) {
    return new DaySpan(span.from(), span.to());
  }

  private static Set<PlaceId> twoPeople(SectionValue file) {
    return Stream.of(PlaceKeys.DOORS, PlaceKeys.BOXES)
        .flatMap(section -> file.get(section).entrySet().stream())
        .filter(place -> place.getValue().value().get(PlaceKeys.TWO_PEOPLE))
        .map(place -> new PlaceId(place.getKey()))
        .collect(toSet());
  }
}
