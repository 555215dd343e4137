package io.hallguard.journal.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Activation;
import io.hallguard.drivers.signal.Reading.Bolt;
import io.hallguard.drivers.signal.Reading.Gesture;
import io.hallguard.drivers.signal.Reading.Glow;
import io.hallguard.drivers.signal.Reading.LineState;
import io.hallguard.drivers.signal.Reading.Position;
import io.hallguard.drivers.signal.Reading.Power;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The readings that have few values, by their JSON text. The texts are written once by the mapper
 * that writes all facts, so a text that is found stands for the reading that it was written for.
 */
final class KnownReadings {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int NAME_AT = "{\"kind\":\"".length();
  private static final int SHORTEST = NAME_AT + 2 * Long.BYTES;
  private static final int SLOTS = 1 << 10;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private static final @Nullable Known[] TABLE = table();

  private KnownReadings() {}

  /** A reading and its text. */
  static final class Known {
    private final byte[] text;
    private final Reading reading;

    Known(byte[] text, Reading reading) {
      this.text = text;
      this.reading = reading;
    }

    int length() {
      return text.length;
    }

    Reading reading() {
      return reading;
    }
  }

  /** The reading whose text begins there; null when it is none of these. */
  static @Nullable Known at(byte[] line, int from) {
    int to = from + SHORTEST - 1;
    while (to < line.length && line[to] != '}') {
      to++;
    }
    if (to >= line.length) {
      return null;
    }
    to++;
    int slot = slot(line, from, to);
    Known known = TABLE[slot];
    while (known != null && !Arrays.equals(line, from, to, known.text, 0, known.text.length)) {
      slot = (slot + 1) % SLOTS;
      known = TABLE[slot];
    }
    return known;
  }

  private static int slot(byte[] text, int from, int to) {
    long name = (long) LONG.get(text, from + NAME_AT);
    long end = (long) LONG.get(text, to - Long.BYTES);
    long mixed = ((name * SPREAD) ^ end) * SPREAD;
    return (int) (mixed >>> 40) % SLOTS;
  }

  /** Every reading that is here. */
  static List<Reading> all() {
    return Stream.of(
            each(Position.values(), Reading.Contact::new),
            each(Bolt.values(), Reading.Lock::new),
            each(Gesture.values(), Reading.Press::new),
            each(Activation.values(), Reading.HoldUp::new),
            each(Activation.values(), Reading.Tamper::new),
            IntStream.rangeClosed(0, 100).mapToObj(Reading.Battery::new),
            Stream.of(true, false).map(Reading.BatteryLow::new),
            each(Power.values(), Reading.Supply::new),
            each(Glow.values(), Reading.Lamp::new),
            each(Activation.values(), Reading.Fire::new),
            each(LineState.values(), Reading.Line::new))
        .<Reading>flatMap(Function.identity())
        .toList();
  }

  private static <T> Stream<? extends Reading> each(
      T[] values, Function<T, ? extends Reading> reading) {
    return Arrays.stream(values).map(reading);
  }

  private static @Nullable Known[] table() {
    @Nullable Known[] table = new @Nullable Known[SLOTS];
    ObjectWriter writer = HallJson.MAPPER.writerFor(Reading.class);
    for (Reading reading : all()) {
      byte[] text = text(writer, reading);
      int slot = slot(text, 0, text.length);
      while (table[slot] != null) {
        slot = (slot + 1) % SLOTS;
      }
      table[slot] = new Known(text, reading);
    }
    return table;
  }

  private static byte[] text(ObjectWriter writer, Reading reading) {
    try {
      return writer.writeValueAsBytes(reading);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("Expected every reading to have a JSON form", e);
    }
  }
}
