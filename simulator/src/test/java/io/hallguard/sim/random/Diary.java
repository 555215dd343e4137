package io.hallguard.sim.random;

import io.hallguard.core.plan.Text;
import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.sim.people.Deed;
import io.hallguard.sim.people.Person;
import io.hallguard.sim.scenario.Act;
import io.hallguard.sim.scenario.Carriage;
import io.hallguard.sim.scenario.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A day as it is being written: where it stands, and what has happened so far. */
final class Diary {
  private static final Text NOTHING_SAID = new Text("", "");

  private final List<Step> steps = new ArrayList<>();
  private Duration now = Duration.ofSeconds(30);

  Duration now() {
    return now;
  }

  List<Step> steps() {
    return steps;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  void says(String device, Reading news, Carriage carriage) {
    add(new Act.Happens(new DeviceId(device), news, carriage));
  }

  void does(Person person, Deed deed) {
    add(new Act.Does(person, deed, false));
  }

  void add(Act act) {
    addAt(now, act);
  }

  void addAt(Duration at, Act act) {
    steps.add(new Step(at, act, NOTHING_SAID));
  }
}
