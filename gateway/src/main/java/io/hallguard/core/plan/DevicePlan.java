package io.hallguard.core.plan;

import static java.util.Objects.requireNonNull;

import io.hallguard.drivers.signal.DeviceId;
import java.time.Duration;

/**
 * What the core knows of a device; its format and address are the driver's business.
 *
 * @param silentAfter without a sign of life for this long it counts as silent
 */
public record DevicePlan(DeviceId id, Text name, Duration silentAfter) {
  public DevicePlan {
    requireNonNull(id, "id is null");
    requireNonNull(name, "name is null");
    if (!silentAfter.isPositive()) {
      throw new IllegalArgumentException(
          "Expected a positive silence limit, but found " + silentAfter);
    }
  }
}
