package io.hallguard.sim.world;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Command;
import io.hallguard.core.event.CredentialId;
import io.hallguard.core.event.Input.Presentation;
import io.hallguard.core.event.LinkState;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.Text;
import io.hallguard.core.rule.Decision.Outcome;
import io.hallguard.sim.people.Badges;
import io.hallguard.sim.people.Deed;
import io.hallguard.sim.people.Person;
import io.hallguard.sim.play.Narrator;
import io.hallguard.sim.play.Stage;
import io.hallguard.sim.scenario.Scenario;
import io.hallguard.sim.wire.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** A hall in virtual time, with a broker that keeps what nobody is there to take. */
public final class VirtualStage implements Stage, Stage.World {
  private static final Text DOWN = new Text("网关停机,无法操作", "the gateway is down");
  private static final Text NOTHING =
      new Text("没有可操作的对象", "there is nothing that this could be about");

  private final VirtualClock clock;
  private final VirtualHall hall;
  private final Asking asking;
  private final Deque<Post> waiting = new ArrayDeque<>();
  private boolean up = true;
  private boolean reachable = true;

  /** A stage for one story. */
  public VirtualStage(Scenario scenario, Narrator narrator) {
    requireNonNull(narrator, "narrator is null");
    Instant start = scenario.start().toInstant();
    this.clock = new VirtualClock(start);
    this.hall =
        new VirtualHall(
            scenario.hall(), clock, new FactTelling(scenario.hall().plan(), narrator)::hear);
    this.asking = new Asking(clock, start);
  }

  /** The hall itself. */
  public VirtualHall hall() {
    return hall;
  }

  @Override
  public String run() {
    return "e";
  }

  @Override
  public void begin() {
    hall.start();
    hall.link(LinkState.ONLINE, "");
    Company.enter(hall);
  }

  @Override
  public void until(Duration moment) {
    if (up) {
      hall.advanceTo(moment);
    } else {
      clock.advanceTo(moment);
    }
  }

  @Override
  public Instant deviceClock(Duration moment) {
    return clock.truth();
  }

  @Override
  public Duration later(Duration moment, Duration by) {
    return moment.plus(by);
  }

  @Override
  public void deliver(Post post) {
    if (up && reachable) {
      hall.hear(post);
    } else {
      waiting.addLast(post);
    }
  }

  @Override
  public Optional<Text> act(Person person, Deed deed) {
    if (!up) {
      return Optional.of(DOWN);
    }
    if (deed instanceof Deed.TypesCode(PlaceId place, Deed.Code code)) {
      hall.present(place, presentation(person, code));
      return Optional.empty();
    }
    Optional<Command> command = asking.command(deed, hall.state());
    return command.isEmpty()
        ? Optional.of(NOTHING)
        : refusal(hall.command(person.actor(), command.get()));
  }

  /** What looking at the code gave: the secret itself is none of the core's business. */
  private static Presentation presentation(Person person, Deed.Code code) {
    CredentialId badge = person.badge().map(Badges::pseudonym).orElseThrow();
    return switch (code) {
      case RIGHT -> new Presentation.BadgeAndCode(badge);
      case WRONG -> new Presentation.WrongCode(badge);
      case DURESS -> new Presentation.BadgeAndDuressCode(badge);
    };
  }

  private static Optional<Text> refusal(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Refused refused -> Optional.of(refused.refusal().text());
      case Outcome.Accepted _, Outcome.Repeat _, Outcome.RateLimited _ -> Optional.empty();
    };
  }

  @Override
  public Optional<World> world() {
    return Optional.of(this);
  }

  @Override
  public void end() {
    hall.verify();
  }

  @Override
  public void gatewayDown(boolean crash) {
    if (!crash) {
      hall.stop();
    }
    up = false;
  }

  @Override
  public void gatewayUp() {
    hall.restart();
    up = true;
    if (reachable) {
      hall.link(LinkState.ONLINE, "");
      flush();
    }
  }

  @Override
  public void broker(boolean nowReachable) {
    reachable = nowReachable;
    if (up) {
      hall.link(
          reachable ? LinkState.ONLINE : LinkState.OFFLINE,
          reachable ? "" : "the connection ended without a word");
      flush();
    }
  }

  @Override
  public void clockSteps(Duration by) {
    clock.step(by);
  }

  @Override
  public void clockTrust(boolean trusted) {
    clock.trust(trusted);
  }

  private void flush() {
    while (up && reachable && !waiting.isEmpty()) {
      hall.hear(waiting.removeFirst());
    }
  }
}
