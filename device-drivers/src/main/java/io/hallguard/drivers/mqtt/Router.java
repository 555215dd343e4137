package io.hallguard.drivers.mqtt;

import io.hallguard.drivers.mqtt.format.Decoder;
import io.hallguard.drivers.mqtt.format.Excerpt;
import io.hallguard.drivers.mqtt.format.NativeJson;
import io.hallguard.drivers.mqtt.format.Part;
import io.hallguard.drivers.mqtt.format.Tasmota;
import io.hallguard.drivers.mqtt.format.Zigbee2Mqtt;
import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.Reception;
import io.hallguard.drivers.signal.Signal;
import io.hallguard.drivers.signal.Signal.Flaw;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the device and the decoder for a topic and turns a message into signals. Nothing that
 * arrives makes it throw. Immutable but for its counters, so any thread may call it.
 */
final class Router {
  private static final Logger LOG = LoggerFactory.getLogger(Router.class);

  private record Target(DeviceId device, Decoder decoder) {}

  private record Route(Part part, List<Target> targets) {}

  private final Map<String, Route> routes = new HashMap<>();
  private final List<String> filters;
  private final int maxPayloadBytes;
  private final LinkStats stats;

  Router(Topics topics, List<DeviceBinding> bindings, int maxPayloadBytes, LinkStats stats) {
    this(topics, bindings, maxPayloadBytes, stats, Router::decoderOf);
  }

  Router(
      Topics topics,
      List<DeviceBinding> bindings,
      int maxPayloadBytes,
      LinkStats stats,
      Function<DeviceBinding, Decoder> decoders) {
    this.maxPayloadBytes = maxPayloadBytes;
    this.stats = stats;
    List<Target> zigbee = new ArrayList<>();
    for (DeviceBinding binding : bindings) {
      Target target = new Target(binding.device(), decoders.apply(binding));
      Format format = binding.format();
      add(topics.report(format, binding.address()), Part.REPORT, List.of(target));
      add(topics.availability(format, binding.address()), Part.AVAILABILITY, List.of(target));
      if (format == Format.ZIGBEE2MQTT) {
        zigbee.add(target);
      }
    }
    if (!zigbee.isEmpty()) {
      add(topics.zigbeeBridge(), Part.BRIDGE, List.copyOf(zigbee));
    }
    this.filters = filters(topics, bindings, !zigbee.isEmpty());
  }

  /**
   * What to subscribe to: all of our own format, so that a stranger is noticed, but only the bound
   * devices of Zigbee2MQTT and Tasmota, whose base topics also carry logs and long lists.
   */
  List<String> filters() {
    return filters;
  }

  /** Decodes one message; an empty list when it concerns nobody. */
  List<Signal> route(String topic, byte[] payload, Reception reception) {
    Route route = routes.get(topic);
    if (route == null) {
      stats.unknownTopic.increment();
      LOG.debug("Expected a topic of a bound device, but found {}.", Excerpt.of(topic));
      return List.of();
    }
    List<Signal> signals = new ArrayList<>();
    for (Target target : route.targets()) {
      signals.addAll(decode(target, route.part(), payload, reception));
    }
    if (signals.stream().anyMatch(Signal.Unreadable.class::isInstance)) {
      stats.unreadable.increment();
      // A bridge's topic is no device's fault: its garbage is counted, not told of each device.
      return route.part() == Part.BRIDGE ? List.of() : signals;
    }
    return signals;
  }

  private List<Signal> decode(Target target, Part part, byte[] payload, Reception reception) {
    if (payload.length > maxPayloadBytes) {
      String detail =
          "Expected at most %d bytes, but found %d.".formatted(maxPayloadBytes, payload.length);
      return List.of(
          new Signal.Unreadable(
              target.device(), reception, Flaw.OVERSIZED, detail, Excerpt.of(payload)));
    }
    try {
      return target.decoder().decode(target.device(), part, payload, reception);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("Expected to decode a payload of {}, but the decoder failed.", target.device(), e);
      String detail =
          "Expected to decode the payload, but the decoder failed with %s."
              .formatted(e.getClass().getSimpleName());
      return List.of(
          new Signal.Unreadable(
              target.device(), reception, Flaw.MALFORMED, detail, Excerpt.of(payload)));
    }
  }

  private void add(String topic, Part part, List<Target> targets) {
    if (routes.putIfAbsent(topic, new Route(part, targets)) != null) {
      throw new IllegalArgumentException(
          "Expected every topic to belong to one device, but two share " + topic + ".");
    }
  }

  private static List<String> filters(Topics topics, List<DeviceBinding> bindings, boolean zigbee) {
    List<String> filters = new ArrayList<>();
    filters.add(topics.report(Format.NATIVE, "+"));
    filters.add(topics.availability(Format.NATIVE, "+"));
    if (zigbee) {
      filters.add(topics.zigbeeBridge());
    }
    for (DeviceBinding binding : bindings) {
      if (binding.format() != Format.NATIVE) {
        filters.add(topics.report(binding.format(), binding.address()));
        filters.add(topics.availability(binding.format(), binding.address()));
      }
    }
    return List.copyOf(filters);
  }

  private static Decoder decoderOf(DeviceBinding binding) {
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
}
