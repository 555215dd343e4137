package io.hallguard.sim.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A judge that cannot say no is none. */
class JudgeTest {
  private static final ZonedDateTime START =
      ZonedDateTime.parse("2026-11-24T08:00:00+08:00[Asia/Shanghai]");

  private static Raised alert(String kind, int second) {
    return new Raised(
        Queue.ALERT, kind, "cash-door", Duration.ofSeconds(second), "closed", Optional.empty(), 1);
  }

  private static Wanted wanted(String kind, int second, int within) {
    return new Wanted(
        Queue.ALERT,
        kind,
        Optional.of("cash-door"),
        Optional.of(Duration.ofSeconds(second)),
        Duration.ofSeconds(within),
        Optional.of("closed"),
        Optional.empty(),
        Optional.empty());
  }

  private static List<String> bad(Judge judge, Expectations expected, Raised... raised) {
    return judge.judge(expected, List.of(raised)).stream()
        .filter(finding -> !finding.ok())
        .map(finding -> finding.said().en())
        .toList();
  }

  private static Expectations must(Wanted... wanted) {
    return new Expectations(List.of(wanted), List.of(), List.of(), false);
  }

  @Test
  void whatCameInTimeIsGood() {
    assertThat(bad(Judge.exact(START), must(wanted("hold-up", 10, 0)), alert("hold-up", 10)))
        .isEmpty();
  }

  @Test
  void whatNeverCameIsMissing() {
    assertThat(bad(Judge.exact(START), must(wanted("hold-up", 10, 0))))
        .containsExactly("no alert hold-up cash-door (08:00:10)");
  }

  @Test
  void whatCameAtTheWrongTimeIsSaidOnce() {
    assertThat(bad(Judge.exact(START), must(wanted("hold-up", 10, 2)), alert("hold-up", 13)))
        .containsExactly(
            "08:00:13 alert hold-up cash-door: at the wrong time, expected 08:00:10–08:00:12");
  }

  @Test
  void aRunningGatewayMayBeALittleLate() {
    assertThat(
            bad(
                Judge.tolerant(START, Duration.ofSeconds(3), UnaryOperator.identity()),
                must(wanted("hold-up", 10, 0)),
                alert("hold-up", 13)))
        .isEmpty();
  }

  @Test
  void whatNobodyExpectedIsAFailure() {
    assertThat(bad(Judge.exact(START), must(), alert("tamper", 5)))
        .containsExactly("08:00:05 alert tamper cash-door: was not expected");
  }

  @Test
  void eachExpectationNeedsOneOfItsOwn() {
    assertThat(
            bad(
                Judge.exact(START),
                must(wanted("hold-up", 10, 9), wanted("hold-up", 10, 9)),
                alert("hold-up", 12)))
        .containsExactly("no alert hold-up cash-door (08:00:10–08:00:19)");
  }

  @Test
  void whatMustNotBeIsNotExcusedByWhatMay() {
    Expectations expected =
        new Expectations(
            List.of(),
            List.of(Wanted.any(Queue.ALERT, "tamper")),
            List.of(Wanted.any(Queue.ALERT, "tamper")),
            false);

    assertThat(bad(Judge.exact(START), expected, alert("tamper", 5))).hasSize(1);
  }

  @Test
  void anotherEndThanExpectedIsAFailure() {
    Raised open =
        new Raised(
            Queue.ALERT,
            "hold-up",
            "cash-door",
            Duration.ofSeconds(10),
            "acknowledged",
            Optional.empty(),
            1);

    assertThat(bad(Judge.exact(START), must(wanted("hold-up", 10, 0)), open))
        .containsExactly("08:00:10 alert hold-up cash-door: ends as acknowledged, expected closed");
  }

  @Test
  void toleranceIsRealTimeEvenWhereTheStoryIsHurried() {
    Judge hurried = Judge.tolerant(START, Duration.ofSeconds(3), story -> story.dividedBy(100));

    assertThat(bad(hurried, must(wanted("hold-up", 10, 0)), alert("hold-up", 60))).isEmpty();
    assertThat(bad(hurried, must(wanted("hold-up", 10, 0)), alert("hold-up", 400))).hasSize(1);
  }
}
