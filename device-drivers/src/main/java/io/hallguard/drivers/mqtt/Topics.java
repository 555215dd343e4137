package io.hallguard.drivers.mqtt;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * Every topic that we read or write, spelled in one place.
 *
 * @param hall the hall's id: letters, digits, {@code .}, {@code _}, {@code -}
 * @param zigbeeBase the base topic of Zigbee2MQTT, without a slash at its end
 */
public record Topics(String hall, String zigbeeBase) {
  /** What Zigbee2MQTT uses when nothing else is set. */
  public static final String ZIGBEE_BASE = "zigbee2mqtt";

  private static final Pattern LEVEL = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern BASE = Pattern.compile("[^+#/\\p{Cntrl}][^+#\\p{Cntrl}]{0,99}");

  public Topics {
    requireNonNull(hall, "hall is null");
    requireNonNull(zigbeeBase, "zigbeeBase is null");
    if (!LEVEL.matcher(hall).matches()) {
      throw new IllegalArgumentException(
          "Expected a hall id of letters, digits, '.', '_' and '-', but found \"" + hall + "\".");
    }
    if (!BASE.matcher(zigbeeBase).matches() || zigbeeBase.endsWith("/")) {
      throw new IllegalArgumentException(
          "Expected a base topic without wildcards, but found \"" + zigbeeBase + "\".");
    }
  }

  /** With Zigbee2MQTT's usual base. */
  public static Topics of(String hall) {
    return new Topics(hall, ZIGBEE_BASE);
  }

  /** Where a device says what it says. */
  public String report(Format format, String address) {
    return switch (format) {
      case NATIVE -> "hallguard/" + hall + "/device/" + address;
      case ZIGBEE2MQTT -> zigbeeBase + "/" + address;
      case TASMOTA -> "tele/" + address + "/SENSOR";
    };
  }

  /** Where it is said whether a device can be reached. */
  public String availability(Format format, String address) {
    return switch (format) {
      case NATIVE -> report(format, address) + "/status";
      case ZIGBEE2MQTT -> report(format, address) + "/availability";
      case TASMOTA -> "tele/" + address + "/LWT";
    };
  }

  /** Where Zigbee2MQTT says whether itself can be reached. */
  public String zigbeeBridge() {
    return zigbeeBase + "/bridge/state";
  }

  /** Where the gateway says whether it can be reached: retained {@code online} or its will. */
  public String gatewayStatus() {
    return "hallguard/" + hall + "/gateway/status";
  }

  /** Where the gateway tells a device of ours which of its events are safe. */
  public String receipt(String address) {
    return report(Format.NATIVE, address) + "/receipt";
  }
}
