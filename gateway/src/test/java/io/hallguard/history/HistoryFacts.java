package io.hallguard.history;

import io.hallguard.core.event.About;
import io.hallguard.core.event.AccessFact;
import io.hallguard.core.event.AlertFact;
import io.hallguard.core.event.AlertFact.Certainty;
import io.hallguard.core.event.AlertFact.Detail;
import io.hallguard.core.event.AlertId;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.BootId;
import io.hallguard.core.event.Fact;
import io.hallguard.core.event.How;
import io.hallguard.core.event.LinkId;
import io.hallguard.core.event.LinkState;
import io.hallguard.core.event.PlaceFact.PositionChanged;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.SignalFact.SignalSeen;
import io.hallguard.core.event.SignalFact.Standing;
import io.hallguard.core.event.Stamp;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.event.SystemFact;
import io.hallguard.core.event.TroubleFact;
import io.hallguard.core.event.TroubleId;
import io.hallguard.core.event.TroubleKind;
import io.hallguard.core.event.Verdict;
import io.hallguard.core.event.VisitKind;
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
public final class HistoryFacts {
  static final PlaceId DOOR = new PlaceId("cash-door");
  private static final int DEVICES = 20;

  private final Instant start;
  private final Duration step;
  private long seq;

  /** Of a new journal: the first at that time, and each after the same step. */
  public HistoryFacts(Instant start, Duration step) {
    this.start = start;
    this.step = step;
  }

  /** One point each: signals of many devices, and a door that opens and closes. */
  public List<Recorded> busy(int count) {
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

  /** What else a dashboard looks at. */
  List<Recorded> surroundings() {
    DeviceId device = new DeviceId("device-1");
    return List.of(
        next(new SystemFact.GatewayStarted("0.1.0", "ab12")),
        next(new SystemFact.LinkChanged(LinkId.HISTORY, LinkState.ONLINE, "")),
        next(
            new AccessFact.OpeningJudged(
                DOOR,
                VisitKind.CASH_AREA,
                new Verdict.Unaccounted(Verdict.Reason.NO_GRANT, Optional.empty()),
                1,
                How.OBSERVED,
                wall())),
        next(
            new TroubleFact.TroubleRaised(
                new TroubleId(1),
                TroubleKind.BATTERY_LOW,
                new About.OfDevice(device),
                "7 percent",
                List.of())),
        next(new TroubleFact.TroubleCleared(new TroubleId(1))),
        next(
            new SignalSeen(
                new Signal.Reachability(device, Reception.live(wall()), false), Standing.CURRENT)));
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
