package io.hallguard.history;

import io.hallguard.core.event.AlertFact;
import io.hallguard.core.event.AlertFact.Certainty;
import io.hallguard.core.event.AlertFact.Detail;
import io.hallguard.core.event.AlertId;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.BootId;
import io.hallguard.core.event.Fact;
import io.hallguard.core.event.How;
import io.hallguard.core.event.PlaceFact.PositionChanged;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.SignalFact.SignalSeen;
import io.hallguard.core.event.SignalFact.Standing;
import io.hallguard.core.event.Stamp;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Position;
import io.hallguard.drivers.signal.Reception;
import io.hallguard.drivers.signal.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Facts of a hall that is busy, one after the other, at a steady pace. For one thread. */
final class HistoryFacts {
  static final PlaceId DOOR = new PlaceId("cash-door");
  private static final int DEVICES = 20;

  private final Instant start;
  private final Duration step;
  private long seq;

  /** Of a new journal: the first at that time, and each after the same step. */
  HistoryFacts(Instant start, Duration step) {
    this.start = start;
    this.step = step;
  }

  /** One point each: signals of many devices, and a door that opens and closes. */
  List<Recorded> busy(int count) {
    List<Recorded> facts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      facts.add(seq % 4 == 3 ? door((seq / 4) % 2 == 0) : spoke((int) (seq % DEVICES)));
    }
    return facts;
  }

  Recorded door(boolean open) {
    return next(
        new PositionChanged(
            DOOR, open ? Position.OPEN : Position.CLOSED, How.OBSERVED, wall(), Optional.empty()));
  }

  private Recorded spoke(int device) {
    return signal(device, List.of());
  }

  Recorded battery(int device, int percent) {
    return signal(device, List.of(new Reading.Battery(percent)));
  }

  private Recorded signal(int device, List<Reading> readings) {
    return next(
        new SignalSeen(
            new Signal.Report(new DeviceId("device-" + device), Reception.live(wall()), readings),
            Standing.CURRENT));
  }

  Recorded alert(long id) {
    return next(
        new AlertFact.AlertRaised(
            new AlertId(id),
            AlertKind.ENTRY_WITHOUT_GRANT,
            AlertKind.Priority.CRITICAL,
            AlertKind.ENTRY_WITHOUT_GRANT.clauses(),
            DOOR,
            Detail.NONE,
            List.of(),
            wall(),
            How.OBSERVED,
            Certainty.WATCHED));
  }

  Recorded acknowledged(long id) {
    return next(new AlertFact.AlertAcknowledged(new AlertId(id), new SubjectId("p-31")));
  }

  Recorded joined(long id, boolean again) {
    return next(new AlertFact.AlertJoined(new AlertId(id), List.of(), wall(), again));
  }

  private Recorded next(Fact fact) {
    Stamp at = new Stamp(new BootId("boot-1"), step.toNanos() * seq, wall(), true);
    seq++;
    return new Recorded(seq, at, "gateway", fact);
  }

  private Instant wall() {
    return start.plus(step.multipliedBy(seq));
  }
}
