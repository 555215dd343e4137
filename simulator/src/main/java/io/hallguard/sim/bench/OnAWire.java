package io.hallguard.sim.bench;

import static java.util.Objects.requireNonNull;

import io.hallguard.app.Gateway;
import io.hallguard.app.StartFailed;
import io.hallguard.config.ConfigReader;
import io.hallguard.config.ConfigResult;
import io.hallguard.config.hall.HallConfig;
import io.hallguard.core.plan.Text;
import io.hallguard.drivers.gpio.DebounceTimes;
import io.hallguard.sim.bench.load.Board;
import io.hallguard.sim.bench.load.Latencies;
import io.hallguard.sim.bench.process.BenchHall;
import io.hallguard.sim.bench.process.Mosquitto;
import io.hallguard.sim.bench.process.Ports;
import io.hallguard.sim.bench.process.Staff;
import io.hallguard.sim.live.HallApi;
import io.hallguard.sim.live.HallApi.Answer;
import io.hallguard.sim.live.HallApi.Session;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A hold-up button on a wire: from the edge at its pin to the siren's pin, and to the alert on a
 * board in the guard room. The gateway is whole and in this process, for the board is simulated;
 * what a real pin and its kernel add is not in it.
 */
final class OnAWire {
  private static final int SIREN = 12;

  /** Each button is pressed once: a second press soon after the first calls nobody anew. */
  private static final List<Integer> BUTTONS =
      List.of(4, 5, 6, 7, 8, 9, 10, 11, 13, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27);

  private static final Duration WITHIN = Duration.ofSeconds(10);
  private static final Duration BETWEEN = Duration.ofMillis(200);

  private final Lab lab;
  private final Path hall;
  private final List<Integer> buttons;
  private final Latencies toSiren = new Latencies();
  private final Latencies toBoard = new Latencies();
  private final AtomicLong pressedAt = new AtomicLong();
  private final AtomicLong sounded = new AtomicLong();
  private final AtomicLong shown = new AtomicLong();

  /**
   * @param presses at most so many, each of a button of its own
   */
  OnAWire(Lab lab, int presses) {
    this.lab = requireNonNull(lab, "lab is null");
    this.buttons = BUTTONS.subList(0, Math.min(presses, BUTTONS.size()));
    this.hall = lab.folder().resolve("wire");
  }

  private String yaml(int web, int mqtt) {
    StringBuilder yaml = new StringBuilder();
    yaml.append(
        """
        hall: {id: %s, name: bench}
        data: ./data
        clock: {trust: always}
        web: {listen: "127.0.0.1:%d", https: off}
        mqtt: {broker: {address: "tcp://127.0.0.1:%d"}}
        outputs: {siren: {name: siren, kind: siren, pin: %d, audience: guard-room}}
        buttons:
        """
            .formatted(BenchHall.ID, web, mqtt, SIREN));
    buttons.forEach(
        pin -> yaml.append("  b%1$d: {name: button %1$d, device: b%1$d}%n".formatted(pin)));
    yaml.append("devices:\n");
    buttons.forEach(pin ->
        yaml.append(
            "  b%1$d: {name: wire %1$d, class: hold-up, format: gpio, wire: {pin: %1$d}}%n"
                .formatted(pin)));
    return yaml.toString();
  }

  List<Figure> measure() {
    lab.says("a hold-up on a wire, %d times ...".formatted(buttons.size()));
    int web = Ports.free();
    try (Mosquitto broker = Mosquitto.start(hall.resolve("broker"), lab.tempo())) {
      HallConfig config = config(yaml(web, broker.port()));
      Staff.add(hall, lab.clock());
      BenchPins pins = new BenchPins(this::driven);
      buttons.forEach(pin -> pins.level(pin, false));
      try (Gateway gateway = Gateway.start(config, "bench", Optional.empty(), () -> pins)) {
        press(pins, URI.create("http://127.0.0.1:" + gateway.webPort()));
      } catch (StartFailed e) {
        throw new BenchFailed("Expected the gateway to start, but " + e.getMessage(), e);
      }
    }
    return figures();
  }

  private HallConfig config(String yaml) {
    return switch (ConfigReader.read(yaml, "hall.yaml", hall)) {
      case ConfigResult.Loaded loaded -> loaded.config();
      case ConfigResult.Refused refused ->
          throw new BenchFailed("Expected our own hall to be right, but " + refused, null);
    };
  }

  private void press(BenchPins pins, URI gateway) {
    try (HallApi api = new HallApi(gateway);
        Board board = Board.logIn(gateway, Staff.LOGIN, Staff.PASSWORD, this::seen)) {
      Session guard = logIn(api);
      lab.tempo().pause(Duration.ofSeconds(1));
      for (int i = 1; i <= buttons.size(); i++) {
        pressedAt.set(lab.tempo().now());
        pins.level(buttons.get(i - 1), true);
        awaited(i, sounded, "the siren");
        awaited(i, shown, "the alert on the board");
        done(api.post("/api/alerts/" + i + "/acknowledge", HallApi.body(), Optional.of(guard)));
        if (!lab.tempo().await(WITHIN, () -> !pins.isHigh(SIREN))) {
          throw new BenchFailed("Expected the siren to end when acknowledged, but it sounds", null);
        }
        lab.tempo().pause(BETWEEN);
      }
      lab.says("  %d events on the board".formatted(board.events()));
    }
  }

  private static Session logIn(HallApi api) {
    Answer.Done session =
        done(
            api.post(
                "/api/session",
                HallApi.body()
                    .put("login", Staff.LOGIN)
                    .put("password", Staff.PASSWORD)
                    .put("screen", "guard-room"),
                Optional.empty()));
    return new Session(session.cookie().orElse(""), session.view().path("csrf").asText());
  }

  private static Answer.Done done(Answer answer) {
    return switch (answer) {
      case Answer.Done done -> done;
      case Answer.Refused(Text why) ->
          throw new BenchFailed("Expected the gateway to do it, but " + why.en(), null);
    };
  }

  private void awaited(int times, AtomicLong count, String what) {
    if (!lab.tempo().await(WITHIN, () -> count.get() >= times)) {
      throw new BenchFailed(
          "Expected press %d to reach %s, but it did not".formatted(times, what), null);
    }
  }

  private void driven(int pin, boolean high) {
    if (pin == SIREN && high) {
      toSiren.add(lab.tempo().now() - pressedAt.get());
      sounded.incrementAndGet();
    }
  }

  /** The first event of each alert. */
  private void seen(String name, String data) {
    long next = shown.get() + 1;
    if (name.equals("alert") && data.contains("\"id\":" + next + ",")) {
      toBoard.add(lab.tempo().now() - pressedAt.get());
      shown.set(next);
    }
  }

  private List<Figure> figures() {
    String note =
        "%d presses; %d ms of each are the time that a press must last"
            .formatted(buttons.size(), DebounceTimes.HOLD_UP.reportAfter().toMillis());
    return List.of(
        Figure.of("wire-to-siren-p50", "press at a pin to siren, median", toSiren.millis(0.5), "ms")
            .noting(note),
        Figure.of(
                "wire-to-siren-p99",
                "press at a pin to siren, 99 of 100",
                toSiren.millis(0.99),
                "ms")
            .atMost(2_000)
            .noting(note),
        Figure.of("wire-to-board-p50", "press at a pin to board, median", toBoard.millis(0.5), "ms")
            .noting(note),
        Figure.of(
                "wire-to-board-p99",
                "press at a pin to board, 99 of 100",
                toBoard.millis(0.99),
                "ms")
            .atMost(2_000)
            .noting(note));
  }
}
