package io.hallguard.drivers.mqtt.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/**
 * Reads a payload as exactly one JSON object in UTF-8: no duplicate names, no text after it, depth
 * and lengths bounded. Its sentences never quote the payload.
 */
final class StrictJson {
  static final int MAX_DEPTH = 16;
  private static final int MAX_NUMBER_CHARS = 64;
  private static final int MAX_NAME_CHARS = 256;
  private static final int MAX_TOKENS = 20_000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxNumberLength(MAX_NUMBER_CHARS)
                          .maxNameLength(MAX_NAME_CHARS)
                          .maxTokenCount(MAX_TOKENS)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  // Names come from strangers: keep none of them in a table shared by all.
                  .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                  .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private StrictJson() {}

  static Parsed parse(byte[] payload) {
    if (payload.length == 0) {
      return new Parsed.Bad("Expected a JSON object, but the payload is empty.");
    }
    String text;
    try {
      text = UTF_8.newDecoder().decode(ByteBuffer.wrap(payload)).toString();
    } catch (CharacterCodingException e) {
      return new Parsed.Bad("Expected a JSON object in UTF-8, but the bytes are not UTF-8.");
    }
    try {
      JsonNode node = MAPPER.readTree(text);
      return node instanceof ObjectNode object
          ? new Parsed.Ok(object)
          : new Parsed.Bad("Expected a JSON object, but found another kind of JSON value.");
    } catch (StreamConstraintsException e) {
      return new Parsed.Bad(
          "Expected at most %d levels, %d entries and numbers of %d characters, but found more."
              .formatted(MAX_DEPTH, MAX_TOKENS, MAX_NUMBER_CHARS));
    } catch (JsonProcessingException e) {
      return new Parsed.Bad(
          "Expected one JSON object without repeated names, but that ends at character %d."
              .formatted(e.getLocation() == null ? 0 : e.getLocation().getCharOffset()));
    }
  }
}
