package io.hallguard.config.check;

import io.hallguard.config.hall.OpeningHours.Span;
import io.hallguard.config.key.At;
import io.hallguard.config.key.Durations;
import io.hallguard.config.key.FileKeys;
import io.hallguard.config.key.RegisterKeys;
import io.hallguard.config.key.RuleKeys;
import io.hallguard.config.key.SectionValue;
import io.hallguard.config.key.VisitorKeys;
import io.hallguard.config.problem.Flaw;
import io.hallguard.config.problem.Problems;
import io.hallguard.core.plan.Text;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Numbers that are right one by one and wrong together. */
final class NumbersCheck {
  private final SectionValue file;
  private final Problems problems;

  NumbersCheck(SectionValue file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  void run() {
    file.getOptional(RuleKeys.RULES)
        .flatMap(rules -> rules.getOptional(RuleKeys.DOOR))
        .ifPresent(this::guardAfterLead);
    file.getOptional(RegisterKeys.REGISTER)
        .flatMap(register -> register.find(RegisterKeys.KEEP))
        .ifPresent(this::keptLongEnough);
    file.getOptional(FileKeys.HOURS)
        .ifPresent(hours ->
            FileKeys.DAYS
                .values()
                .forEach(day -> hours.getOptional(day).ifPresent(this::overlaps)));
    file.getOptional(VisitorKeys.VISITORS)
        .flatMap(visitors -> visitors.getOptional(VisitorKeys.TRANSIT))
        .ifPresent(this::overlaps);
  }

  private void keptLongEnough(At<Duration> kept) {
    if (kept.value().compareTo(RegisterKeys.LEAST) < 0) {
      String least = Durations.written(RegisterKeys.LEAST);
      problems.refuse(
          kept.spot(),
          kept.path(),
          Flaw.of(
              kept.written(),
              new Text("不少于 " + least, "at least " + least),
              new Text(
                  "“%s”太短:GA 38-2015 要求出入记录至少保存 180 天".formatted(kept.written()),
                  "'%s' is too short: GA 38-2015 asks for access records of 180 days at least"
                      .formatted(kept.written()))));
    }
  }

  private void guardAfterLead(SectionValue door) {
    Optional<At<Duration>> lead = door.find(RuleKeys.DOOR_LEAD);
    Optional<At<Duration>> guard = door.find(RuleKeys.DOOR_GUARD);
    if (lead.isEmpty() || guard.isEmpty()) {
      return;
    }
    if (guard.get().value().compareTo(lead.get().value()) <= 0) {
      String found = guard.get().written();
      String least = lead.get().written();
      problems.refuse(
          guard.get().spot(),
          guard.get().path(),
          Flaw.of(
              found,
              new Text("长于 " + least, "longer than " + least),
              new Text(
                  "“%s”须长于 lead(%s):先通知班长,再通知保安".formatted(found, least),
                  "'%s' must be longer than lead (%s): the lead is told first, the guard later"
                      .formatted(found, least))));
    }
  }

  private void overlaps(List<At<Span>> spans) {
    List<At<Span>> sorted =
        spans.stream().sorted(Comparator.comparing(span -> span.value().from())).toList();
    for (int i = 1; i < sorted.size(); i++) {
      At<Span> before = sorted.get(i - 1);
      At<Span> span = sorted.get(i);
      if (span.value().from().isBefore(before.value().to())) {
        problems.refuse(
            span.spot(),
            span.path(),
            Flaw.of(
                span.value().toString(),
                new Text("", ""),
                new Text(
                    "“%s”与“%s”重叠".formatted(span.value(), before.value()),
                    "'%s' overlaps '%s'".formatted(span.value(), before.value()))));
      }
    }
  }
}
