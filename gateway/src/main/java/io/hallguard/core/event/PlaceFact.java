package io.hallguard.core.event;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.plan.PlaceId;
import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.Reading.Activation;
import io.hallguard.drivers.signal.Reading.Bolt;
import io.hallguard.drivers.signal.Reading.Glow;
import io.hallguard.drivers.signal.Reading.LineState;
import io.hallguard.drivers.signal.Reading.Position;
import io.hallguard.drivers.signal.Reading.Power;
import java.time.Instant;
import java.util.Optional;

/**
 * What changed at a place. {@code occurredAt} is the best known time: the device's for a late
 * event, ours for all others.
 */
public sealed interface PlaceFact extends Fact {

  /**
   * A door or a box opened or closed.
   *
   * @param notBefore of a change that nobody saw: the last moment of which the old position is
   *     known
   */
  record PositionChanged(
      PlaceId place, Position to, How how, Instant occurredAt, Optional<Instant> notBefore)
      implements PlaceFact {
    public PositionChanged {
      requireNonNull(notBefore, "notBefore is null");
      requireNonNull(place, "place is null");
      requireNonNull(to, "to is null");
      requireNonNull(how, "how is null");
      requireNonNull(occurredAt, "occurredAt is null");
    }
  }

  /** An opening that was heard of after newer news; the place stands as it stood. */
  record OpeningReported(PlaceId place, Instant occurredAt) implements PlaceFact {
    public OpeningReported {
      requireNonNull(place, "place is null");
      requireNonNull(occurredAt, "occurredAt is null");
    }
  }

  /** A lock moved. */
  record BoltChanged(PlaceId place, Bolt to, How how, Instant occurredAt) implements PlaceFact {
    public BoltChanged {
      requireNonNull(place, "place is null");
      requireNonNull(to, "to is null");
      requireNonNull(how, "how is null");
      requireNonNull(occurredAt, "occurredAt is null");
    }
  }

  /**
   * A hold-up button was pressed, or a latching one is found pressed.
   *
   * @param latching the button itself stays in until it is put back
   */
  record HoldUpPressed(PlaceId place, boolean latching, How how, Instant occurredAt)
      implements PlaceFact {
    public HoldUpPressed {
      requireNonNull(place, "place is null");
      requireNonNull(how, "how is null");
      requireNonNull(occurredAt, "occurredAt is null");
    }
  }

  /** A latching hold-up button was put back by hand. The alert stays. */
  record HoldUpPutBack(PlaceId place, Instant occurredAt) implements PlaceFact {
    public HoldUpPutBack {
      requireNonNull(place, "place is null");
      requireNonNull(occurredAt, "occurredAt is null");
    }
  }

  /** An emergency light went on or off. */
  record LampChanged(PlaceId place, Glow to, How how, Instant occurredAt) implements PlaceFact {
    public LampChanged {
      requireNonNull(place, "place is null");
      requireNonNull(to, "to is null");
      requireNonNull(how, "how is null");
      requireNonNull(occurredAt, "occurredAt is null");
    }
  }

  /** A supply came or went. */
  record SupplyChanged(PlaceId place, Power to, How how, Instant occurredAt) implements PlaceFact {
    public SupplyChanged {
      requireNonNull(place, "place is null");
      requireNonNull(to, "to is null");
      requireNonNull(how, "how is null");
      requireNonNull(occurredAt, "occurredAt is null");
    }
  }

  /** The fire panel's output changed. */
  record FireChanged(PlaceId place, Activation to, How how, Instant occurredAt)
      implements PlaceFact {
    public FireChanged {
      requireNonNull(place, "place is null");
      requireNonNull(to, "to is null");
      requireNonNull(how, "how is null");
      requireNonNull(occurredAt, "occurredAt is null");
    }
  }

  /** A credential was presented at a place's reader. */
  record BadgePresented(PlaceId place, CredentialId credential, Instant occurredAt)
      implements PlaceFact {
    public BadgePresented {
      requireNonNull(place, "place is null");
      requireNonNull(credential, "credential is null");
      requireNonNull(occurredAt, "occurredAt is null");
    }
  }

  /** An extinguisher's tag was read. */
  record TagRead(PlaceId place, Instant occurredAt) implements PlaceFact {
    public TagRead {
      requireNonNull(place, "place is null");
      requireNonNull(occurredAt, "occurredAt is null");
    }
  }

  /** A supervised loop's wire was cut, shorted or tampered with, or is well again. */
  record LineChanged(DeviceId device, LineState to, How how, Instant occurredAt)
      implements PlaceFact {
    public LineChanged {
      requireNonNull(device, "device is null");
      requireNonNull(to, "to is null");
      requireNonNull(how, "how is null");
      requireNonNull(occurredAt, "occurredAt is null");
    }
  }

  /** A device's cover was opened or closed. */
  record TamperChanged(DeviceId device, Activation to, How how, Instant occurredAt)
      implements PlaceFact {
    public TamperChanged {
      requireNonNull(device, "device is null");
      requireNonNull(to, "to is null");
      requireNonNull(how, "how is null");
      requireNonNull(occurredAt, "occurredAt is null");
    }
  }
}
