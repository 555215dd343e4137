package io.hallguard.sim.wire;

import io.hallguard.config.hall.HallConfig;
import io.hallguard.drivers.mqtt.DeviceBinding;
import io.hallguard.drivers.mqtt.DeviceBinding.Nature;
import io.hallguard.drivers.mqtt.Topics;
import java.util.List;

/** Which device of a hall speaks on which topic. */
public final class Wiring {
  private Wiring() {}

  /** The hall's topics. */
  public static Topics topics(HallConfig hall) {
    return new Topics(hall.plan().hall().value(), hall.mqtt().zigbee2mqttTopic());
  }

  /** The hall's devices that speak over MQTT, as the drivers know them. */
  public static List<DeviceBinding> bindings(HallConfig hall) {
    return hall.devices().stream().flatMap(device -> device.overMqtt().stream()).toList();
  }

  static Dialect dialect(Topics topics, DeviceBinding binding, String run) {
    String report = topics.report(binding.format(), binding.address());
    String availability = topics.availability(binding.format(), binding.address());
    return switch (binding.format()) {
      case NATIVE -> new NativeDialect(report, availability, run);
      case TASMOTA ->
          throw new IllegalArgumentException(
              "Expected a device that the simulator plays, but %s is behind Tasmota"
                  .formatted(binding.device()));
      case ZIGBEE2MQTT -> new ZigbeeDialect(report, availability, binding.nature() == Nature.LOCK);
    };
  }
}
