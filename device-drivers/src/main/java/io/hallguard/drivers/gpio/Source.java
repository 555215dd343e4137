package io.hallguard.drivers.gpio;

import static java.util.Objects.requireNonNull;

/** Where a wire ends. */
public sealed interface Source {

  /**
   * A dry contact between a pin and the other side of its pull resistor. The circuit is closed when
   * the level is the one that the pull alone would not give: LOW with a pull-up, HIGH with a
   * pull-down.
   *
   * @param bcm the pin's BCM number, 0 to 27; see {@link PinMap} for its place on the header
   */
  record Pin(int bcm, Pull pull, Rest rest) implements Source {
    public Pin {
      PinMap.requireBcm(bcm);
      requireNonNull(pull, "pull is null");
      requireNonNull(rest, "rest is null");
    }

    /** Whether that level means that the watched thing has left its rest. */
    boolean away(boolean high) {
      boolean closed = pull == Pull.DOWN ? high : !high;
      return closed != (rest == Rest.CLOSED);
    }

    /** The level while the watched thing is at rest. */
    boolean highAtRest() {
      return away(false);
    }
  }

  /**
   * A loop with two end-of-line resistors at an analogue input. At rest its contact is closed and
   * bridges the second resistor.
   *
   * @param channel of the converter, from 0
   */
  record Loop(AdcId adc, int channel, LoopBands bands) implements Source {
    public Loop {
      requireNonNull(adc, "adc is null");
      requireNonNull(bands, "bands is null");
      if (channel < 0 || channel > 7) {
        throw new IllegalArgumentException(
            "Expected a channel from 0 to 7, but found " + channel + ".");
      }
    }
  }

  /** The resistor that gives an open circuit its level. */
  enum Pull {
    /** Inside the processor, about 50 kΩ to 3.3 V: too weak for long lines. */
    UP,
    /** Inside the processor, about 50 kΩ to ground: too weak for long lines. */
    DOWN,
    /** None inside. Then an outer resistor to 3.3 V is taken for granted, as with {@link #UP}. */
    OFF
  }

  /**
   * The circuit while the watched thing is at rest: door closed, bolt thrown, button not pressed,
   * cover on, mains present, lamp dark, fire panel quiet.
   */
  enum Rest {
    /** Normally closed (NC): a cut wire looks like news, as it should. */
    CLOSED,
    /** Normally open (NO): a cut wire looks like rest, for ever. */
    OPEN
  }
}
