package io.hallguard.drivers.gpio;

import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.LineState;
import java.util.ArrayList;
import java.util.List;

/** What a wire shows: how the watched thing stands, or why that cannot be told. */
public enum Circuit {
  /** The watched thing is at rest. */
  AT_REST(LineState.NORMAL, ""),
  /** The watched thing has left its rest. */
  AWAY(LineState.NORMAL, ""),
  /** A supervised loop is bridged before its resistors. */
  SHORT(LineState.SHORT, "the line is short"),
  /** A supervised loop is open before its resistors. */
  CUT(LineState.CUT, "the line is cut"),
  /** A supervised loop shows a resistance that belongs to no state. */
  DOUBT(LineState.DOUBT, "the line is in doubt");

  private final LineState line;
  private final String why;

  Circuit(LineState line, String why) {
    this.line = line;
    this.why = why;
  }

  /** Whether it tells how the watched thing stands. */
  boolean sound() {
    return line == LineState.NORMAL;
  }

  LineState line() {
    return line;
  }

  /** The watched property, unclear while the wire is not sound; none of a button at rest. */
  List<Reading> value(Watches watches) {
    return sound()
        ? watches.readings(this == AWAY)
        : List.of(new Reading.Unclear(watches.property(), why));
  }

  /** All that it says: the line too where it is supervised. */
  List<Reading> readings(PointBinding point) {
    List<Reading> readings = new ArrayList<>();
    if (point.source() instanceof Source.Loop) {
      readings.add(new Reading.Line(line));
    }
    readings.addAll(value(point.watches()));
    return List.copyOf(readings);
  }
}
