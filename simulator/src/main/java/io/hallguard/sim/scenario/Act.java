package io.hallguard.sim.scenario;

import static java.util.Objects.requireNonNull;

import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Property;
import io.hallguard.sim.people.Deed;
import io.hallguard.sim.people.Person;
import java.time.Duration;

/** What happens at a step: a device says, a person does, or the world changes. */
public sealed interface Act {

  /** Something happens at a device, and it says so. */
  record Happens(DeviceId device, Reading news, Carriage carriage) implements Act {
    public Happens {
      requireNonNull(device, "device is null");
      requireNonNull(news, "news is null");
      requireNonNull(carriage, "carriage is null");
    }
  }

  /** A device repeats its state. */
  record Reports(DeviceId device, Carriage carriage) implements Act {
    public Reports {
      requireNonNull(device, "device is null");
      requireNonNull(carriage, "carriage is null");
    }
  }

  /** A device sends a value that its format does not know. */
  record SaysUnclear(DeviceId device, Property property) implements Act {
    public SaysUnclear {
      requireNonNull(device, "device is null");
      requireNonNull(property, "property is null");
    }
  }

  /** A device sends bytes that nobody can read. */
  record SendsGarbage(DeviceId device) implements Act {
    public SendsGarbage {
      requireNonNull(device, "device is null");
    }
  }

  /** A device falls silent, or speaks again. */
  record Silence(DeviceId device, boolean silent) implements Act {
    public Silence {
      requireNonNull(device, "device is null");
    }
  }

  /** The format's own word on whether the device can be reached. */
  record Reachability(DeviceId device, boolean online) implements Act {
    public Reachability {
      requireNonNull(device, "device is null");
    }
  }

  /** A device's last messages arrive once more. */
  record Again(DeviceId device, int count) implements Act {
    public Again {
      requireNonNull(device, "device is null");
    }
  }

  /** A device loses its memory and counts anew. */
  record DeviceRestarts(DeviceId device) implements Act {
    public DeviceRestarts {
      requireNonNull(device, "device is null");
    }
  }

  /**
   * A person does something.
   *
   * @param refused the gateway is expected to refuse it
   */
  record Does(Person person, Deed deed, boolean refused) implements Act {
    public Does {
      requireNonNull(person, "person is null");
      requireNonNull(deed, "deed is null");
    }
  }

  /** The gateway goes down and comes back. */
  record GatewayRestarts(Duration down, boolean crash) implements Act, Worldly {
    public GatewayRestarts {
      requireNonNull(down, "down is null");
    }
  }

  /** The broker cannot be reached, or can again. */
  record Broker(boolean reachable) implements Act, Worldly {}

  /** The gateway's wall clock is stepped. */
  record ClockSteps(Duration by) implements Act, Worldly {
    public ClockSteps {
      requireNonNull(by, "by is null");
    }
  }

  /** The gateway's wall clock is believed, or not. */
  record ClockTrust(boolean trusted) implements Act, Worldly {}

  /** What only a world of our own can do: not to a running gateway. */
  sealed interface Worldly permits GatewayRestarts, Broker, ClockSteps, ClockTrust {}
}
