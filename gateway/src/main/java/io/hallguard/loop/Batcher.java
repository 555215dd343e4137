package io.hallguard.loop;

import io.hallguard.core.alert.Owed;
import io.hallguard.core.event.AlertFact;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.Fact;
import io.hallguard.core.event.Input;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.Stamp;
import io.hallguard.core.rule.Decision;
import io.hallguard.core.rule.RuleBook;
import io.hallguard.core.state.HallState;
import io.hallguard.loop.HallLoop.Job;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides a batch and commits it. The state advances only when the commit succeeds. */
final class Batcher {
  private static final Logger LOG = LoggerFactory.getLogger(Batcher.class);

  /** A state is kept after this many facts. */
  private static final int SNAPSHOT_EVERY = 20_000;

  private final RuleBook rules;
  private final Store store;
  private final HallClock clock;
  private final LoopListener listener;
  private final Wake wake;
  private final Set<Job> emergencies = new HashSet<>();
  private long snapshotSeq;
  private volatile HallState state;
  private volatile boolean journalWritable = true;

  Batcher(
      RuleBook rules, HallState recovered, Store store, HallClock clock, LoopListener listener) {
    this.rules = rules;
    this.state = recovered;
    this.store = store;
    this.clock = clock;
    this.listener = listener;
    this.snapshotSeq = recovered.seq();
    this.wake = new Wake(rules);
  }

  /** A job with what was decided of it. */
  private record Done(Job job, Input input, Decision decision) {}

  HallState state() {
    return state;
  }

  boolean journalWritable() {
    return journalWritable;
  }

  /** A moment of this boot before which no deadline passes; empty when none is awaited. */
  OptionalLong quietUntil() {
    return wake.quietUntil(state);
  }

  /**
   * Decides and commits.
   *
   * @return the signals that must be tried again because the commit failed
   */
  List<Job> process(List<Job> jobs) {
    List<Done> done = decide(jobs);
    List<Recorded> facts = done.stream().flatMap(d -> d.decision().facts().stream()).toList();
    if (facts.isEmpty()) {
      complete(done);
      return List.of();
    }
    try {
      store.commit(
          new Store.Batch(
              facts,
              facts.stream().flatMap(f -> Owed.of(f).stream()).toList(),
              done.stream()
                  .filter(d -> !d.decision().facts().isEmpty())
                  .flatMap(d -> d.job().texts().stream())
                  .toList()));
    } catch (Store.NotDurable e) {
      return notDurable(done, e);
    }
    state = done.getLast().decision().state();
    wake.committed(facts, state);
    health(true, "");
    emergencies.clear();
    listener.committed(facts, state);
    complete(done);
    keepSnapshot();
    return List.of();
  }

  private List<Done> decide(List<Job> jobs) {
    List<Done> done = new ArrayList<>();
    HallState working = timeReached(state, done);
    for (Job job : jobs) {
      Input input = job.input().apply(clock.now());
      Decision decision = decide(working, input);
      working = decision.state();
      done.add(new Done(job, input, decision));
    }
    return done;
  }

  /** A rule that fails is a defect; the input is recorded without it, and the defect told. */
  private Decision decide(HallState working, Input input) {
    try {
      return rules.decide(working, input);
    } catch (RuntimeException e) {
      LOG.error("A rule failed on {}; the input is recorded without it", input, e);
      return rules.recordOnly(working, input, e.toString());
    }
  }

  /** Deadlines come before the inputs that waited while they passed. */
  private HallState timeReached(HallState working, List<Done> done) {
    Stamp now = clock.now();
    if (!wake.due(working, now.monoNanos())) {
      return working;
    }
    Input input = new Input.TimeReached(now);
    Decision decision = decide(working, input);
    OptionalLong next = rules.nextDue(decision.state());
    if (next.isPresent() && next.getAsLong() <= now.monoNanos()) {
      LOG.error(
          "Expected deadlines to move forward, but one stays at {} ns of this boot",
          next.getAsLong());
    }
    Job own = new Job(_ -> input, List.of());
    done.add(new Done(own, input, decision));
    return decision.state();
  }

  private void complete(List<Done> done) {
    for (Done d : done) {
      d.job().done().complete(new Decided(d.decision().facts(), state, d.decision().outcome()));
    }
  }

  /** Commands are answered with the failure; signals are held; a hold-up goes out all the same. */
  private List<Job> notDurable(List<Done> done, Store.NotDurable failure) {
    health(false, String.valueOf(failure.getMessage()));
    List<Job> held = new ArrayList<>();
    for (Done d : done) {
      cryOut(d);
      switch (d.input()) {
        case Input.SignalReceived _, Input.Started _ -> held.add(d.job());
        case Input.Commanded _,
            Input.Told _,
            Input.Presented _,
            Input.SignInFailed _,
            Input.LinkReported _,
            Input.Stopping _,
            Input.TimeReached _ ->
            d.job().fail(failure);
      }
    }
    return held;
  }

  /** Once for each press, whether it raises an alert or joins an open one. */
  private void cryOut(Done d) {
    HallState after = d.decision().state();
    List<Recorded> holdUps =
        d.decision().facts().stream().filter(f -> isHoldUp(f.fact(), after)).toList();
    if (!holdUps.isEmpty() && emergencies.add(d.job())) {
      listener.notJournaled(holdUps, d.decision().state());
    }
  }

  private static boolean isHoldUp(Fact fact, HallState after) {
    return switch (fact) {
      case AlertFact.AlertRaised raised -> raised.kind() == AlertKind.HOLD_UP;
      case AlertFact.AlertJoined joined ->
          after.alert(joined.alert()).filter(a -> a.kind() == AlertKind.HOLD_UP).isPresent();
      default -> false;
    };
  }

  private void health(boolean writable, String why) {
    if (writable != journalWritable) {
      journalWritable = writable;
      if (writable) {
        LOG.info("The journal can be written again");
      } else {
        LOG.error("The journal cannot be written: {}. Signals are held and tried again.", why);
      }
      listener.journalHealth(writable, why);
    }
  }

  private void keepSnapshot() {
    if (state.seq() - snapshotSeq >= SNAPSHOT_EVERY) {
      snapshotSeq = state.seq();
      store.snapshot(state);
    }
  }

  void stopped() {
    if (state.seq() > snapshotSeq) {
      store.snapshot(state);
    }
  }
}
