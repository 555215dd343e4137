package io.hallguard.core.sense;

import io.hallguard.core.event.SignalFact.SignalSeen;
import io.hallguard.core.event.SignalFact.Standing;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.state.Deadlines;
import io.hallguard.core.state.DeviceState;
import io.hallguard.core.state.Draft;
import io.hallguard.core.state.Numbering;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reception;
import io.hallguard.drivers.signal.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Takes one signal in: a repeat makes nothing, everything else is recorded and read. */
public final class Sensing {

  /** Unreadable payloads of one device are recorded at most this often; all are counted. */
  public static final Duration UNREADABLE_EVERY = Duration.ofMinutes(1);

  /** A device's clock may be this much ahead of ours before its time is not believed. */
  private static final Duration AHEAD_MAX = Duration.ofSeconds(5);

  private Sensing() {}

  /** What became of the signal. */
  public enum Taken {
    /** It is in the journal. */
    RECORDED,
    /** Its number was seen before. */
    REPEAT,
    /** One of many unreadable ones; counted only. */
    RATE_LIMITED
  }

  /** Records the signal and what it changed. */
  public static Taken sense(Draft draft, Signal signal) {
    DeviceState device = draft.state().device(signal.device());
    Optional<Numbering.Place> numbered = signal.reception().event().map(device::place);
    if (numbered.equals(Optional.of(Numbering.Place.REPEAT))) {
      return Taken.REPEAT;
    }
    if (signal instanceof Signal.Unreadable && tooSoon(draft, device)) {
      return Taken.RATE_LIMITED;
    }
    Standing standing = standing(draft, signal.reception(), numbered);
    draft.emit(new SignalSeen(signal, standing));
    if (signal instanceof Signal.Report report) {
      Moment moment =
          new Moment(
              standing,
              occurredAt(standing, signal.reception()),
              signal.reception().event().map(device::closedSince).orElse(false));
      read(draft, report, moment);
    }
    return Taken.RECORDED;
  }

  private static boolean tooSoon(Draft draft, DeviceState device) {
    return device
        .unreadable()
        .map(last -> !Deadlines.passed(draft.state(), last, UNREADABLE_EVERY, draft.now()))
        .orElse(false);
  }

  private static Standing standing(
      Draft draft, Reception reception, Optional<Numbering.Place> numbered) {
    if (reception.retained()) {
      return Standing.STORED;
    }
    if (numbered.equals(Optional.of(Numbering.Place.FILLS_HOLE))) {
      return Standing.OVERTAKEN;
    }
    Duration late = draft.plan().parameters().signal().late();
    boolean old =
        draft.now().trusted()
            && reception
                .deviceTime()
                .map(time -> time.plus(late).isBefore(reception.receivedAt()))
                .orElse(false);
    return old ? Standing.LATE : Standing.CURRENT;
  }

  /** The device's time speaks for an event that waited, unless it lies in our future. */
  private static Instant occurredAt(Standing standing, Reception reception) {
    return switch (standing) {
      case CURRENT, STORED -> reception.receivedAt();
      case LATE, OVERTAKEN ->
          reception
              .deviceTime()
              .filter(time -> time.isBefore(reception.receivedAt().plus(AHEAD_MAX)))
              .orElse(reception.receivedAt());
    };
  }

  private static void read(Draft draft, Signal.Report report, Moment moment) {
    // A credential speaks for the opening that the same message reports.
    for (Reading reading : report.readings()) {
      if (reading instanceof Reading.Badge) {
        readOne(draft, report, reading, moment);
      }
    }
    for (Reading reading : report.readings()) {
      if (!(reading instanceof Reading.Badge)) {
        readOne(draft, report, reading, moment);
      }
    }
  }

  private static void readOne(Draft draft, Signal.Report report, Reading reading, Moment moment) {
    if (reading instanceof Reading.Tamper tamper) {
      PlaceReading.tamper(draft, report.device(), tamper.activation(), moment);
    }
    if (reading instanceof Reading.Line line) {
      PlaceReading.line(draft, report.device(), line.state(), moment);
    }
    if (reading instanceof Reading.Tag tag) {
      PlaceReading.tag(draft, tag.uid(), moment);
    }
    for (HallPlan.Use use : draft.plan().uses(report.device())) {
      PlaceReading.read(draft, use, reading, moment);
    }
  }
}
