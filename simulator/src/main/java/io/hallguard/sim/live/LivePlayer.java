package io.hallguard.sim.live;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.plan.Text;
import io.hallguard.sim.check.Finding;
import io.hallguard.sim.check.Judge;
import io.hallguard.sim.play.Director;
import io.hallguard.sim.play.Narrator;
import io.hallguard.sim.scenario.Scenario;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plays scenarios against a running gateway, one after the other. */
public final class LivePlayer implements AutoCloseable {
  private final HallApi api;
  private final Courier courier;
  private final Patience patience;
  private final Manner manner;

  /**
   * How a story is played.
   *
   * @param skipQuiet how long a gap in which nothing is awaited may last; empty for as it is
   * @param speed how much faster such gaps pass, from 1
   * @param tolerance how much earlier or later than written something may be raised
   * @param register whether the lines of the register are judged as well; some deviate by the hour
   *     of the day, so that is for a gateway whose clock shows the story's
   */
  public record Manner(
      Optional<Duration> skipQuiet, double speed, Duration tolerance, boolean register) {
    /** Of a gateway whose clock shows another hour than the story's. */
    public Manner(Optional<Duration> skipQuiet, double speed, Duration tolerance) {
      this(skipQuiet, speed, tolerance, false);
    }

    public Manner {
      requireNonNull(skipQuiet, "skipQuiet is null");
      requireNonNull(tolerance, "tolerance is null");
    }
  }

  /** A player at this gateway; the courier is closed with it. */
  public LivePlayer(URI gateway, Courier courier, Patience patience, Manner manner) {
    this.api = new HallApi(gateway);
    this.courier = requireNonNull(courier, "courier is null");
    this.patience = requireNonNull(patience, "patience is null");
    this.manner = requireNonNull(manner, "manner is null");
  }

  /** One who may log in at the demo. */
  public record Login(String login, String password, String name) {}

  /** The demo's logins, to be shown to people. */
  public List<Login> logins() {
    return new Crew(api)
        .logins().stream()
            .map(node ->
                new Login(
                    node.path("login").asText(),
                    node.path("password").asText(),
                    node.path("name").asText()))
            .toList();
  }

  /**
   * Plays it.
   *
   * @return one line for each expectation and each surprise
   * @throws LiveFailed when the gateway or its broker cannot be used
   * @throws IllegalArgumentException when the scenario needs a world of its own
   */
  public List<Finding> play(Scenario scenario, Narrator narrator) {
    if (!scenario.playableLive()) {
      throw new IllegalArgumentException(
          "Expected a scenario that a running gateway can be shown, but it restarts the gateway,"
              + " moves its clock or takes its broker away");
    }
    Timetable timetable = Timetable.of(scenario, manner.skipQuiet(), manner.speed());
    LiveStage stage = new LiveStage(api, courier, patience, timetable, narrator, manner.register());
    List<Finding> findings = new ArrayList<>(new Director(scenario, stage, narrator).play());
    findings.addAll(judge(scenario, timetable).judge(scenario.expect(), stage.raised()));
    return findings;
  }

  private Judge judge(Scenario scenario, Timetable timetable) {
    Judge judge = Judge.tolerant(scenario.start(), manner.tolerance(), timetable::real);
    return manner.register() ? judge.withRegister() : judge;
  }

  /** What to say of a scenario that cannot be played here. */
  public static Text notHere() {
    return new Text(
        "此场景要重启网关、拨动时钟或断开消息服务,不能对运行中的网关演示",
        "this scenario restarts the gateway, moves its clock or takes its broker away, so it is not"
            + " played against a running one");
  }

  @Override
  public void close() {
    courier.close();
    api.close();
  }
}
