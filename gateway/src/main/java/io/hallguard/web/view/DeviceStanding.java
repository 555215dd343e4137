package io.hallguard.web.view;

import io.hallguard.core.event.About;
import io.hallguard.core.event.TroubleKind;
import io.hallguard.core.state.DeviceState;
import io.hallguard.core.state.HallState;
import io.hallguard.core.state.Trouble;
import io.hallguard.drivers.signal.DeviceId;
import java.util.Optional;

/** Whether a device can be believed to tell how things are now. */
enum DeviceStanding {
  /** Heard in this run of the gateway, and within its time. */
  ONLINE,
  /** Without a sign of life for longer than its time. */
  SILENT,
  /** Not heard since the gateway started: what it said before may be old. */
  UNKNOWN,
  /** Its format says that it cannot be reached. */
  OFFLINE;

  static DeviceStanding of(HallState state, DeviceId id) {
    DeviceState device = state.device(id);
    if (device.online().equals(Optional.of(false))) {
      return OFFLINE;
    }
    if (trouble(state, TroubleKind.DEVICE_SILENT, id).isPresent()) {
      return SILENT;
    }
    boolean heard =
        device
            .lastSeen()
            .flatMap(seen -> state.boot().map(boot -> boot.start().boot().equals(seen.boot())))
            .orElse(false);
    return heard ? ONLINE : UNKNOWN;
  }

  /** The open trouble of that kind about the device. */
  static Optional<Trouble> trouble(HallState state, TroubleKind kind, DeviceId id) {
    return state.troubles().values().stream()
        .filter(Trouble::open)
        .filter(trouble -> trouble.raised().kind() == kind)
        .filter(trouble -> trouble.raised().about().equals(new About.OfDevice(id)))
        .findFirst();
  }
}
