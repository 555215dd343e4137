package io.hallguard.journal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Enum constants in lower case with hyphens: {@code HOLD_UP} is {@code "hold-up"}. */
final class KebabEnums extends Deserializers.Base {

  /** As it stands in JSON. */
  static String text(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public JsonDeserializer<?> findEnumDeserializer(
      Class<?> type, DeserializationConfig config, BeanDescription description) {
    return new Reader(type);
  }

  /** Writes any enum. */
  @SuppressWarnings("rawtypes")
  static final class Writer extends StdScalarSerializer<Enum> {
    Writer() {
      super(Enum.class);
    }

    @Override
    public void serialize(Enum value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(text(value));
    }
  }

  /** Reads one enum; a word that it does not know is an error, never a guess. */
  private static final class Reader extends StdScalarDeserializer<Object> {
    private final transient Map<String, Object> byText = new HashMap<>();

    Reader(Class<?> type) {
      super(type);
      for (Object constant : type.getEnumConstants()) {
        byText.put(text((Enum<?>) constant), constant);
      }
    }

    @Override
    public @Nullable Object deserialize(JsonParser in, DeserializationContext context)
        throws IOException {
      String word = in.getValueAsString();
      Object constant = byText.get(word);
      return constant != null
          ? constant
          : context.handleWeirdStringValue(
              handledType(), word, "Expected one of %s", byText.keySet());
    }
  }
}
