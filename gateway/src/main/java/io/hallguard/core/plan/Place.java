package io.hallguard.core.plan;

import static java.util.Objects.requireNonNull;

import io.hallguard.drivers.signal.DeviceId;
import java.util.Optional;

/** Something that is watched, with the devices that watch it. */
public sealed interface Place {

  /** Its name in the file, in facts and in addresses. */
  PlaceId id();

  /** Its name for people. */
  Text name();

  /**
   * Whether tamper, cut or silence of its devices is a matter for those who guard (the settled rule
   * for hold-up buttons, cash-area doors and cash boxes) rather than for those who maintain.
   */
  default boolean secured() {
    return switch (this) {
      case Door door -> door.cashArea();
      case CashBox _, HoldUpButton _ -> true;
      case EmergencyLamp _, Extinguisher _, FirePanel _, SupplyInput _ -> false;
    };
  }

  /**
   * Whether each opening of it needs the lead's consent and a line in the register (四.2.4): the
   * doors of the cash area, and the cash boxes.
   */
  default boolean registered() {
    return switch (this) {
      case Door door -> door.cashArea();
      case CashBox _ -> true;
      case HoldUpButton _, EmergencyLamp _, Extinguisher _, FirePanel _, SupplyInput _ -> false;
    };
  }

  /**
   * A door. Contact and lock are two inputs: one contact cannot prove "closed and locked".
   *
   * @param zone the part of the hall that it leads into
   * @param lock empty when the lock is not observed, which is shown and never read as locked
   * @param reader where a credential is presented before opening, when there is one
   * @param exit the button inside that is pressed before leaving, when there is one
   */
  record Door(
      PlaceId id,
      Text name,
      Zone zone,
      DeviceId contact,
      Optional<DeviceId> lock,
      Optional<DeviceId> reader,
      Optional<DeviceId> exit)
      implements Place {
    /** Without an exit button. */
    public Door(
        PlaceId id,
        Text name,
        Zone zone,
        DeviceId contact,
        Optional<DeviceId> lock,
        Optional<DeviceId> reader) {
      this(id, name, zone, contact, lock, reader, Optional.empty());
    }

    public Door {
      requireNonNull(exit, "exit is null");
      requireNonNull(id, "id is null");
      requireNonNull(name, "name is null");
      requireNonNull(zone, "zone is null");
      requireNonNull(contact, "contact is null");
      requireNonNull(lock, "lock is null");
      requireNonNull(reader, "reader is null");
    }

    /** Whether it leads into the cash area (收费区). */
    public boolean cashArea() {
      return zone.kind() == Zone.Kind.CASH_AREA;
    }
  }

  /** A self-service machine's cash box (款箱). */
  record CashBox(
      PlaceId id, Text name, Optional<Zone> zone, DeviceId contact, Optional<DeviceId> reader)
      implements Place {
    public CashBox {
      requireNonNull(id, "id is null");
      requireNonNull(name, "name is null");
      requireNonNull(zone, "zone is null");
      requireNonNull(contact, "contact is null");
      requireNonNull(reader, "reader is null");
    }
  }

  /** A hold-up button (紧急报警按钮). */
  record HoldUpButton(PlaceId id, Text name, DeviceId device) implements Place {
    public HoldUpButton {
      requireNonNull(id, "id is null");
      requireNonNull(name, "name is null");
      requireNonNull(device, "device is null");
    }
  }

  /** An emergency light (应急照明) with something that sees whether it is lit. */
  record EmergencyLamp(PlaceId id, Text name, DeviceId device) implements Place {
    public EmergencyLamp {
      requireNonNull(id, "id is null");
      requireNonNull(name, "name is null");
      requireNonNull(device, "device is null");
    }
  }

  /**
   * An extinguisher (灭火器).
   *
   * @param tag the uid on its tag
   * @param device the reader that reads it, when there is a fixed one
   */
  record Extinguisher(PlaceId id, Text name, String tag, Optional<DeviceId> device)
      implements Place {
    public Extinguisher {
      requireNonNull(id, "id is null");
      requireNonNull(name, "name is null");
      requireNonNull(tag, "tag is null");
      requireNonNull(device, "device is null");
    }
  }

  /** The fire panel's alarm output. We listen to it; we are no fire alarm. */
  record FirePanel(PlaceId id, Text name, DeviceId device) implements Place {
    public FirePanel {
      requireNonNull(id, "id is null");
      requireNonNull(name, "name is null");
      requireNonNull(device, "device is null");
    }
  }

  /** Mains (市电) or UPS supply. */
  record SupplyInput(PlaceId id, Text name, Kind kind, DeviceId device) implements Place {
    public SupplyInput {
      requireNonNull(id, "id is null");
      requireNonNull(name, "name is null");
      requireNonNull(kind, "kind is null");
      requireNonNull(device, "device is null");
    }

    /** Which supply. */
    public enum Kind {
      MAINS,
      UPS
    }
  }
}
