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
import io.hallguard.core.event.Deviation;
import io.hallguard.core.event.TroubleKind;
import io.hallguard.core.event.VisitKind;
import io.hallguard.core.plan.Text;
import io.hallguard.core.plan.VisitorClass;
import io.hallguard.sim.check.Expectations;
import io.hallguard.sim.check.Queue;
import io.hallguard.sim.check.Wanted;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
          "register-overdue",
          "granted",
          "declined",
          "withdrawn",
          "lapsed");
  private static final int TIMES_MOST = 100_000;

  private static final Key<AlertKind> ALERT =
      key("alert", Forms.word(AlertKind.class), "报警", "an alert");
  private static final Key<TroubleKind> TROUBLE =
      key("trouble", Forms.word(TroubleKind.class), "故障", "a trouble");
  private static final Key<VisitKind> VISIT =
      key("visit", Forms.word(VisitKind.class), "进出记录", "a visit in the register");
  private static final Key<VisitorClass> REQUEST =
      key("request", Forms.word(VisitorClass.class), "申请", "a question for consent");
  private static final Key<Deviation> DEVIATION =
      key("deviation", Forms.word(Deviation.class), "登记偏差", "how a register line deviates");
  private static final Key<io.hallguard.core.access.Act> REFUSAL =
      key(
          "refusal",
          Forms.word(
              List.of(io.hallguard.core.access.Act.values()), io.hallguard.core.access.Act::word),
          "被拒绝的操作",
          "something that was refused");
  private static final Key<Boolean> ANY_DEVIATION =
      key(
          "any-deviation",
          Forms.flag(),
          "任何登记偏差(只用于 must-not)",
          "any deviation at all; in must-not only");
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
          List.of(
              ALERT,
              TROUBLE,
              VISIT,
              REQUEST,
              DEVIATION,
              REFUSAL,
              ANY,
              ANY_DEVIATION,
              PLACE,
              ABOUT,
              AT,
              WITHIN,
              END,
              ESCALATED,
              TIMES),
          List.of(ALERT, TROUBLE, VISIT, REQUEST, DEVIATION, REFUSAL, ANY, ANY_DEVIATION));

  private final LocalDateTime start;
  private final Lookup lookup;
  private final Problems problems;
  private final List<Wanted> must = new ArrayList<>();
  private final List<Wanted> may = new ArrayList<>();
  private final List<Wanted> mustNot = new ArrayList<>();
  private boolean silent;
  private boolean clean;

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
    return new Expectations(must, may, mustNot, silent, clean);
  }

  private void read(Parts parts, String name, List<Wanted> into) {
    List<YamlNode> items = parts.list(name);
    for (int i = 0; i < items.size(); i++) {
      String path = "expect." + name + "[" + (i + 1) + "]";
      SectionValue keys =
          LINE.read(items.get(i), new Scope(problems, path, items.get(i).spot())).orElseThrow();
      silent = any(keys, ANY, name.equals("must-not")) || silent;
      clean = any(keys, ANY_DEVIATION, name.equals("must-not")) || clean;
      wanted(keys).ifPresent(into::add);
    }
  }

  private boolean any(SectionValue keys, Key<Boolean> key, boolean allowed) {
    Optional<At<Boolean>> any = keys.find(key);
    any.filter(named -> !allowed || !named.value())
        .ifPresent(named ->
            problems.refuse(
                named.spot(),
                named.path(),
                Flaw.said(
                    new Text(
                        "只能在 must-not 下写 %s: true".formatted(key.name()),
                        "only %s: true may stand here, and in must-not".formatted(key.name())))));
    return any.map(At::value).orElse(false);
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
                  case REQUEST -> Forms.kebab(keys.get(REQUEST));
                  case DEVIATION -> Forms.kebab(keys.get(DEVIATION));
                  case REFUSAL -> keys.get(REFUSAL).word();
                },
                about(keys, queue),
                keys.getOptional(AT).map(when -> when.from(start)),
                keys.getOptional(WITHIN).orElse(Duration.ZERO),
                keys.getOptional(END),
                keys.getOptional(ESCALATED).map(when -> when.from(start)),
                keys.getOptional(TIMES)));
  }

  private static Optional<Queue> queue(SectionValue keys) {
    return Stream.of(Queue.values()).filter(queue -> keys.find(key(queue)).isPresent()).findFirst();
  }

  private static Key<?> key(Queue queue) {
    return switch (queue) {
      case ALERT -> ALERT;
      case TROUBLE -> TROUBLE;
      case VISIT -> VISIT;
      case REQUEST -> REQUEST;
      case DEVIATION -> DEVIATION;
      case REFUSAL -> REFUSAL;
    };
  }

  /** Most is at a place; a trouble is about a device, a link or the gateway, a refusal somebody. */
  private Optional<String> about(SectionValue keys, Queue queue) {
    boolean placed = queue != Queue.TROUBLE && queue != Queue.REFUSAL;
    Key<String> right = placed ? PLACE : ABOUT;
    Key<String> wrong = placed ? ABOUT : PLACE;
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
    } else if (queue == Queue.REFUSAL) {
      named.ifPresent(lookup::person);
    } else {
      named.ifPresent(lookup::place);
    }
    return named.map(At::value);
  }

  private static <T> Key<T> key(String name, Shape<T> shape, String zh, String en) {
    return new Key<>(name, shape, new Key.Need.MayBeAbsent(), new Text(zh, en), false);
  }
}
