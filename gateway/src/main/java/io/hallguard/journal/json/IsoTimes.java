package io.hallguard.journal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

/** Instants, durations and days in ISO 8601, without loss. */
final class IsoTimes {
  private IsoTimes() {}

  /** In UTC with milliseconds, or finer where the instant is: {@code 2026-03-01T08:00:00.000Z}. */
  static String text(Instant instant) {
    return PlainTimes.text(instant)
        .orElseGet(() -> {
          String text = instant.toString();
          return text.indexOf('.') < 0 ? text.substring(0, text.length() - 1) + ".000Z" : text;
        });
  }

  /** The instant of such a text. */
  static Instant instant(String text) {
    return PlainTimes.instant(text).orElseGet(() -> Instant.parse(text));
  }

  static void addTo(SimpleModule module) {
    module.addSerializer(Instant.class, new Writer<>(Instant.class, IsoTimes::text));
    module.addDeserializer(Instant.class, new Reader<>(Instant.class, IsoTimes::instant));
    module.addSerializer(Duration.class, new Writer<>(Duration.class, Duration::toString));
    module.addDeserializer(Duration.class, new Reader<>(Duration.class, Duration::parse));
    module.addSerializer(LocalDate.class, new Writer<>(LocalDate.class, LocalDate::toString));
    module.addDeserializer(LocalDate.class, new Reader<>(LocalDate.class, LocalDate::parse));
  }

  private static final class Writer<T> extends StdScalarSerializer<T> {
    private final transient Function<T, String> text;

    Writer(Class<T> type, Function<T, String> text) {
      super(type);
      this.text = text;
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(text.apply(value));
    }
  }

  private static final class Reader<T> extends StdScalarDeserializer<T> {
    private final transient Function<String, T> parse;

    Reader(Class<T> type, Function<String, T> parse) {
      super(type);
      this.parse = parse;
    }

    @Override
    @SuppressWarnings("unchecked") // handledType() is the class that the constructor was given.
    public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
      String word = in.getValueAsString("");
      try {
        return parse.apply(word);
      } catch (DateTimeException e) {
        return (T) context.handleWeirdStringValue(handledType(), word, "%s", e.getMessage());
      }
    }
  }
}
