package io.hallguard.web.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallguard.core.plan.Text;
import io.hallguard.web.view.Json;
import io.hallguard.web.view.Wire;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of a request's body. Reading goes on after a mistake, so that {@link #check} names all
 * of them at once; until then a field that is wrong reads as a harmless value. One thread.
 */
public final class Fields {
  private static final int ITEMS_MAX = 50;
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private final JsonNode body;
  private final List<Problem.Field> wrong = new ArrayList<>();

  private Fields(JsonNode body) {
    this.body = body;
  }

  static Fields of(Call call, String... allowed) throws Problem {
    Fields fields = new Fields(object(call));
    Set<String> known = Set.of(allowed);
    for (Map.Entry<String, JsonNode> property : fields.body.properties()) {
      String name = property.getKey();
      if (!known.contains(name)) {
        String shown = name.length() > 40 ? name.substring(0, 40) + "…" : name;
        fields.wrong(shown, "没有这一项。", "Expected only known fields, but this one is not known.");
      }
    }
    return fields;
  }

  private static JsonNode object(Call call) throws Problem {
    String text = call.body().isEmpty() ? "{}" : call.body();
    JsonNode node;
    try {
      node = Json.read(text);
    } catch (IOException e) {
      throw (Problem) Problems.notJson().initCause(e);
    }
    if (!node.isObject()) {
      throw Problems.notJson();
    }
    return node;
  }

  /** Names what is wrong with a field. */
  public void wrong(String field, String zh, String en) {
    wrong.add(new Problem.Field(field, new Text(zh, en)));
  }

  /** Throws when anything was wrong. */
  public void check() throws Problem {
    if (!wrong.isEmpty()) {
      throw Problem.fields(wrong);
    }
  }

  /** Whether the field is there, whatever is in it. */
  public boolean has(String field) {
    return body.hasNonNull(field);
  }

  /** A text that must be there, trimmed. */
  public String text(String field, int max) {
    Optional<String> text = optionalText(field, max);
    if (text.isEmpty() && !failed(field)) {
      wrong(field, "必须填写。", "Expected a text, but there is none.");
    }
    return text.orElse("");
  }

  /** A text that may be missing, null or blank, trimmed. */
  public Optional<String> optionalText(String field, int max) {
    Optional<String> raw = string(field).map(String::strip).filter(text -> !text.isEmpty());
    if (raw.isPresent() && raw.get().length() > max) {
      wrong(
          field,
          "最多 %d 个字。".formatted(max),
          "Expected at most %d characters, but found %d.".formatted(max, raw.get().length()));
      return Optional.empty();
    }
    if (raw.isPresent() && unprintable(raw.get())) {
      wrong(field, "含有不可显示的字符。", "Expected printable characters only, but found others.");
      return Optional.empty();
    }
    return raw;
  }

  /** A secret that must be there, as it is. */
  public String secret(String field, int max) {
    Optional<String> text = string(field).filter(t -> !t.isEmpty());
    if (text.isEmpty() && !failed(field)) {
      wrong(field, "必须填写。", "Expected a text, but there is none.");
    }
    if (text.isPresent() && text.get().length() > max) {
      wrong(field, "太长。", "Expected at most %d characters, but found more.".formatted(max));
    }
    return text.orElse("");
  }

  /** One of a set of words. */
  public <E extends Enum<E>> E word(String field, Class<E> type) {
    Optional<E> constant = string(field).flatMap(text -> Wire.constant(type, text));
    if (constant.isEmpty() && !failed(field)) {
      String known = String.join(", ", Wire.words(Set.of(type.getEnumConstants())));
      wrong(field, "应为其中之一:" + known + "。", "Expected one of " + known + ".");
    }
    return constant.orElse(type.getEnumConstants()[0]);
  }

  /** A moment that may be missing. */
  public Optional<Instant> moment(String field) {
    Optional<String> text = string(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      Instant instant = Instant.parse(text.get());
      if (instant.isAfter(Instant.EPOCH) && instant.isBefore(LATEST)) {
        return Optional.of(instant);
      }
    } catch (DateTimeParseException _) {
      // Told below, as for one out of range.
    }
    wrong(
        field,
        "应为 UTC 时间,例如 2026-11-24T06:03:20.123Z。",
        "Expected a time in UTC such as 2026-11-24T06:03:20.123Z.");
    return Optional.empty();
  }

  /** A whole number; {@code otherwise} when the field is not there. */
  public int number(String field, int least, int most, int otherwise) {
    JsonNode value = body.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return otherwise;
    }
    boolean whole = value.isIntegralNumber() && value.canConvertToInt();
    if (!whole || value.asInt() < least || value.asInt() > most) {
      wrong(
          field,
          "应为 %d 到 %d 的整数。".formatted(least, most),
          "Expected a whole number from %d to %d.".formatted(least, most));
      return otherwise;
    }
    return value.asInt();
  }

  /** True or false; false when the field is not there. */
  public boolean flag(String field) {
    JsonNode value = body.path(field);
    if (!value.isMissingNode() && !value.isBoolean()) {
      wrong(field, "应为 true 或 false。", "Expected true or false.");
    }
    return value.asBoolean(false);
  }

  /** Texts, each once, in order; at least one. */
  public Set<String> texts(String field) {
    JsonNode node = body.path(field);
    Set<String> texts = new LinkedHashSet<>();
    if (!node.isArray() || node.isEmpty() || node.size() > ITEMS_MAX) {
      wrong(
          field,
          "应至少选择一项。",
          "Expected a list of 1 to %d texts, but found something else.".formatted(ITEMS_MAX));
      return texts;
    }
    for (JsonNode item : node) {
      if (!item.isTextual() || item.textValue().isBlank()) {
        wrong(field, "应为文字列表。", "Expected a list of texts, but found something else.");
        return texts;
      }
      texts.add(item.textValue());
    }
    return texts;
  }

  private Optional<String> string(String field) {
    JsonNode node = body.path(field);
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    if (!node.isTextual()) {
      wrong(field, "应为文字。", "Expected a text, but found something else.");
      return Optional.empty();
    }
    return Optional.of(node.textValue());
  }

  private boolean failed(String field) {
    return wrong.stream().anyMatch(problem -> problem.field().equals(field));
  }

  /** Control characters, line breaks and what turns the direction of writing. */
  private static boolean unprintable(String text) {
    return text.codePoints()
        .anyMatch(c ->
            switch (Character.getType(c)) {
              case Character.CONTROL,
                  Character.FORMAT,
                  Character.LINE_SEPARATOR,
                  Character.PARAGRAPH_SEPARATOR,
                  Character.SURROGATE,
                  Character.UNASSIGNED ->
                  true;
              default -> false;
            });
  }
}
