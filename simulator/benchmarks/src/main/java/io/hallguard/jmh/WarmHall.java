package io.hallguard.jmh;

import io.hallguard.config.ConfigReader;
import io.hallguard.config.ConfigResult;
import io.hallguard.core.event.BootId;
import io.hallguard.core.event.Input;
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
import io.hallguard.sim.bench.load.DeviceLoad;
import io.hallguard.sim.bench.load.DeviceLoad.Message;
import io.hallguard.sim.bench.process.BenchHall;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A hall of a thousand devices in which every door unit and every door has spoken once and is
 * closed. It stays in that moment: what is decided here is not kept, so that the millionth decision
 * is of the same hall as the first. Time stands still as well. Any thread may decide.
 */
public final class WarmHall {
  /** When it is, in the hall. */
  static final Instant NOW = Instant.parse("2026-01-05T01:00:00Z");

  private static final BenchHall SIZE = BenchHall.USUAL;
  private static final BootId BOOT = new BootId(UUID.nameUUIDFromBytes(new byte[16]).toString());

  private final NativeJson decoder = new NativeJson();
  private final RuleBook rules = new RuleBook(plan());
  private final HallState state;
  private final List<Message> messages;
  private final List<Input> reports;
  private final List<Input> openings;

  /** Reads the set-up and lets the devices speak: a second or so. */
  public WarmHall() {
    DeviceLoad load = new DeviceLoad(SIZE, 1, () -> NOW);
    // The first opening of each door is never heard, so that no alert is open.
    next(load::door, SIZE.doors());
    this.state =
        Stream.of(
                Stream.<Input>of(new Input.Started(stamp(), "bench", "none")),
                next(load::report, SIZE.units()).stream().map(this::input),
                next(load::door, SIZE.doors()).stream().map(this::input))
            .flatMap(inputs -> inputs)
            .reduce(
                HallState.EMPTY,
                (before, input) -> rules.decide(before, input).state(),
                (earlier, later) -> later);
    this.messages = next(load::report, SIZE.units());
    this.reports = messages.stream().map(this::input).toList();
    this.openings = next(load::door, SIZE.doors()).stream().map(this::input).toList();
  }

  private static HallPlan plan() {
    return switch (ConfigReader.read(SIZE.yaml(8080, 1883), "hall.yaml", Path.of("."))) {
      case ConfigResult.Loaded loaded -> loaded.config().plan();
      case ConfigResult.Refused refused ->
          throw new IllegalStateException(
              "Expected our own hall to be fine, but found " + refused.problems());
    };
  }

  private static List<Message> next(Supplier<Message> messages, int count) {
    return Stream.generate(messages).limit(count).toList();
  }

  private Input input(Message message) {
    return new Input.SignalReceived(stamp(), decode(message));
  }

  private static Stamp stamp() {
    return new Stamp(BOOT, 1, NOW, true);
  }

  /** What a message in the native format says. */
  Signal decode(Message message) {
    return decoder
        .decode(new DeviceId(message.device()), Part.REPORT, message.payload(), Reception.live(NOW))
        .getFirst();
  }

  /** What follows, with the state that it leads to; this hall stays as it is. */
  Decision decide(Input input) {
    return rules.decide(state, input);
  }

  /** The next report of each door unit, 200 bytes each. */
  List<Message> messages() {
    return messages;
  }

  /** The same reports, decoded. */
  List<Input> reports() {
    return reports;
  }

  /** Of each door of the cash area its opening without a grant. */
  List<Input> openings() {
    return openings;
  }
}
