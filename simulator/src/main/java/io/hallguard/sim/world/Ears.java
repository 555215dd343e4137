package io.hallguard.sim.world;

import io.hallguard.config.hall.HallConfig;
import io.hallguard.drivers.mqtt.DeviceBinding;
import io.hallguard.drivers.mqtt.Topics;
import io.hallguard.drivers.mqtt.format.Decoder;
import io.hallguard.drivers.mqtt.format.NativeJson;
import io.hallguard.drivers.mqtt.format.Part;
import io.hallguard.drivers.mqtt.format.Tasmota;
import io.hallguard.drivers.mqtt.format.Zigbee2Mqtt;
import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reception;
import io.hallguard.drivers.signal.Signal;
import io.hallguard.sim.people.Badges;
import io.hallguard.sim.wire.Post;
import io.hallguard.sim.wire.Wiring;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the device of a topic and reads the bytes with the drivers' own decoder. A presented
 * credential leaves only as its pseudonym, as from the gateway's intake.
 */
final class Ears {
  private record Listener(DeviceId device, Decoder decoder, Part part) {}

  private final Map<String, Listener> listeners = new HashMap<>();

  Ears(HallConfig hall) {
    Topics topics = Wiring.topics(hall);
    for (DeviceBinding binding : Wiring.bindings(hall)) {
      Decoder decoder = decoder(binding);
      listeners.put(
          topics.report(binding.format(), binding.address()),
          new Listener(binding.device(), decoder, Part.REPORT));
      listeners.put(
          topics.availability(binding.format(), binding.address()),
          new Listener(binding.device(), decoder, Part.AVAILABILITY));
    }
  }

  /** What the message says; nothing when it concerns no device of the hall. */
  List<Signal> hear(Post post, Instant receivedAt) {
    Reception reception =
        new Reception(receivedAt, Optional.empty(), post.retained(), Optional.empty());
    return Optional.ofNullable(listeners.get(post.topic()))
        .map(listener ->
            listener
                .decoder()
                .decode(listener.device(), listener.part(), post.payload(), reception))
        .orElse(List.of())
        .stream()
        .map(Ears::disguised)
        .toList();
  }

  private static Decoder decoder(DeviceBinding binding) {
    return switch (binding.format()) {
      case NATIVE -> new NativeJson();
      case TASMOTA -> new Tasmota();
      case ZIGBEE2MQTT ->
          switch (binding.nature()) {
            case SENSOR -> Zigbee2Mqtt.sensor();
            case LOCK -> Zigbee2Mqtt.lock();
          };
    };
  }

  private static Signal disguised(Signal signal) {
    return switch (signal) {
      case Signal.Report report ->
          new Signal.Report(
              report.device(),
              report.reception(),
              report.readings().stream().map(Ears::disguised).toList());
      case Signal.Reachability reachability -> reachability;
      case Signal.Unreadable unreadable -> unreadable;
    };
  }

  private static Reading disguised(Reading reading) {
    return reading instanceof Reading.Badge(String uid)
        ? new Reading.Badge(Badges.pseudonym(uid).value())
        : reading;
  }
}
