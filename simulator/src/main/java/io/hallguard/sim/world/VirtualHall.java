package io.hallguard.sim.world;

import static java.util.Objects.requireNonNull;

import io.hallguard.config.hall.HallConfig;
import io.hallguard.core.event.Actor;
import io.hallguard.core.event.Command;
import io.hallguard.core.event.Input;
import io.hallguard.core.event.LinkId;
import io.hallguard.core.event.LinkState;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.Stamp;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.rule.Decision;
import io.hallguard.core.rule.Decision.Outcome;
import io.hallguard.core.rule.RuleBook;
import io.hallguard.core.state.HallState;
import io.hallguard.drivers.signal.Signal;
import io.hallguard.sim.wire.Post;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A gateway without a machine: bytes go through the real decoders into the real rules, deadlines
 * fire at their very nanosecond, every fact is kept. One thread.
 */
public final class VirtualHall {

  /** The link to the broker, as the gateway calls it. */
  public static final LinkId MQTT = new LinkId("mqtt");

  private static final String VERSION = "simulated";
  private static final String DIGEST = "0".repeat(64);

  private final RuleBook rules;
  private final Ears ears;
  private final VirtualClock clock;
  private final Shadow shadow;
  private final List<Witnessed> facts = new ArrayList<>();
  private final Consumer<Witnessed> listener;
  private HallState state = HallState.EMPTY;

  /**
   * Nothing has happened yet; {@link #start} is next.
   *
   * @param listener hears every fact as it is recorded
   */
  public VirtualHall(HallConfig hall, VirtualClock clock, Consumer<Witnessed> listener) {
    this.rules = new RuleBook(hall.plan());
    this.ears = new Ears(hall);
    this.shadow = new Shadow(hall.plan().hall());
    this.clock = requireNonNull(clock, "clock is null");
    this.listener = requireNonNull(listener, "listener is null");
  }

  /** The gateway starts. */
  public void start() {
    take(at -> new Input.Started(at, VERSION, DIGEST));
  }

  /** It stops on purpose. */
  public void stop() {
    take(Input.Stopping::new);
  }

  /** It comes up again: a new boot, whose state is read back from the journal. */
  public void restart() {
    clock.reboot();
    state = shadow.readBack();
    start();
  }

  /** Lets time pass up to this moment of the story, and every deadline fire when it is due. */
  public void advanceTo(Duration moment) {
    OptionalLong due = rules.nextDue(state);
    while (due.isPresent() && clock.when(due.getAsLong()).compareTo(moment) <= 0) {
      Duration when = clock.when(due.getAsLong());
      if (when.compareTo(clock.elapsed()) > 0) {
        clock.advanceTo(when);
      }
      take(Input.TimeReached::new);
      OptionalLong next = rules.nextDue(state);
      if (next.isPresent() && next.getAsLong() <= clock.now().monoNanos()) {
        throw new BrokenPromise(
            "Expected deadlines to move forward, but one stays at %s of the story"
                .formatted(clock.when(next.getAsLong())));
      }
      due = next;
    }
    clock.advanceTo(moment);
  }

  /** A message arrives. */
  public List<Outcome> hear(Post post) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Signal signal : ears.hear(post, clock.wall())) {
      outcomes.add(take(at -> new Input.SignalReceived(at, signal)));
    }
    return outcomes;
  }

  /** A person asks for something. */
  public Outcome command(Actor actor, Command command) {
    return take(at -> new Input.Commanded(at, actor, command));
  }

  /** Something is presented at a door, and its code was looked at. */
  public Outcome present(PlaceId place, Input.Presentation presentation) {
    return take(at -> new Input.Presented(at, place, presentation, clock.wall()));
  }

  /** The link to the broker goes or comes back. */
  public void link(LinkState to, String why) {
    take(at -> new Input.LinkReported(at, MQTT, to, why));
  }

  /** The state as committed. */
  public HallState state() {
    return state;
  }

  /** Every fact so far. */
  public List<Witnessed> facts() {
    return Collections.unmodifiableList(facts);
  }

  /**
   * Reads the whole journal back once more.
   *
   * @throws BrokenPromise when that does not give the live state
   */
  public void verify() {
    if (!shadow.readBack().equals(state)) {
      throw new BrokenPromise("Expected the journal to fold to the live state, but it does not");
    }
  }

  private Outcome take(Function<Stamp, Input> input) {
    Decision decision = rules.decide(state, input.apply(clock.now()));
    shadow.follow(decision);
    state = decision.state();
    for (Recorded recorded : decision.facts()) {
      Witnessed witnessed = new Witnessed(clock.elapsed(), recorded);
      facts.add(witnessed);
      listener.accept(witnessed);
    }
    return decision.outcome();
  }
}
