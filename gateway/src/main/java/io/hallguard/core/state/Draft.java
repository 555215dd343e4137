package io.hallguard.core.state;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.AlertId;
import io.hallguard.core.event.Fact;
import io.hallguard.core.event.GrantId;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.RequestId;
import io.hallguard.core.event.Stamp;
import io.hallguard.core.event.TroubleId;
import io.hallguard.core.event.VisitId;
import io.hallguard.core.plan.HallPlan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One decision in the making: each fact that is emitted is applied at once, so that what is decided
 * next sees it. Nothing outside is touched; a draft that is dropped never was. One thread.
 */
public final class Draft {
  private final HallPlan plan;
  private final Stamp now;
  private final String source;
  private final List<Recorded> facts = new ArrayList<>();
  private HallState state;

  public Draft(HallState state, HallPlan plan, Stamp now, String source) {
    this.state = requireNonNull(state, "state is null");
    this.plan = requireNonNull(plan, "plan is null");
    this.now = requireNonNull(now, "now is null");
    this.source = requireNonNull(source, "source is null");
  }

  /**
   * Adds a fact.
   *
   * @return its sequence
   */
  public long emit(Fact fact) {
    Recorded recorded = new Recorded(state.seq() + 1, now, source, fact);
    state = Applier.apply(state, recorded);
    facts.add(recorded);
    return recorded.seq();
  }

  /** The state with all that was emitted so far. */
  public HallState state() {
    return state;
  }

  /** The hall. */
  public HallPlan plan() {
    return plan;
  }

  /** The moment of the input. */
  public Stamp now() {
    return now;
  }

  /** What was emitted so far, in order. */
  public List<Recorded> facts() {
    return Collections.unmodifiableList(facts);
  }

  /** The number that the next alert gets. */
  public AlertId nextAlert() {
    return new AlertId(state.counters().alerts() + 1);
  }

  /** The number that the next trouble gets. */
  public TroubleId nextTrouble() {
    return new TroubleId(state.counters().troubles() + 1);
  }

  /** The number that the next grant gets. */
  public GrantId nextGrant() {
    return new GrantId(state.counters().grants() + 1);
  }

  /** The number that the next request gets. */
  public RequestId nextRequest() {
    return new RequestId(state.counters().requests() + 1);
  }

  /** The number that the next visit gets. */
  public VisitId nextVisit() {
    return new VisitId(state.counters().visits() + 1);
  }
}
