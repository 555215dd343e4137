package io.hallguard.drivers.mqtt.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.EventRef;
import io.hallguard.drivers.signal.Reception;
import io.hallguard.drivers.signal.Signal;
import io.hallguard.drivers.signal.Signal.Flaw;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Our own JSON, version 1: see {@code docs/native-json.md}. The only format with an event number,
 * so the only one whose repeats can be told exactly.
 */
public final class NativeJson implements Decoder {
  private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
  private static final long MAX_SEQUENCE = (1L << 53) - 1;

  @Override
  public List<Signal> decode(DeviceId device, Part part, byte[] payload, Reception reception) {
    return switch (part) {
      case REPORT -> List.of(report(device, payload, reception));
      case AVAILABILITY -> List.of(Availability.bare(device, payload, reception));
      case BRIDGE -> List.of();
    };
  }

  private static Signal report(DeviceId device, byte[] payload, Reception reception) {
    return switch (StrictJson.parse(payload)) {
      case Parsed.Bad(String detail) ->
          unreadable(device, reception, Flaw.MALFORMED, detail, payload);
      case Parsed.Ok(ObjectNode object) -> versioned(device, object, payload, reception);
    };
  }

  private static Signal versioned(
      DeviceId device, ObjectNode object, byte[] payload, Reception reception) {
    JsonNode version = object.path("v");
    if (!version.isIntegralNumber()) {
      return unreadable(
          device, reception, Flaw.MALFORMED, "Expected v to be 1, but found no number.", payload);
    }
    if (!version.canConvertToInt() || version.intValue() != 1) {
      return unreadable(
          device,
          reception,
          Flaw.UNKNOWN,
          "Expected v to be 1, but found " + Excerpt.of(version.toString()) + ".",
          payload);
    }
    Optional<EventRef> event = event(object);
    if (event.isEmpty()) {
      return unreadable(
          device,
          reception,
          Flaw.MALFORMED,
          "Expected epoch, seq (1 or more) and event to number the message, "
              + "but at least one is missing or not of that form.",
          payload);
    }
    Reception numbered =
        new Reception(
            reception.receivedAt(), Values.time(object.path("at")), reception.retained(), event);
    return new Signal.Report(device, numbered, NativeReadings.of(object));
  }

  private static Optional<EventRef> event(ObjectNode object) {
    JsonNode epoch = object.path("epoch");
    JsonNode sequence = object.path("seq");
    JsonNode id = object.path("event");
    boolean whole =
        isLabel(epoch)
            && isLabel(id)
            && sequence.isIntegralNumber()
            && sequence.canConvertToLong()
            && sequence.longValue() >= 1
            && sequence.longValue() <= MAX_SEQUENCE;
    return whole
        ? Optional.of(new EventRef(epoch.textValue(), sequence.longValue(), id.textValue()))
        : Optional.empty();
  }

  private static boolean isLabel(JsonNode value) {
    return value.isTextual() && LABEL.matcher(value.textValue()).matches();
  }

  private static Signal unreadable(
      DeviceId device, Reception reception, Flaw flaw, String detail, byte[] payload) {
    return new Signal.Unreadable(device, reception, flaw, detail, Excerpt.of(payload));
  }
}
