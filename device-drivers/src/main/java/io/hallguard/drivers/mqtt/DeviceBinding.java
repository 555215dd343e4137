package io.hallguard.drivers.mqtt;

import static java.util.Objects.requireNonNull;

import io.hallguard.drivers.signal.DeviceId;

/**
 * Which topic speaks for which device.
 *
 * @param address the device's name in its format's topics, one that the format {@link
 *     Format#allows}
 * @param nature what it is, where the format's fields depend on it
 */
public record DeviceBinding(DeviceId device, Format format, String address, Nature nature) {
  /** What a device is. */
  public enum Nature {
    /** Whatever is not named below. */
    SENSOR,
    /** A door lock: Zigbee2MQTT's {@code state} is its bolt. */
    LOCK
  }

  public DeviceBinding {
    requireNonNull(device, "device is null");
    requireNonNull(format, "format is null");
    requireNonNull(address, "address is null");
    requireNonNull(nature, "nature is null");
    if (!format.allows(address)) {
      throw new IllegalArgumentException(
          "Expected device %s to have an address that %s allows, but found \"%s\"."
              .formatted(device, format.wireName(), address));
    }
  }

  /** A device that is no lock. */
  public DeviceBinding(DeviceId device, Format format, String address) {
    this(device, format, address, Nature.SENSOR);
  }
}
