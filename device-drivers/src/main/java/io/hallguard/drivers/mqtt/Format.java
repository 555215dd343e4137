package io.hallguard.drivers.mqtt;

import java.util.Arrays;
import java.util.Optional;

/** A wire format that a device may speak. */
public enum Format {
  /** Our own JSON. */
  NATIVE("native"),
  /** Zigbee2MQTT, 1.x and 2.x. */
  ZIGBEE2MQTT("zigbee2mqtt"),
  /** Card readers behind Tasmota; nothing else of it. */
  TASMOTA("tasmota");

  private final String wireName;

  Format(String wireName) {
    this.wireName = wireName;
  }

  /** Its name in {@code hall.yaml}. */
  public String wireName() {
    return wireName;
  }

  /** The format of that name, or none. */
  public static Optional<Format> named(String wireName) {
    return Arrays.stream(values()).filter(format -> format.wireName.equals(wireName)).findFirst();
  }
}
