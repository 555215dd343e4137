package io.hallguard.drivers.mqtt.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Property;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Collects the readings of one JSON object; a value outside the format becomes unclear. */
final class Values {
  private static final int MAX_SAID = 64;
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private final ObjectNode object;
  private final List<Reading> readings = new ArrayList<>();

  Values(ObjectNode object) {
    this.object = object;
  }

  List<Reading> readings() {
    return readings;
  }

  void add(Reading reading) {
    readings.add(reading);
  }

  /** A property whose values are words; a word outside {@code words}, or none, is unclear. */
  void word(String name, Property property, Map<String, ? extends Reading> words) {
    JsonNode value = object.get(name);
    if (value != null) {
      Reading known = value.isTextual() ? words.get(value.textValue()) : null;
      readings.add(known == null ? unclear(property, value) : known);
    }
  }

  /** A property that is true or false; anything else, or nothing, is unclear. */
  void flag(String name, Property property, Function<Boolean, Reading> reading) {
    JsonNode value = object.get(name);
    if (value != null) {
      readings.add(
          value.isBoolean() ? reading.apply(value.booleanValue()) : unclear(property, value));
    }
  }

  /** A charge of 0 to 100; a fraction is cut off. Outside that range it is unclear. */
  void percent(String name) {
    JsonNode value = object.get(name);
    if (value != null) {
      double percent = value.isNumber() ? value.doubleValue() : Double.NaN;
      readings.add(
          percent >= 0 && percent <= 100
              ? new Reading.Battery((int) percent)
              : unclear(Property.BATTERY, value));
    }
  }

  static Reading.Unclear unclear(Property property, JsonNode value) {
    String said = Excerpt.of(value.isTextual() ? value.textValue() : value.toString());
    return new Reading.Unclear(
        property, said.length() <= MAX_SAID ? said : said.substring(0, MAX_SAID));
  }

  /** ISO-8601 with an offset, or milliseconds since 1970; absent when neither or out of reason. */
  static Optional<Instant> time(JsonNode value) {
    try {
      if (value.isIntegralNumber() && value.canConvertToLong()) {
        return sensible(Instant.ofEpochMilli(value.longValue()));
      }
      return value.isTextual()
          ? sensible(OffsetDateTime.parse(value.textValue()).toInstant())
          : Optional.empty();
    } catch (DateTimeException e) {
      // A device's own time is only evidence: without it the report is as good as before.
      return Optional.empty();
    }
  }

  private static Optional<Instant> sensible(Instant time) {
    return time.isBefore(EARLIEST) || time.isAfter(LATEST) ? Optional.empty() : Optional.of(time);
  }
}
