package io.hallguard.history;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.SignalFact.SignalSeen;
import io.hallguard.core.plan.HallId;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Signal;
import java.util.ArrayList;
import java.util.List;

/**
 * That a device spoke, and what it said of itself. What it said of a place is a fact of its own,
 * when it changed something.
 */
final class DevicePoints {
  private final HallId hall;

  DevicePoints(HallId hall) {
    this.hall = requireNonNull(hall, "hall is null");
  }

  List<HistoryPoint> of(Recorded recorded, SignalSeen seen) {
    List<HistoryPoint> points = new ArrayList<>(2);
    points.add(
        draw(Measurement.SIGNAL, recorded, seen)
            .tag(Tag.KIND, kind(seen.signal()))
            .tag(Tag.HOW, seen.standing())
            .field("readings", readings(seen.signal()).size())
            .done());
    switch (seen.signal()) {
      case Signal.Report report -> battery(points, recorded, seen, report);
      case Signal.Reachability reach ->
          points.add(
              draw(Measurement.DEVICE_LINK, recorded, seen).flag("online", reach.online()).done());
      case Signal.Unreadable _ -> {
        // That it spoke is all that is known.
      }
    }
    return points;
  }

  private HistoryPoint.Draw draw(Measurement measurement, Recorded recorded, SignalSeen seen) {
    return HistoryPoint.draw(measurement, hall, recorded).tag(Tag.DEVICE, seen.signal().device());
  }

  private void battery(
      List<HistoryPoint> points, Recorded recorded, SignalSeen seen, Signal.Report report) {
    HistoryPoint.Draw draw = draw(Measurement.BATTERY, recorded, seen);
    boolean said = false;
    for (Reading reading : report.readings()) {
      if (reading instanceof Reading.Battery(int percent)) {
        draw.field("percent", percent);
        said = true;
      } else if (reading instanceof Reading.BatteryLow(boolean low)) {
        draw.flag("low", low);
        said = true;
      }
    }
    if (said) {
      points.add(draw.done());
    }
  }

  private static String kind(Signal signal) {
    return switch (signal) {
      case Signal.Report _ -> "report";
      case Signal.Reachability _ -> "reachability";
      case Signal.Unreadable _ -> "unreadable";
    };
  }

  private static List<Reading> readings(Signal signal) {
    return signal instanceof Signal.Report report ? report.readings() : List.of();
  }
}
