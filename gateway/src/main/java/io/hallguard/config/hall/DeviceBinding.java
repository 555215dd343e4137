package io.hallguard.config.hall;

import static java.util.Objects.requireNonNull;

import io.hallguard.drivers.mqtt.DeviceBinding.Nature;
import io.hallguard.drivers.signal.DeviceId;
import java.time.Duration;
import java.util.Optional;

/**
 * How a device of the plan is reached.
 *
 * @param address the name by which it speaks in its format: the friendly name for Zigbee2MQTT, the
 *     device's part of the topic for our own format
 * @param batteryRadio whether it sleeps on a battery between messages
 * @param slowSupervisionAcceptedBy who accepted that its silence is noticed late
 */
public record DeviceBinding(
    DeviceId id,
    DeviceClass deviceClass,
    Format format,
    String address,
    boolean batteryRadio,
    Optional<String> slowSupervisionAcceptedBy) {
  /**
   * A hold-up button or cash-area door whose silence is noticed later than this needs a name that
   * accepts it. Our own choice.
   */
  public static final Duration SLOW_SUPERVISION = Duration.ofHours(1);

  public DeviceBinding {
    requireNonNull(id, "id is null");
    requireNonNull(deviceClass, "deviceClass is null");
    requireNonNull(format, "format is null");
    requireNonNull(address, "address is null");
    requireNonNull(slowSupervisionAcceptedBy, "slowSupervisionAcceptedBy is null");
  }

  /** How the link to the broker knows it; none for a device that is wired to the board. */
  public Optional<io.hallguard.drivers.mqtt.DeviceBinding> overMqtt() {
    Nature nature = deviceClass == DeviceClass.LOCK_SENSOR ? Nature.LOCK : Nature.SENSOR;
    return format
        .overMqtt()
        .map(as -> new io.hallguard.drivers.mqtt.DeviceBinding(id, as, address, nature));
  }
}
