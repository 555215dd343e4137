package io.hallguard.drivers.mqtt.format;

/** Which of a device's topics a payload came from. */
public enum Part {
  /** What the device says. */
  REPORT,
  /** The format's word on whether this device can be reached. */
  AVAILABILITY,
  /** The word on whether the bridge in front of the device can be reached. */
  BRIDGE
}
