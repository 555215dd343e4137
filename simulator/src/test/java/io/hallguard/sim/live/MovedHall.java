package io.hallguard.sim.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hallguard.app.Digests;
import io.hallguard.app.Gateway;
import io.hallguard.app.StartFailed;
import io.hallguard.config.ConfigReader;
import io.hallguard.config.ConfigResult;
import io.hallguard.core.event.LinkState;
import io.hallguard.core.plan.Text;
import io.hallguard.drivers.gpio.Pi4jPins;
import io.hallguard.sim.bench.load.Tempo;
import io.hallguard.sim.bench.process.Mosquitto;
import io.hallguard.sim.check.Finding;
import io.hallguard.sim.live.HallApi.Answer;
import io.hallguard.sim.live.HallApi.Session;
import io.hallguard.sim.live.LivePlayer.Manner;
import io.hallguard.sim.people.Cast;
import io.hallguard.sim.people.Person;
import io.hallguard.sim.play.Narrator;
import io.hallguard.sim.scenario.Scenario;
import io.hallguard.sim.wire.Post;
import io.hallguard.web.DemoLogin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;

/**
 * A hall whose clock is moved and in which all else is real: Debian's Mosquitto, the gateway with
 * journal, pages and link, the people of the stories with their logins and badges.
 */
final class MovedHall implements AutoCloseable {
  private static final Duration TOLERANCE = Duration.ofSeconds(3);
  private static final Duration LOOK = Duration.ofMillis(2);
  private static final int WEEK = 7;

  private final HttpClient http = HttpClient.newHttpClient();

  private final MovedClock clock = new MovedClock();
  private final Mosquitto mosquitto;
  private final Path hallYaml;
  private final Gateway gateway;

  private MovedHall(Mosquitto mosquitto, Path hallYaml) throws StartFailed {
    this.mosquitto = mosquitto;
    this.hallYaml = hallYaml;
    ConfigResult.Loaded loaded = (ConfigResult.Loaded) ConfigReader.readToRun(hallYaml);
    this.gateway =
        Gateway.start(
            loaded.config(),
            Digests.ofFile(hallYaml),
            Optional.of(logins()),
            Pi4jPins::ofThisBoard,
            _ -> clock);
  }

  /** Starts both; the hall file is that of a demo hall. */
  static MovedHall start(Path folder, String demoHall) throws IOException, StartFailed {
    Mosquitto mosquitto = Mosquitto.start(folder.resolve("broker"), new Tempo(System::nanoTime));
    Path hallYaml = folder.resolve("hall.yaml");
    Files.writeString(
        hallYaml,
        demoHall
            .replace(
                "  embedded:\n    listen: 127.0.0.1:1883",
                "  broker: {address: \"tcp://127.0.0.1:" + mosquitto.port() + "\"}")
            .replace("127.0.0.1:8080", "127.0.0.1:" + DemoHall.freePort()),
        UTF_8);
    MovedHall hall = new MovedHall(mosquitto, hallYaml);
    hall.badges();
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(() ->
            hall.gateway.state().links().values().stream()
                .anyMatch(link -> link.state() == LinkState.ONLINE));
    return hall;
  }

  private static List<DemoLogin> logins() {
    return Cast.ofTheHall().stream()
        .map(who -> new DemoLogin(who.id(), who.id() + "-demo", who.name().zh(), who.roles()))
        .toList();
  }

  /** An administrator gives everybody the badge that the stories know. */
  private void badges() {
    try (HallApi api = new HallApi(url())) {
      Crew crew = new Crew(api);
      Session admin = crew.session(Cast.ADMIN);
      crew.prove(Cast.ADMIN);
      for (Person person : Cast.ofTheHall()) {
        person
            .badge()
            .map(badge -> HallApi.body().put("kind", "badge").put("badge", badge))
            .map(body ->
                api.post(
                    "/api/people/demo-" + person.id() + "/credentials", body, Optional.of(admin)))
            .ifPresent(MovedHall::done);
      }
    }
  }

  private static void done(Answer answer) {
    if (answer instanceof Answer.Refused(Text why)) {
      throw new AssertionError(why.en());
    }
  }

  Path hallYaml() {
    return hallYaml;
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + gateway.webPort());
  }

  /** Plays it at its own hour of its own weekday; what is not as expected, in words. */
  List<String> play(Scenario scenario) throws InterruptedException {
    clock.move(next(scenario.start()));
    Manner manner = new Manner(Optional.empty(), 1, TOLERANCE, true);
    URI broker = URI.create("tcp://127.0.0.1:" + mosquitto.port());
    Courier courier =
        LinkCourier.connect(
            broker, "moved-" + clock.now().monoNanos(), new WallPatience(Clock.systemUTC()));
    try (LivePlayer player = new LivePlayer(url(), settled(courier), clock.patience(), manner)) {
      return player.play(scenario, Narrator.SILENT).stream()
          .filter(finding -> !finding.ok())
          .map(Finding::said)
          .map(Text::en)
          .toList();
    }
  }

  /** Time is moved only when the gateway has recorded what was sent before. */
  private Courier settled(Courier courier) {
    return new Courier() {
      @Override
      public void send(Post post) {
        double before = settled();
        courier.send(post);
        Awaitility.await()
            .pollDelay(Duration.ZERO)
            .pollInterval(LOOK)
            .until(() -> settled() > before);
      }

      @Override
      public void close() {
        courier.close();
      }
    };
  }

  private double settled() {
    try {
      String metrics =
          http.send(
                  HttpRequest.newBuilder(url().resolve("/metrics")).build(),
                  BodyHandlers.ofString())
              .body();
      return metrics
          .lines()
          .filter(line -> line.startsWith("hallguard_mqtt_settled_total"))
          .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Expected to read the metrics, but was interrupted", e);
    }
  }

  private Instant next(ZonedDateTime start) {
    ZonedDateTime moment = start;
    while (!moment.toInstant().isAfter(clock.instant())) {
      moment = moment.plusDays(WEEK);
    }
    return moment.toInstant();
  }

  @Override
  public void close() {
    http.close();
    gateway.close();
    mosquitto.close();
  }
}
