package io.hallguard.drivers.signal;

import static java.util.Objects.requireNonNull;

/**
 * One property of one device with its value, in the hall's words. A format's decoder has already
 * settled which way round it is.
 */
public sealed interface Reading {

  /** A door's or a box's contact. */
  record Contact(Position position) implements Reading {
    public Contact {
      requireNonNull(position, "position is null");
    }
  }

  /** A lock's bolt. */
  record Lock(Bolt bolt) implements Reading {
    public Lock {
      requireNonNull(bolt, "bolt is null");
    }
  }

  /** A button was pressed: an edge. It has no opposite; nothing a device says takes it back. */
  record Press(Gesture gesture) implements Reading {
    public Press {
      requireNonNull(gesture, "gesture is null");
    }
  }

  /**
   * A latching hold-up input as a level: {@code ACTIVE} stays until the device is reset by hand.
   */
  record HoldUp(Activation activation) implements Reading {
    public HoldUp {
      requireNonNull(activation, "activation is null");
    }
  }

  /** The device's cover or mounting. */
  record Tamper(Activation activation) implements Reading {
    public Tamper {
      requireNonNull(activation, "activation is null");
    }
  }

  /** Charge left, 0 to 100 percent. */
  record Battery(int percent) implements Reading {
    public Battery {
      if (percent < 0 || percent > 100) {
        throw new IllegalArgumentException(
            "Expected a percentage from 0 to 100, but found " + percent);
      }
    }
  }

  /** The device's own judgement of its battery. */
  record BatteryLow(boolean low) implements Reading {}

  /** Mains or UPS supply at an input. */
  record Supply(Power power) implements Reading {
    public Supply {
      requireNonNull(power, "power is null");
    }
  }

  /** An emergency light as seen by a light sensor or its own report. */
  record Lamp(Glow glow) implements Reading {
    public Lamp {
      requireNonNull(glow, "glow is null");
    }
  }

  /** The fire panel's alarm contact. We are no fire alarm; this only informs. */
  record Fire(Activation activation) implements Reading {
    public Fire {
      requireNonNull(activation, "activation is null");
    }
  }

  /** A tag held to a reader, for example of an extinguisher. */
  record Tag(String uid) implements Reading {
    public Tag {
      requireNonNull(uid, "uid is null");
    }
  }

  /**
   * A credential presented at a door's or a box's reader. A driver reports what the reader read;
   * intake replaces it by a pseudonym before anything is stored.
   */
  record Badge(String credential) implements Reading {
    public Badge {
      requireNonNull(credential, "credential is null");
    }
  }

  /**
   * The wire of a supervised loop. While it is not normal, what the loop watches is unknown, and
   * the same report says so with an {@link Unclear}.
   */
  record Line(LineState state) implements Reading {
    public Line {
      requireNonNull(state, "state is null");
    }
  }

  /**
   * A known property with a value that the format does not define, or no value. Never read as fine.
   *
   * @param property which property it was
   * @param said what the device said, bounded
   */
  record Unclear(Property property, String said) implements Reading {
    public Unclear {
      requireNonNull(property, "property is null");
      requireNonNull(said, "said is null");
    }
  }

  /** Which property an {@link Unclear} reading was about. */
  enum Property {
    CONTACT,
    LOCK,
    BUTTON,
    HOLD_UP,
    TAMPER,
    BATTERY,
    SUPPLY,
    LAMP,
    FIRE,
    TAG,
    BADGE,
    LINE
  }

  /** Of a contact. */
  enum Position {
    OPEN,
    CLOSED
  }

  /** Of a lock. */
  enum Bolt {
    LOCKED,
    UNLOCKED
  }

  /** Of an input that is either quiet or not. */
  enum Activation {
    ACTIVE,
    NORMAL
  }

  /** Of a supply. */
  enum Power {
    PRESENT,
    LOST
  }

  /** Of a lamp. */
  enum Glow {
    LIT,
    DARK
  }

  /** Of a supervised line. */
  enum LineState {
    NORMAL,
    /** The loop is bridged before its resistors. */
    SHORT,
    /** The loop is open before its resistors. */
    CUT,
    /** A resistance that belongs to no state: a foreign resistor, damp, a bad joint. */
    DOUBT
  }

  /** How a button was pressed. */
  enum Gesture {
    SINGLE,
    DOUBLE,
    LONG,
    EMERGENCY
  }
}
