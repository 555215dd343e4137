package io.hallguard.drivers.gpio;

import static java.util.Objects.requireNonNull;

import io.hallguard.drivers.signal.DeviceId;

/**
 * One wired device: what it watches and where its wire ends. A place with several inputs (contact,
 * bolt, cover) has several devices.
 */
public record PointBinding(
    DeviceId device, Watches watches, Source source, DebounceTimes debounce) {
  public PointBinding {
    requireNonNull(device, "device is null");
    requireNonNull(watches, "watches is null");
    requireNonNull(source, "source is null");
    requireNonNull(debounce, "debounce is null");
  }

  /** With the times that suit what it watches. */
  public PointBinding(DeviceId device, Watches watches, Source source) {
    this(device, watches, source, watches.debounce());
  }
}
