package io.hallguard.sim.bench;

import static java.util.Objects.requireNonNull;

import io.hallguard.config.ConfigReader;
import io.hallguard.config.ConfigResult;
import io.hallguard.core.alert.Owed;
import io.hallguard.core.event.BootId;
import io.hallguard.core.event.Input;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.Stamp;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.rule.Decision;
import io.hallguard.core.rule.RuleBook;
import io.hallguard.core.state.HallState;
import io.hallguard.drivers.mqtt.format.NativeJson;
import io.hallguard.drivers.mqtt.format.Part;
import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.Reception;
import io.hallguard.drivers.signal.Signal;
import io.hallguard.journal.Commit;
import io.hallguard.journal.Journal;
import io.hallguard.journal.JournalFailed;
import io.hallguard.sim.bench.load.DeviceLoad.Message;
import io.hallguard.sim.bench.process.BenchHall;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;

/**
 * The way of a message from its bytes into the journal, in this process and in groups of a chosen
 * size: decoded, decided, committed by the gateway's own parts. One thread.
 */
public final class Bookkeeping {
  private final NativeJson decoder = new NativeJson();
  private final BootId boot;
  private final RuleBook rules;
  private final InstantSource clock;
  private final LongSupplier nanos;
  private HallState state;

  /** Of a hall that knows nothing yet. */
  public Bookkeeping(BenchHall hall, InstantSource clock, LongSupplier nanos) {
    this.boot = new BootId(UUID.nameUUIDFromBytes(new byte[16]).toString());
    this.rules = new RuleBook(plan(hall));
    this.clock = requireNonNull(clock, "clock is null");
    this.nanos = requireNonNull(nanos, "nanos is null");
    this.state = HallState.EMPTY;
  }

  private static HallPlan plan(BenchHall hall) {
    return switch (ConfigReader.read(hall.yaml(8080, 1883), "hall.yaml", Path.of("."))) {
      case ConfigResult.Loaded loaded -> loaded.config().plan();
      case ConfigResult.Refused refused ->
          throw new BenchFailed(
              "Expected our own hall to be fine, but found " + refused.problems(), null);
    };
  }

  /** The start of the gateway, as its facts. */
  public List<Recorded> start() {
    return decide(new Input.Started(stamp(), "bench", "none"));
  }

  /** What the message says. */
  public Signal decode(Message message) {
    return decoder
        .decode(
            new DeviceId(message.device()),
            Part.REPORT,
            message.payload(),
            Reception.live(clock.instant()))
        .getFirst();
  }

  /** The facts that follow from a signal; the state goes on. */
  public List<Recorded> decide(Signal signal) {
    return decide(new Input.SignalReceived(stamp(), signal));
  }

  private List<Recorded> decide(Input input) {
    Decision decision = rules.decide(state, input);
    state = decision.state();
    return decision.facts();
  }

  private Stamp stamp() {
    return new Stamp(boot, nanos.getAsLong(), clock.instant(), true);
  }

  /** Commits the facts together, with what they owe. */
  public static void commit(Journal journal, List<Recorded> facts) {
    List<Owed> owed = new ArrayList<>();
    facts.forEach(fact -> owed.addAll(Owed.of(fact)));
    try {
      journal.commit(Commit.of(facts, owed, List.of()));
    } catch (JournalFailed e) {
      throw new BenchFailed("Expected the journal to take facts, but " + e.getMessage(), e);
    }
  }
}
