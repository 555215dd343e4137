package io.hallguard.config.check;

import io.hallguard.config.key.DeviceKeys;
import io.hallguard.config.key.SectionValue;
import java.time.Duration;

/** What a device's keys come to once its class and format are known. */
final class Devices {
  private Devices() {}

  static String address(String id, SectionValue device) {
    return device.getOptional(DeviceKeys.ADDRESS).orElse(id);
  }

  static boolean batteryRadio(SectionValue device) {
    return device
        .getOptional(DeviceKeys.BATTERY_RADIO)
        .orElseGet(() -> device.get(DeviceKeys.FORMAT).batteryRadio());
  }

  static Duration silentAfter(SectionValue device) {
    return device
        .getOptional(DeviceKeys.SILENT_AFTER)
        .orElseGet(() ->
            device
                .get(DeviceKeys.CLASS)
                .silentAfter(device.get(DeviceKeys.FORMAT), batteryRadio(device)));
  }
}
