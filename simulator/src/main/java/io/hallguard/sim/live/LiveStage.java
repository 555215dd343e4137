package io.hallguard.sim.live;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.plan.Text;
import io.hallguard.sim.check.Raised;
import io.hallguard.sim.live.HallApi.Session;
import io.hallguard.sim.people.Cast;
import io.hallguard.sim.people.Deed;
import io.hallguard.sim.people.Person;
import io.hallguard.sim.play.Narrator;
import io.hallguard.sim.play.Stage;
import io.hallguard.sim.wire.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A running gateway: devices speak over MQTT, people over HTTP, time is real. One thread. */
final class LiveStage implements Stage {
  private static final int BASE = 36;

  private final Courier courier;
  private final Patience patience;
  private final Timetable timetable;
  private final Crew crew;
  private final LiveAsking asking;
  private final Watch watch;
  private final Optional<Lines> lines;
  private final Instant start;

  /**
   * @param register whether the register's lines are looked at as well
   */
  LiveStage(
      HallApi api,
      Courier courier,
      Patience patience,
      Timetable timetable,
      Narrator narrator,
      boolean register) {
    this.courier = requireNonNull(courier, "courier is null");
    this.patience = requireNonNull(patience, "patience is null");
    this.timetable = requireNonNull(timetable, "timetable is null");
    this.start = patience.now();
    this.crew = new Crew(api);
    this.asking = new LiveAsking(api, crew, this::deviceClock);
    this.lines = register ? Optional.of(new Lines(api, crew)) : Optional.empty();
    this.watch = new Watch(at -> timetable.story(Duration.between(start, at)), narrator);
  }

  @Override
  public String run() {
    return "s" + Long.toString(start.toEpochMilli(), BASE) + "-";
  }

  @Override
  public void begin() {
    watch.begin(crew.board(looker()));
    lines.ifPresent(Lines::begin);
  }

  @Override
  public void until(Duration moment) {
    Instant end = deviceClock(moment);
    try {
      while (patience.now().isBefore(end)) {
        Instant next = patience.now().plus(patience.lookEvery());
        patience.waitUntil(next.isBefore(end) ? next : end);
        watch.look(crew.board(looker()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LiveFailed(new Text("已中断", "interrupted"), e);
    }
  }

  @Override
  public Instant deviceClock(Duration moment) {
    return start.plus(timetable.real(moment));
  }

  @Override
  public Duration later(Duration moment, Duration by) {
    return timetable.story(timetable.real(moment).plus(by));
  }

  @Override
  public void deliver(Post post) {
    courier.send(post);
  }

  @Override
  public Optional<Text> act(Person person, Deed deed) {
    return asking.ask(person, deed);
  }

  @Override
  public Optional<World> world() {
    return Optional.empty();
  }

  @Override
  public void end() {
    watch.look(crew.board(looker()));
  }

  /** What the gateway raised since the story began. */
  List<Raised> raised() {
    List<Raised> all = new ArrayList<>(watch.raised(crew.board(looker())));
    lines.map(Lines::deviations).ifPresent(all::addAll);
    return all;
  }

  /** The guard's screen shows everything, hold-ups too. */
  private Session looker() {
    return crew.session(Cast.GUARD);
  }
}
