package io.hallguard.history;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Recorded;
import io.hallguard.core.plan.HallId;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One point. The same fact always gives the same points, so that writing it again replaces it.
 *
 * @param milli the fact's wall time in milliseconds since 1970
 * @param nanos the point's time in nanoseconds since 1970: that millisecond, and below it the
 *     fact's number, so that two facts of one millisecond stay two and keep their order
 */
record HistoryPoint(
    Measurement measurement,
    Map<Tag, String> tags,
    Map<String, Number> fields,
    long milli,
    long nanos) {
  private static final long NANOS_PER_MILLI = 1_000_000;

  /** The last moment whose nanoseconds fit into a long, in the year 2262. */
  private static final Instant LATEST = Instant.ofEpochMilli(Long.MAX_VALUE / NANOS_PER_MILLI - 1);

  HistoryPoint {
    requireNonNull(measurement, "measurement is null");
    tags = Collections.unmodifiableMap(new EnumMap<>(tags));
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** A clock that nobody believes may say any year; the databases know 1970 to 2262. */
  private static Instant within(Instant wall) {
    if (wall.isBefore(Instant.EPOCH)) {
      return Instant.EPOCH;
    }
    return wall.isAfter(LATEST) ? LATEST : wall;
  }

  /** A point of a fact, with what every point has. */
  static Draw draw(Measurement measurement, HallId hall, Recorded recorded) {
    return new Draw(measurement, hall, recorded);
  }

  /** What makes it a point of the same series as another. */
  String series() {
    return measurement.text() + tags;
  }

  /** The same as the {@code nth} of its series in its millisecond, from 1. */
  HistoryPoint twin(int nth) {
    Map<Tag, String> more = new EnumMap<>(tags);
    more.put(Tag.TWIN, Integer.toString(nth));
    return new HistoryPoint(measurement, more, fields, milli, nanos);
  }

  /** A word as points write it. */
  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A point in the making. */
  static final class Draw {
    private final Measurement measurement;
    private final Map<Tag, String> tags = new EnumMap<>(Tag.class);
    private final Map<String, Number> fields = new LinkedHashMap<>();
    private final long milli;
    private final long nanos;

    private Draw(Measurement measurement, HallId hall, Recorded recorded) {
      this.measurement = measurement;
      this.milli = within(recorded.at().wall()).toEpochMilli();
      this.nanos = milli * NANOS_PER_MILLI + recorded.seq() % NANOS_PER_MILLI;
      tags.put(Tag.HALL, hall.value());
      if (!recorded.at().trusted()) {
        tags.put(Tag.CLOCK, "doubted");
      }
      fields.put(Measurement.SEQ, recorded.seq());
    }

    Draw tag(Tag tag, Object value) {
      tags.put(tag, value instanceof Enum<?> word ? word(word) : value.toString());
      return this;
    }

    Draw field(String name, long value) {
      fields.put(name, value);
      return this;
    }

    Draw flag(String name, boolean value) {
      return field(name, value ? 1 : 0);
    }

    /** Seconds with their fraction. */
    Draw seconds(double value) {
      fields.put("seconds", value);
      return this;
    }

    HistoryPoint done() {
      return new HistoryPoint(measurement, tags, fields, milli, nanos);
    }
  }
}
