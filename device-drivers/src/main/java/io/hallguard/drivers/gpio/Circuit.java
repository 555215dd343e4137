package io.hallguard.drivers.gpio;

import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.LineState;
import java.util.List;

/** What a wire shows: how the watched thing stands, or why that cannot be told. */
enum Circuit {
  AT_REST(LineState.NORMAL, ""),
  AWAY(LineState.NORMAL, ""),
  SHORT(LineState.SHORT, "the line is short"),
  CUT(LineState.CUT, "the line is cut"),
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

  /** The watched property, unclear while the wire is not sound. */
  Reading value(Watches watches) {
    return sound() ? watches.reading(this == AWAY) : new Reading.Unclear(watches.property(), why);
  }

  /** All that it says: the line too where it is supervised. */
  List<Reading> readings(PointBinding point) {
    Reading value = value(point.watches());
    return switch (point.source()) {
      case Source.Pin _ -> List.of(value);
      case Source.Loop _ -> List.of(new Reading.Line(line), value);
    };
  }
}
