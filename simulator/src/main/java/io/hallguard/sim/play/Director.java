package io.hallguard.sim.play;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.HallPlan.Part;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.Text;
import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Gesture;
import io.hallguard.sim.check.Finding;
import io.hallguard.sim.people.Deed;
import io.hallguard.sim.people.Person;
import io.hallguard.sim.scenario.Act;
import io.hallguard.sim.scenario.Carriage;
import io.hallguard.sim.scenario.Scenario;
import io.hallguard.sim.scenario.Step;
import io.hallguard.sim.wire.Field;
import io.hallguard.sim.wire.Post;
import io.hallguard.sim.wire.SimDevice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lets the devices and people of a scenario act, each at its moment. One thread. */
public final class Director {

  /** Devices do not all speak in the same instant. */
  private static final Duration STAGGER = Duration.ofMillis(700);

  private static final Duration FIRST_EARLIER = Duration.ofSeconds(14);

  private final Scenario scenario;
  private final Stage stage;
  private final Narrator narrator;
  private final Field field;
  private final Agenda agenda = new Agenda();
  private final List<Finding> surprises = new ArrayList<>();
  private Duration now = Duration.ZERO;

  /** Of a story that is about to begin. */
  public Director(Scenario scenario, Stage stage, Narrator narrator) {
    this.scenario = requireNonNull(scenario, "scenario is null");
    this.stage = requireNonNull(stage, "stage is null");
    this.narrator = requireNonNull(narrator, "narrator is null");
    this.field = Field.of(scenario.hall(), stage.run());
  }

  /**
   * Plays the whole story.
   *
   * @return what people were refused, or allowed, against expectation
   */
  public List<Finding> play() {
    stage.begin();
    Duration offset = Duration.ZERO;
    for (SimDevice device : field.all()) {
      deliver(device.reports(stage.deviceClock(now)), Carriage.PROMPT);
      offset = offset.plus(STAGGER);
      Duration first = device.reportEvery().minus(FIRST_EARLIER).plus(offset);
      reportAt(device, stage.later(now, first));
    }
    for (Step step : scenario.timeline()) {
      agenda.add(step.at(), () -> play(step));
    }
    Optional<Agenda.Entry> next = agenda.next(scenario.until());
    while (next.isPresent()) {
      now = next.get().at();
      stage.until(now);
      next.get().run().run();
      next = agenda.next(scenario.until());
    }
    stage.until(scenario.until());
    stage.end();
    return List.copyOf(surprises);
  }

  private void reportAt(SimDevice device, Duration at) {
    agenda.add(
        at,
        () -> {
          deliver(device.reports(stage.deviceClock(now)), Carriage.PROMPT);
          reportAt(device, stage.later(at, device.reportEvery()));
        });
  }

  private void play(Step step) {
    narrator.step(step);
    switch (step.act()) {
      case Act.Happens happens -> says(happens.device(), happens.news(), happens.carriage());
      case Act.Reports reports ->
          deliver(
              field.device(reports.device()).reports(stage.deviceClock(now)), reports.carriage());
      case Act.SaysUnclear unclear ->
          deliver(
              field.device(unclear.device()).unclear(unclear.property(), stage.deviceClock(now)),
              Carriage.PROMPT);
      case Act.SendsGarbage garbage ->
          deliver(field.device(garbage.device()).garbage(), Carriage.PROMPT);
      case Act.Silence silence -> field.device(silence.device()).silence(silence.silent());
      case Act.Reachability reach ->
          deliver(field.device(reach.device()).availability(reach.online()), Carriage.PROMPT);
      case Act.Again again ->
          deliver(field.device(again.device()).again(again.count()), Carriage.PROMPT);
      case Act.DeviceRestarts restarts -> restarts(field.device(restarts.device()));
      case Act.Does(Person person, Deed.AtTheDoor deed, _) -> atTheDoor(person, deed);
      case Act.Does does -> does(does);
      case Act.GatewayRestarts restarts -> {
        world().gatewayDown(restarts.crash());
        agenda.add(now.plus(restarts.down()), () -> world().gatewayUp());
      }
      case Act.Broker broker -> world().broker(broker.reachable());
      case Act.ClockSteps steps -> world().clockSteps(steps.by());
      case Act.ClockTrust trust -> world().clockTrust(trust.trusted());
    }
  }

  private void restarts(SimDevice device) {
    device.restart();
    deliver(device.reports(stage.deviceClock(now)), Carriage.PROMPT);
  }

  private void atTheDoor(Person person, Deed.AtTheDoor deed) {
    switch (deed) {
      case Deed.Badges(PlaceId place) ->
          says(part(place, Part.READER), new Reading.Badge(person.badge().orElseThrow()));
      case Deed.PressesExit(PlaceId place) ->
          says(part(place, Part.EXIT), new Reading.Press(Gesture.SINGLE));
    }
  }

  private DeviceId part(PlaceId place, Part part) {
    HallPlan plan = scenario.hall().plan();
    return plan.place(place).map(plan::devicesOf).map(parts -> parts.get(part)).orElseThrow();
  }

  private void says(DeviceId device, Reading news) {
    says(device, news, Carriage.PROMPT);
  }

  private void says(DeviceId device, Reading news, Carriage carriage) {
    deliver(field.device(device).says(news, stage.deviceClock(now)), carriage);
  }

  private void deliver(List<Post> posts, Carriage carriage) {
    if (carriage.lost()) {
      return;
    }
    List<Post> sent = carriage.stored() ? posts.stream().map(Post::asRetained).toList() : posts;
    Runnable arrive =
        () -> {
          sent.forEach(stage::deliver);
          if (carriage.twice()) {
            sent.forEach(stage::deliver);
          }
        };
    if (carriage.late().isZero()) {
      arrive.run();
    } else {
      agenda.add(now.plus(carriage.late()), arrive);
    }
  }

  private void does(Act.Does does) {
    Optional<Text> refusal = stage.act(does.person(), does.deed());
    refusal.ifPresent(text -> narrator.gateway(now, text));
    if (refusal.isPresent() != does.refused()) {
      String who = does.person().id();
      surprises.add(
          refusal
              .map(text ->
                  Finding.bad(
                      "+%s %s 被拒绝:%s".formatted(now, who, text.zh()),
                      "+%s %s was refused: %s".formatted(now, who, text.en())))
              .orElseGet(() ->
                  Finding.bad(
                      "+%s %s 未被拒绝".formatted(now, who),
                      "+%s %s was not refused".formatted(now, who))));
    }
  }

  private Stage.World world() {
    return stage
        .world()
        .orElseThrow(
            () -> new IllegalStateException("Expected a world of our own, but this one is real"));
  }
}
