package io.hallguard.core.event;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.plan.PlaceId;
import io.hallguard.drivers.signal.DeviceId;

/** What a trouble or an alert is about. */
public sealed interface About {

  /** A watched place. */
  record OfPlace(PlaceId place) implements About {
    public OfPlace {
      requireNonNull(place, "place is null");
    }
  }

  /** A device. */
  record OfDevice(DeviceId device) implements About {
    public OfDevice {
      requireNonNull(device, "device is null");
    }
  }

  /** A link of the gateway. */
  record OfLink(LinkId link) implements About {
    public OfLink {
      requireNonNull(link, "link is null");
    }
  }

  /** A person, as one who signs in. */
  record OfPerson(SubjectId person) implements About {
    public OfPerson {
      requireNonNull(person, "person is null");
    }
  }

  /** The gateway itself. */
  record OfGateway() implements About {}
}
