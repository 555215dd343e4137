package io.hallguard.web;

import static java.util.Objects.requireNonNull;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The API's document, read strictly: what it does not name is not allowed. */
final class OpenApiDocument {
  private static final Set<String> METHODS = Set.of("get", "post", "delete", "put", "patch");
  private static final JsonSchemaOptions OPTIONS =
      new JsonSchemaOptions().setBaseUri("https://hallguard.test/").setDraft(Draft.DRAFT202012);

  private final JsonObject root;

  OpenApiDocument() {
    try (InputStream in =
        OpenApiDocument.class.getClassLoader().getResourceAsStream("web-api/openapi.yaml")) {
      root =
          (JsonObject)
              requireNonNull(
                  json(new Load(LoadSettings.builder().build()).loadFromInputStream(in)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    closed(root.getJsonObject("components").getJsonObject("schemas"));
  }

  /** Every operation as {@code GET /api/board}. */
  Set<String> operations() {
    Set<String> operations = new TreeSet<>();
    JsonObject paths = root.getJsonObject("paths");
    for (String path : paths.fieldNames()) {
      for (String method : paths.getJsonObject(path).fieldNames()) {
        if (METHODS.contains(method)) {
          operations.add(method.toUpperCase(Locale.ROOT) + " " + path);
        }
      }
    }
    return operations;
  }

  /** What is wrong with an answer by the document; empty when nothing is. */
  List<String> flaws(String method, String path, int status, String type, Object body) {
    JsonObject answers =
        root.getJsonObject("paths")
            .getJsonObject(path)
            .getJsonObject(method.toLowerCase(Locale.ROOT))
            .getJsonObject("responses");
    JsonObject answer = answers.getJsonObject(Integer.toString(status));
    if (answer == null) {
      return List.of("status %d of %s %s is not in the document".formatted(status, method, path));
    }
    JsonObject content = resolve(answer).getJsonObject("content");
    if (content == null) {
      return type.isEmpty() ? List.of() : List.of("expected no body, but found " + type);
    }
    JsonObject media = content.getJsonObject(type.split(";", 2)[0]);
    if (media == null) {
      return List.of("media type '%s' is not in the document".formatted(type));
    }
    return type.contains("json")
        ? flaws(media.getJsonObject("schema").getString("$ref"), body)
        : List.of();
  }

  /** What is wrong with a value by a schema of the document. */
  List<String> flaws(String ref, Object value) {
    JsonObject schema =
        new JsonObject().put("$ref", ref).put("components", root.getJsonObject("components"));
    OutputUnit result = Validator.create(JsonSchema.of(schema), OPTIONS).validate(value);
    List<String> flaws = new ArrayList<>();
    if (!Boolean.TRUE.equals(result.getValid())) {
      flaws.add("not a " + ref);
      if (result.getErrors() != null) {
        result
            .getErrors()
            .forEach(error -> flaws.add(error.getInstanceLocation() + " " + error.getError()));
      }
    }
    return flaws;
  }

  private JsonObject resolve(JsonObject answer) {
    String ref = answer.getString("$ref");
    return ref == null
        ? answer
        : root.getJsonObject("components")
            .getJsonObject("responses")
            .getJsonObject(ref.substring(ref.lastIndexOf('/') + 1));
  }

  /** Nothing beyond the properties that are named. */
  private static void closed(Object node) {
    if (node instanceof JsonObject object) {
      if (object.containsKey("properties") && "object".equals(object.getValue("type"))) {
        object.put("additionalProperties", false);
      }
      object.forEach(entry -> closed(entry.getValue()));
    } else if (node instanceof JsonArray array) {
      array.forEach(OpenApiDocument::closed);
    }
  }

  private static @Nullable Object json(@Nullable Object yaml) {
    return switch (yaml) {
      case Map<?, ?> map -> {
        JsonObject object = new JsonObject();
        map.forEach((key, value) -> object.put(String.valueOf(key), json(value)));
        yield object;
      }
      case List<?> list -> {
        JsonArray array = new JsonArray();
        list.forEach(item -> array.add(json(item)));
        yield array;
      }
      case null -> null;
      default -> yaml;
    };
  }
}
