package io.hallguard.sim.wire;

import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Property;
import java.util.List;

/** How a device of one format writes down what it has to say. */
public sealed interface Dialect permits NativeDialect, ZigbeeDialect {

  /** Whether the format has a word for the property at all. */
  boolean speaks(Property property);

  /** What is sent at once when something happens; the last message may only end the first. */
  List<Post> news(Reading news, Condition now);

  /** What is sent from time to time although nothing happens. */
  Post report(Condition now);

  /** A report whose value of the property is none that the format knows. */
  Post unclear(Property property, Condition now);

  /** Bytes in which nobody can read anything. */
  Post garbage();

  /** The format's word on whether the device can be reached. */
  Post availability(boolean online);

  /** The device lost its memory and begins to count anew, where it counts. */
  void restart();
}
