package io.hallguard.sim.check;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Holds what was raised against what was expected. Knows words and times, and no rule. */
public final class Judge {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final DateTimeFormatter FINE = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

  private final ZonedDateTime start;
  private final Duration tolerance;
  private final UnaryOperator<Duration> passed;
  private final Sight sight;
  private final List<Finding> findings = new ArrayList<>();

  /** What can be seen of what was raised. */
  private enum Sight {
    ALL,
    BOARD,
    BOARD_AND_REGISTER
  }

  private Judge(
      ZonedDateTime start, Duration tolerance, UnaryOperator<Duration> passed, Sight sight) {
    this.start = requireNonNull(start, "start is null");
    this.tolerance = requireNonNull(tolerance, "tolerance is null");
    this.passed = requireNonNull(passed, "passed is null");
    this.sight = sight;
  }

  /** In virtual time: to the nanosecond, and everything can be seen. */
  public static Judge exact(ZonedDateTime start) {
    return new Judge(start, Duration.ZERO, UnaryOperator.identity(), Sight.ALL);
  }

  /**
   * Of a running gateway: what its pages show, and a little earlier or later.
   *
   * @param tolerance in real time
   * @param passed how much real time has passed at a moment of the story
   */
  public static Judge tolerant(
      ZonedDateTime start, Duration tolerance, UnaryOperator<Duration> passed) {
    return new Judge(start, tolerance, passed, Sight.BOARD);
  }

  /** The same, and the register's lines are seen; they do not tell when a deviation was found. */
  public Judge withRegister() {
    return new Judge(start, tolerance, passed, Sight.BOARD_AND_REGISTER);
  }

  /** One line for each thing expected, and one for each that was not. */
  public List<Finding> judge(Expectations expected, List<Raised> raised) {
    findings.clear();
    List<Raised> left = new ArrayList<>(raised);
    expected.must().stream().filter(this::seen).forEach(wanted -> must(wanted, left));
    left.removeIf(more -> !reproach(expected, more) && !forbidden(expected, more));
    for (Raised more : left) {
      if (forbidden(expected, more)) {
        bad(more, "不应出现", "must not be raised");
      } else if (expected.may().stream().noneMatch(may -> may.names(more) && inTime(may, more))) {
        bad(more, "未预期", "was not expected");
      }
    }
    forbiddenAndAbsent(expected, left);
    return List.copyOf(findings);
  }

  /** A board shows less than a journal. */
  private boolean seen(Wanted wanted) {
    return switch (sight) {
      case ALL -> true;
      case BOARD -> wanted.queue().onTheBoard();
      case BOARD_AND_REGISTER -> wanted.queue().onTheBoard() || wanted.queue() == Queue.DEVIATION;
    };
  }

  /** A visit or a question is no reproach: nobody has to expect it. */
  private static boolean reproach(Expectations expected, Raised raised) {
    return switch (raised.queue()) {
      case ALERT, TROUBLE -> true;
      case DEVIATION -> expected.namesDeviations();
      case VISIT, REQUEST, REFUSAL -> false;
    };
  }

  private void must(Wanted wanted, List<Raised> left) {
    Optional<Raised> found =
        left.stream().filter(r -> wanted.names(r) && inTime(wanted, r)).findFirst();
    if (found.isPresent()) {
      left.remove(found.get());
      details(wanted, found.get());
      return;
    }
    Optional<Raised> mistimed = left.stream().filter(wanted::names).findFirst();
    if (mistimed.isPresent()) {
      left.remove(mistimed.get());
      String window = window(wanted);
      bad(mistimed.get(), "时间不对,应为 " + window, "at the wrong time, expected " + window);
      return;
    }
    findings.add(
        Finding.bad(
            "缺少%s %s %s(%s)"
                .formatted(wanted.queue().zh(), wanted.kind(), about(wanted), window(wanted)),
            "no %s %s %s (%s)"
                .formatted(wanted.queue().en(), wanted.kind(), about(wanted), window(wanted))));
  }

  private boolean inTime(Wanted wanted, Raised raised) {
    if (sight == Sight.BOARD_AND_REGISTER && wanted.queue() == Queue.DEVIATION) {
      return true;
    }
    return wanted
        .at()
        .map(from -> {
          Duration at = passed.apply(raised.at());
          return at.compareTo(passed.apply(from).minus(tolerance)) >= 0
              && at.compareTo(passed.apply(from.plus(wanted.within())).plus(tolerance)) <= 0;
        })
        .orElse(true);
  }

  private void details(Wanted wanted, Raised found) {
    boolean good = true;
    if (wanted.end().isPresent() && !wanted.end().get().equals(found.end())) {
      bad(
          found,
          "结束时为 %s,应为 %s".formatted(found.end(), wanted.end().get()),
          "ends as %s, expected %s".formatted(found.end(), wanted.end().get()));
      good = false;
    }
    if (sight == Sight.ALL && !escalated(wanted, found)) {
      String seen = found.escalated().map(this::clock).orElse("-");
      String asked = wanted.escalated().map(this::clock).orElse("-");
      bad(
          found,
          "升级时间 %s,应为 %s".formatted(seen, asked),
          "escalated at %s, expected %s".formatted(seen, asked));
      good = false;
    }
    if (sight == Sight.ALL && wanted.times().isPresent() && wanted.times().get() != found.times()) {
      bad(
          found,
          "发生 %d 次,应为 %d 次".formatted(found.times(), wanted.times().get()),
          "happened %d times, expected %d".formatted(found.times(), wanted.times().get()));
      good = false;
    }
    if (good) {
      findings.add(Finding.good(said(found, "如期出现"), saidEn(found, "as expected")));
    }
  }

  private static boolean escalated(Wanted wanted, Raised found) {
    return wanted.escalated().isEmpty() || wanted.escalated().equals(found.escalated());
  }

  private static boolean forbidden(Expectations expected, Raised raised) {
    return (expected.silent() && raised.queue() == Queue.ALERT)
        || (expected.clean() && raised.queue() == Queue.DEVIATION)
        || expected.mustNot().stream().anyMatch(wanted -> wanted.names(raised));
  }

  /** A line also for what rightly did not come, so that the table shows it was looked for. */
  private void forbiddenAndAbsent(Expectations expected, List<Raised> left) {
    for (Wanted not : expected.mustNot()) {
      if (seen(not) && left.stream().noneMatch(not::names)) {
        findings.add(
            Finding.good(
                "没有%s %s %s".formatted(not.queue().zh(), not.kind(), about(not)),
                "no %s %s %s, as it must be".formatted(not.queue().en(), not.kind(), about(not))));
      }
    }
    if (expected.silent() && left.stream().noneMatch(r -> r.queue() == Queue.ALERT)) {
      findings.add(Finding.good("没有任何报警", "no alert at all, as it must be"));
    }
    if (sight == Sight.ALL
        && expected.clean()
        && left.stream().noneMatch(r -> r.queue() == Queue.DEVIATION)) {
      findings.add(Finding.good("登记没有任何偏差", "no line deviates, as it must be"));
    }
  }

  private void bad(Raised raised, String zh, String en) {
    findings.add(Finding.bad(said(raised, zh), saidEn(raised, en)));
  }

  private String said(Raised raised, String what) {
    return "%s %s %s %s:%s"
        .formatted(clock(raised.at()), raised.queue().zh(), raised.kind(), raised.about(), what);
  }

  private String saidEn(Raised raised, String what) {
    return "%s %s %s %s: %s"
        .formatted(clock(raised.at()), raised.queue().en(), raised.kind(), raised.about(), what);
  }

  private static String about(Wanted wanted) {
    return wanted.about().orElse("*");
  }

  private String window(Wanted wanted) {
    return wanted
        .at()
        .map(from ->
            wanted.within().isZero()
                ? clock(from)
                : clock(from) + "–" + clock(from.plus(wanted.within())))
        .orElse("*");
  }

  private String clock(Duration at) {
    ZonedDateTime moment = start.plus(at);
    return moment.format(moment.getNano() == 0 ? CLOCK : FINE);
  }
}
