package io.hallguard.config.describe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.hallguard.config.key.FileKeys;
import io.hallguard.config.key.Key;
import io.hallguard.config.key.Listing;
import io.hallguard.config.key.Named;
import io.hallguard.config.key.Scalar;
import io.hallguard.config.key.Section;
import io.hallguard.config.key.Shape;
import io.hallguard.config.key.Wording;
import io.hallguard.config.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The JSON Schema (draft 2020-12) of {@code hall.yaml}, so that an editor completes keys and marks
 * mistakes while the file is being written. What needs more than one key to be seen (references,
 * wiring, ranges of durations) it cannot say; {@code hallguard check} does.
 */
public final class JsonSchema {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private JsonSchema() {}

  /** The schema as the file in the repository holds it. */
  public static String text() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "hall.yaml");
    schema.putAll(shape(FileKeys.FILE));
    schema.put("$defs", Map.of("name", wording()));
    try {
      return JSON.writeValueAsString(schema).replace("\r\n", "\n") + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Expected plain maps and lists, but found", impossible);
    }
  }

  private static Map<String, Object> shape(Shape<?> shape) {
    return switch (shape) {
      case Scalar<?> scalar -> new TreeMap<>(scalar.schema());
      case Wording _ -> new TreeMap<>(Map.of("$ref", "#/$defs/name"));
      case Listing<?> list -> listing(list);
      case Named<?> named -> named(named);
      case Section section -> section(section);
    };
  }

  private static Map<String, Object> wording() {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("oneOf", List.of(shape(Wording.ONE), section(Wording.BOTH)));
    return one;
  }

  private static Map<String, Object> listing(Listing<?> list) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "array");
    schema.put("items", shape(list.each()));
    schema.put("minItems", list.fewest());
    schema.put("maxItems", list.most());
    return schema;
  }

  private static Map<String, Object> named(Named<?> named) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", List.of("object", "null"));
    schema.put("propertyNames", shape(named.id()));
    schema.put("additionalProperties", shape(named.each()));
    return schema;
  }

  private static Map<String, Object> section(Section section) {
    List<String> required =
        section.keys().stream()
            .filter(key -> key.need() instanceof Key.Need.Required)
            .map(Key::name)
            .toList();
    boolean mayBeEmpty = required.isEmpty() && section.exactlyOne().isEmpty();
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", mayBeEmpty ? List.of("object", "null") : "object");
    Map<String, Object> properties = new LinkedHashMap<>();
    section.keys().forEach(key -> properties.put(key.name(), described(key)));
    schema.put("properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    if (!section.exactlyOne().isEmpty()) {
      schema.put(
          "oneOf",
          section.exactlyOne().stream()
              .map(key -> Map.of("required", List.of(key.name())))
              .toList());
    }
    schema.put("additionalProperties", false);
    return schema;
  }

  private static Map<String, Object> described(Key<?> key) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("description", key.doc().zh() + "\n" + key.doc().en());
    if (key.need() instanceof Key.Need.Default(String written)) {
      schema.put("default", plain(key.shape(), written));
    }
    schema.putAll(shape(key.shape()));
    return schema;
  }

  private static Object plain(Shape<?> shape, String written) {
    YamlNode.Kind kind = shape instanceof Scalar<?> scalar ? scalar.kind() : YamlNode.Kind.TEXT;
    return switch (kind) {
      case NUMBER -> Long.valueOf(written);
      case BOOLEAN -> Boolean.valueOf(written);
      case TEXT, NOTHING -> written;
    };
  }
}
