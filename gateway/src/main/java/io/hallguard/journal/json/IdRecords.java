package io.hallguard.journal.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.deser.KeyDeserializers;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/**
 * Ids are written as what they hold: a record whose only component is a text or a number called
 * {@code value} ({@code PlaceId}, {@code AlertId}, …) is a plain JSON string or number, and may be
 * the key of a map.
 */
final class IdRecords extends NopAnnotationIntrospector implements KeyDeserializers {
  private static final long serialVersionUID = 1;

  /** Whether the class is such an id. */
  static boolean isId(Class<?> type) {
    return component(type) != null;
  }

  private static @Nullable RecordComponent component(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    if (components == null || components.length != 1) {
      return null;
    }
    Class<?> held = components[0].getType();
    boolean plain = held == String.class || held == long.class;
    return plain && components[0].getName().equals("value") ? components[0] : null;
  }

  @Override
  public Boolean hasAsValue(Annotated annotated) {
    return annotated instanceof AnnotatedMethod method
        && method.getParameterCount() == 0
        && method.getName().equals("value")
        && isId(method.getDeclaringClass());
  }

  @Override
  public JsonCreator.@Nullable Mode findCreatorAnnotation(
      MapperConfig<?> config, Annotated annotated) {
    return annotated instanceof AnnotatedConstructor constructor
            && constructor.getParameterCount() == 1
            && isId(constructor.getDeclaringClass())
        ? JsonCreator.Mode.DELEGATING
        : null;
  }

  @Override
  public @Nullable KeyDeserializer findKeyDeserializer(
      JavaType type, DeserializationConfig config, BeanDescription description) {
    RecordComponent component = component(type.getRawClass());
    return component == null ? null : new Key(type.getRawClass(), component.getType());
  }

  /** Reads an id from a map's key. */
  private static final class Key extends KeyDeserializer {
    private final Class<?> id;
    private final Class<?> held;

    Key(Class<?> id, Class<?> held) {
      this.id = id;
      this.held = held;
    }

    @Override
    public Object deserializeKey(String key, DeserializationContext context) throws IOException {
      try {
        Object value = held == String.class ? key : (Object) Long.valueOf(key);
        return id.getConstructor(held).newInstance(value);
      } catch (ReflectiveOperationException | NumberFormatException e) {
        throw context.weirdKeyException(id, key, "Expected an id, but " + e.getMessage());
      }
    }
  }
}
