package io.hallguard.config.hall;

import static java.util.Objects.requireNonNull;

import io.hallguard.drivers.signal.DeviceId;

/** What is soldered into a loop, in ohms. */
public record LoopParts(DeviceId device, int normalOhms, int alarmOhms, int pullUpOhms) {
  public LoopParts {
    requireNonNull(device, "device is null");
  }
}
