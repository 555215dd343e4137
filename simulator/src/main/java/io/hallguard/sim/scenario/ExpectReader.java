package io.hallguard.sim.scenario;

import static java.util.Objects.requireNonNull;

import io.hallguard.config.key.At;
import io.hallguard.config.key.Key;
import io.hallguard.config.key.Scope;
import io.hallguard.config.key.Section;
import io.hallguard.config.key.SectionValue;
import io.hallguard.config.key.Shape;
import io.hallguard.config.problem.Flaw;
import io.hallguard.config.problem.Problems;
import io.hallguard.config.yaml.YamlNode;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.TroubleKind;
import io.hallguard.core.event.VisitKind;
import io.hallguard.core.plan.Text;
import io.hallguard.sim.check.Expectations;
import io.hallguard.sim.check.Queue;
import io.hallguard.sim.check.Wanted;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what is expected. */
final class ExpectReader {
  private static final List<String> ENDS =
      List.of(
          "unacknowledged",
          "acknowledged",
          "returned",
          "closed",
          "open",
          "cleared",
          "inside",
          "left",
          "to-register",
          "registered",
          "register-overdue");
  private static final int TIMES_MOST = 100_000;

  private static final Key<AlertKind> ALERT =
      key("alert", Forms.word(AlertKind.class), "报警", "an alert");
  private static final Key<TroubleKind> TROUBLE =
      key("trouble", Forms.word(TroubleKind.class), "故障", "a trouble");
  private static final Key<VisitKind> VISIT =
      key("visit", Forms.word(VisitKind.class), "进出记录", "a visit in the register");
  private static final Key<Boolean> ANY =
      key("any", Forms.flag(), "任何报警(只用于 must-not)", "any alert at all; in must-not only");
  private static final Key<String> PLACE =
      key("place", Forms.text("cash-door"), "报警地点", "where the alert is");
  private static final Key<String> ABOUT =
      key("about", Forms.text("box-1-contact"), "故障对象", "the device, the link or gateway");
  private static final Key<When> AT = key("at", Forms.when(), "最早时刻", "the earliest moment");
  private static final Key<Duration> WITHIN =
      key("within", Forms.duration(), "最多晚多久", "how much later it may be");
  private static final Key<String> END =
      key("end", Forms.word(ENDS, word -> word), "结束时的状态", "how it stands at the end");
  private static final Key<When> ESCALATED =
      key("escalated", Forms.when(), "升级给保安的时刻", "when the guard is called as well");
  private static final Key<Integer> TIMES =
      key("times", Forms.number(1, TIMES_MOST), "发生次数", "how often it happened");
  private static final Section LINE =
      new Section(
          List.of(ALERT, TROUBLE, VISIT, ANY, PLACE, ABOUT, AT, WITHIN, END, ESCALATED, TIMES),
          List.of(ALERT, TROUBLE, VISIT, ANY));

  private final LocalDateTime start;
  private final Lookup lookup;
  private final Problems problems;
  private final List<Wanted> must = new ArrayList<>();
  private final List<Wanted> may = new ArrayList<>();
  private final List<Wanted> mustNot = new ArrayList<>();
  private boolean silent;

  ExpectReader(LocalDateTime start, Lookup lookup, Problems problems) {
    this.start = requireNonNull(start, "start is null");
    this.lookup = requireNonNull(lookup, "lookup is null");
    this.problems = requireNonNull(problems, "problems is null");
  }

  Expectations read(YamlNode.Mapping expect) {
    Parts parts = new Parts(problems, "expect", List.of("must", "may", "must-not"));
    parts.of(expect);
    read(parts, "must", must);
    read(parts, "may", may);
    read(parts, "must-not", mustNot);
    return new Expectations(must, may, mustNot, silent);
  }

  private void read(Parts parts, String name, List<Wanted> into) {
    List<YamlNode> items = parts.list(name);
    for (int i = 0; i < items.size(); i++) {
      String path = "expect." + name + "[" + (i + 1) + "]";
      SectionValue keys =
          LINE.read(items.get(i), new Scope(problems, path, items.get(i).spot())).orElseThrow();
      any(keys, name.equals("must-not"));
      wanted(keys).ifPresent(into::add);
    }
  }

  private void any(SectionValue keys, boolean allowed) {
    keys.find(ANY)
        .ifPresent(any -> {
          silent = silent || any.value();
          if (!allowed || !any.value()) {
            problems.refuse(
                any.spot(),
                any.path(),
                Flaw.said(
                    new Text(
                        "只能在 must-not 下写 any: true",
                        "only any: true may stand here, and in must-not")));
          }
        });
  }

  private Optional<Wanted> wanted(SectionValue keys) {
    return queue(keys)
        .map(queue ->
            new Wanted(
                queue,
                switch (queue) {
                  case ALERT -> Forms.kebab(keys.get(ALERT));
                  case TROUBLE -> Forms.kebab(keys.get(TROUBLE));
                  case VISIT -> Forms.kebab(keys.get(VISIT));
                },
                about(keys, queue),
                keys.getOptional(AT).map(when -> when.from(start)),
                keys.getOptional(WITHIN).orElse(Duration.ZERO),
                keys.getOptional(END),
                keys.getOptional(ESCALATED).map(when -> when.from(start)),
                keys.getOptional(TIMES)));
  }

  private static Optional<Queue> queue(SectionValue keys) {
    if (keys.find(ALERT).isPresent()) {
      return Optional.of(Queue.ALERT);
    }
    return keys.find(TROUBLE)
        .map(_ -> Queue.TROUBLE)
        .or(() -> keys.find(VISIT).map(_ -> Queue.VISIT));
  }

  /** Alerts and visits are at places; troubles are about devices, links or the gateway. */
  private Optional<String> about(SectionValue keys, Queue queue) {
    Key<String> right = queue == Queue.TROUBLE ? ABOUT : PLACE;
    Key<String> wrong = queue == Queue.TROUBLE ? PLACE : ABOUT;
    keys.find(wrong)
        .ifPresent(at ->
            problems.refuse(
                at.spot(),
                at.path(),
                Flaw.said(
                    new Text(
                        "此处应写 %s".formatted(right.name()),
                        "write %s here".formatted(right.name())))));
    Optional<At<String>> named = keys.find(right);
    if (queue == Queue.TROUBLE) {
      named
          .filter(at -> !at.value().equals("gateway") && !at.value().equals("mqtt"))
          .ifPresent(lookup::device);
    } else {
      named.ifPresent(lookup::place);
    }
    return named.map(At::value);
  }

  private static <T> Key<T> key(String name, Shape<T> shape, String zh, String en) {
    return new Key<>(name, shape, new Key.Need.MayBeAbsent(), new Text(zh, en), false);
  }
}
