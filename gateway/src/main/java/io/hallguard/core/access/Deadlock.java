package io.hallguard.core.access;

import static java.util.stream.Collectors.joining;

import io.hallguard.core.event.Role;
import io.hallguard.core.plan.Text;
import io.hallguard.core.plan.VisitorClass;
import io.hallguard.core.plan.VisitorPolicy.Approvers;
import io.hallguard.core.plan.VisitorRules;
import io.hallguard.core.state.HallState;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A hall in which somebody could never be consented to: a lead with nobody beside, for whoever
 * gives a grant is another person than who holds it; or a class that waits for a superior unit of
 * which nobody has a login.
 */
public final class Deadlock {
  private static final Text LEAD_ALONE =
      new Text(
          "本厅只有一位班长,没有代班长:班长本人无法获得授权,请指定代班长。",
          "The hall has one lead and no deputy: a lead alone cannot be granted anything; name a"
              + " deputy.");

  private Deadlock() {}

  /** What to see to; empty when there is nothing. */
  public static Optional<Text> in(HallState state, VisitorRules rules) {
    List<Text> found =
        Stream.of(leadAlone(state), noSuperior(state, rules)).flatMap(Optional::stream).toList();
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Text(
                found.stream().map(Text::zh).collect(joining()),
                found.stream().map(Text::en).collect(joining(" "))));
  }

  private static Optional<Text> leadAlone(HallState state) {
    return count(state, Role.LEAD) == 1 && count(state, Role.DEPUTY) == 0
        ? Optional.of(LEAD_ALONE)
        : Optional.empty();
  }

  private static Optional<Text> noSuperior(HallState state, VisitorRules rules) {
    List<Text> waiting =
        Arrays.stream(VisitorClass.values())
            .filter(each -> rules.of(each).approvers() == Approvers.LEAD_AND_SUPERIOR)
            .map(VisitorClass::text)
            .toList();
    if (waiting.isEmpty() || state.people().isEmpty() || count(state, Role.LEADERSHIP) > 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Text(
            "%s须先经上级同意(本厅设置),但没有上级领导的账号:请为其建立账号。"
                .formatted(waiting.stream().map(Text::zh).collect(joining("、"))),
            "The superior unit consents first to %s (this hall's setting), but nobody of the leadership has a login: enter one."
                .formatted(waiting.stream().map(Text::en).collect(joining(", ")))));
  }

  private static long count(HallState state, Role role) {
    return state.people().values().stream().filter(person -> person.is(role)).count();
  }
}
