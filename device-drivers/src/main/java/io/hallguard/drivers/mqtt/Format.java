package io.hallguard.drivers.mqtt;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** A wire format that a device may speak. */
public enum Format {
  /** Our own JSON. */
  NATIVE("native"),
  /** Zigbee2MQTT, 1.x and 2.x. */
  ZIGBEE2MQTT("zigbee2mqtt"),
  /** Card readers behind Tasmota; nothing else of it. */
  TASMOTA("tasmota");

  private static final Pattern LEVEL = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern FRIENDLY = Pattern.compile("[^+#\\p{Cntrl}]{1,200}");

  private final String wireName;

  Format(String wireName) {
    this.wireName = wireName;
  }

  /** Its name in {@code hall.yaml}. */
  public String wireName() {
    return wireName;
  }

  /**
   * Whether a device of this format can have that name in its topics: one level of 1 to 64 letters,
   * digits, {@code .}, {@code _}, {@code -} in our own format and Tasmota; a friendly name of at
   * most 200 characters, slashes inside it and all, in Zigbee2MQTT.
   */
  public boolean allows(String address) {
    return switch (this) {
      case NATIVE, TASMOTA -> LEVEL.matcher(address).matches();
      case ZIGBEE2MQTT ->
          FRIENDLY.matcher(address).matches()
              && !address.isBlank()
              && !address.startsWith("/")
              && !address.endsWith("/")
              && !address.equals("bridge")
              && !address.startsWith("bridge/");
    };
  }

  /** The format of that name, or none. */
  public static Optional<Format> named(String wireName) {
    return Arrays.stream(values()).filter(format -> format.wireName.equals(wireName)).findFirst();
  }
}
