package io.hallguard.drivers.mqtt.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallguard.drivers.signal.CardNumber;
import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Property;
import io.hallguard.drivers.signal.Reception;
import io.hallguard.drivers.signal.Signal;
import io.hallguard.drivers.signal.Signal.Flaw;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Card readers behind Tasmota: PN532, RC522 and RDM6300 by their {@code UID}, Wiegand by its number
 * without parity bits. Nothing else of Tasmota is read: what its switches mean is set in the device
 * and not told. Its {@code Time} has no zone, so it is no evidence. Has no numbers: a message that
 * the broker repeats is a second read.
 */
public final class Tasmota implements Decoder {
  private static final List<String> READERS = List.of("PN532", "RC522", "RDM6300");
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,20}");
  private static final Pattern HEX = Pattern.compile("0[xX][0-9A-Fa-f]{1,16}");

  @Override
  public List<Signal> decode(DeviceId device, Part part, byte[] payload, Reception reception) {
    return switch (part) {
      case REPORT -> List.of(report(device, payload, reception));
      case AVAILABILITY -> List.of(will(device, payload, reception));
      case BRIDGE -> List.of();
    };
  }

  /** {@code Online} and {@code Offline}, as its last will is written. */
  private static Signal will(DeviceId device, byte[] payload, Reception reception) {
    byte[] word = new String(payload, UTF_8).toLowerCase(Locale.ROOT).getBytes(UTF_8);
    return Availability.bare(device, word, reception);
  }

  private static Signal report(DeviceId device, byte[] payload, Reception reception) {
    return switch (StrictJson.parse(payload)) {
      case Parsed.Bad(String detail) ->
          new Signal.Unreadable(device, reception, Flaw.MALFORMED, detail, Excerpt.of(payload));
      case Parsed.Ok(ObjectNode object) -> new Signal.Report(device, reception, readings(object));
    };
  }

  private static List<Reading> readings(ObjectNode object) {
    Values values = new Values(object);
    for (String reader : READERS) {
      JsonNode read = object.get(reader);
      if (read != null) {
        values.add(badge(uid(read)));
      }
    }
    JsonNode wiegand = object.get("Wiegand");
    if (wiegand != null) {
      values.add(badge(number(wiegand.path("UID"))));
    }
    return values.readings();
  }

  private static Optional<String> uid(JsonNode read) {
    JsonNode uid = read.path("UID");
    return uid.isTextual() ? CardNumber.of(uid.textValue()) : Optional.empty();
  }

  /** A number, or a text with a number: decimal, or hexadecimal with 0x before it. */
  private static Optional<String> number(JsonNode uid) {
    if (!uid.isTextual() && !uid.isIntegralNumber()) {
      return Optional.empty();
    }
    String text = uid.asText();
    if (DECIMAL.matcher(text).matches()) {
      return Optional.of(CardNumber.text(new BigInteger(text)));
    }
    return HEX.matcher(text).matches()
        ? Optional.of(CardNumber.text(new BigInteger(text.substring(2), 16)))
        : Optional.empty();
  }

  /** What was misread of a credential is still a credential: it must not be kept in clear. */
  private static Reading badge(Optional<String> card) {
    return card.<Reading>map(Reading.Badge::new)
        .orElseGet(() -> new Reading.Unclear(Property.BADGE, "(not shown)"));
  }
}
