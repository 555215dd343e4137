package io.hallguard.journal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.type.MapType;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/** Reads the state's maps. They are written like any map, in the order of their keys. */
final class PersistentMaps extends Deserializers.Base {

  @Override
  public @Nullable JsonDeserializer<?> findMapDeserializer(
      MapType type,
      DeserializationConfig config,
      BeanDescription description,
      @Nullable KeyDeserializer key,
      @Nullable TypeDeserializer elementType,
      @Nullable JsonDeserializer<?> element) {
    if (type.getRawClass() != PSortedMap.class) {
      return null;
    }
    return new Reader(
        config
            .getTypeFactory()
            .constructMapType(TreeMap.class, type.getKeyType(), type.getContentType()));
  }

  private static final class Reader extends StdDeserializer<PSortedMap<?, ?>> {
    private final JavaType asTree;

    Reader(JavaType asTree) {
      super(PSortedMap.class);
      this.asTree = asTree;
    }

    @Override
    public PSortedMap<?, ?> deserialize(JsonParser in, DeserializationContext context)
        throws IOException {
      SortedMap<String, Object> tree = context.readValue(in, asTree);
      return TreePMap.fromSortedMap(tree);
    }
  }
}
