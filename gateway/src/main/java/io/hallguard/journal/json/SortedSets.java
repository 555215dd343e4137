package io.hallguard.journal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.type.CollectionType;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sets in a fixed order, so that equal facts have equal bytes: ids by value, enums by name. */
final class SortedSets extends Serializers.Base {

  @Override
  public @Nullable JsonSerializer<?> findCollectionSerializer(
      SerializationConfig config,
      CollectionType type,
      BeanDescription description,
      @Nullable TypeSerializer elementType,
      @Nullable JsonSerializer<Object> element) {
    return Set.class.isAssignableFrom(type.getRawClass()) ? new Writer() : null;
  }

  private static final class Writer extends StdSerializer<Set<?>> {
    Writer() {
      super(Set.class, false);
    }

    @Override
    public boolean isEmpty(SerializerProvider provider, Set<?> value) {
      return value.isEmpty();
    }

    @Override
    public void serialize(Set<?> value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      List<?> sorted = value.stream().sorted(Writer::compare).toList();
      out.writeStartArray();
      for (Object element : sorted) {
        provider.defaultSerializeValue(element, out);
      }
      out.writeEndArray();
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Elements of one set are of one class.
    private static int compare(Object one, Object other) {
      return one instanceof Enum<?> left && other instanceof Enum<?> right
          ? KebabEnums.text(left).compareTo(KebabEnums.text(right))
          : ((Comparable) one).compareTo(other);
    }
  }
}
