package io.hallguard.sim.scenario;

import io.hallguard.config.key.Key;
import java.util.List;

/** Something that a subject can do, and the keys that go with it. */
sealed interface Verb permits DeviceVerb, PersonVerb, WorldVerb {

  /** As the scenario writes it. */
  String word();

  /** Keys that must be there. */
  List<Key<?>> needs();

  /** Keys that may be there. */
  List<Key<?>> may();
}
