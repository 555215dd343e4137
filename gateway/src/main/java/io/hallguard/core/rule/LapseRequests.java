package io.hallguard.core.rule;

import io.hallguard.core.event.RequestFact.RequestLapsed;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.state.Deadlines;
import io.hallguard.core.state.Draft;
import io.hallguard.core.state.HallState;
import io.hallguard.core.state.Request;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** A request that nobody answered ends with its window. */
final class LapseRequests implements Rule {

  @Override
  public void timePassed(Draft draft) {
    open(draft.state())
        .filter(request ->
            Deadlines.passed(draft.state(), request.madeAt(), length(request), draft.now()))
        .toList()
        .forEach(request -> draft.emit(new RequestLapsed(request.id())));
  }

  @Override
  public OptionalLong nextDue(HallState state, HallPlan plan) {
    return open(state)
        .mapToLong(request -> Deadlines.due(state, request.madeAt(), length(request)))
        .min();
  }

  private static Stream<Request> open(HallState state) {
    return state.requests().values().stream().filter(Request::open);
  }

  /** One nanosecond more: the last moment of a window still belongs to it. */
  private static Duration length(Request request) {
    return Duration.between(request.madeAt().wall(), request.terms().until()).plusNanos(1);
  }
}
