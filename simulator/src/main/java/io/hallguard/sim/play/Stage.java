package io.hallguard.sim.play;

import io.hallguard.core.plan.Text;
import io.hallguard.sim.people.Deed;
import io.hallguard.sim.people.Person;
import io.hallguard.sim.wire.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Where a story is played: a hall in virtual time, or a running gateway. */
public interface Stage {

  /** What the devices' counts begin with here: never the same twice for one gateway. */
  String run();

  /** The gateway is there and hears the devices. */
  void begin();

  /** Waits until this moment of the story; time then stands there. */
  void until(Duration moment);

  /** What a device's own clock shows at this moment of the story. */
  Instant deviceClock(Duration moment);

  /** The moment of the story that is so much later on the devices' own clocks. */
  Duration later(Duration moment, Duration by);

  /** A message arrives. */
  void deliver(Post post);

  /**
   * A person asks for something.
   *
   * @return why it was refused; empty when it was done
   */
  Optional<Text> act(Person person, Deed deed);

  /** What only a world of our own can do; empty where the world is the real one. */
  Optional<World> world();

  /** The story is over; time stands at its end. */
  void end();

  /** A world that obeys. */
  interface World {

    /** The gateway goes down: on purpose, or as if the power went. */
    void gatewayDown(boolean crash);

    /** It comes up again. */
    void gatewayUp();

    /** The broker goes or comes back. What is sent meanwhile waits, and comes in its order. */
    void broker(boolean reachable);

    /** The gateway's wall clock is stepped. */
    void clockSteps(Duration by);

    /** The gateway's wall clock is believed, or not. */
    void clockTrust(boolean trusted);
  }
}
