package io.hallguard.drivers.mqtt;

import static java.util.Objects.requireNonNull;

import io.hallguard.drivers.signal.DeviceId;
import java.util.regex.Pattern;

/**
 * Which topic speaks for which device.
 *
 * @param address the device's name in its format's topics: one level of letters, digits, {@code .},
 *     {@code _}, {@code -} in our own format and Tasmota; the friendly name, slashes and all, in
 *     Zigbee2MQTT
 * @param nature what it is, where the format's fields depend on it
 */
public record DeviceBinding(DeviceId device, Format format, String address, Nature nature) {
  private static final Pattern NATIVE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern FRIENDLY = Pattern.compile("[^+#\\p{Cntrl}]{1,200}");

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
    boolean fits =
        switch (format) {
          case NATIVE, TASMOTA -> NATIVE.matcher(address).matches();
          case ZIGBEE2MQTT -> isFriendlyName(address);
        };
    if (!fits) {
      throw new IllegalArgumentException(
          "Expected device %s to have an address that %s allows, but found \"%s\"."
              .formatted(device, format.wireName(), address));
    }
  }

  /** A device that is no lock. */
  public DeviceBinding(DeviceId device, Format format, String address) {
    this(device, format, address, Nature.SENSOR);
  }

  private static boolean isFriendlyName(String address) {
    return FRIENDLY.matcher(address).matches()
        && !address.isBlank()
        && !address.startsWith("/")
        && !address.endsWith("/")
        && !address.equals("bridge")
        && !address.startsWith("bridge/");
  }
}
