package io.hallguard.journal.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * What a person wants to see of a line, also of one that a newer gateway wrote.
 *
 * @param at the wall time
 * @param clockOk whether that was believed
 * @param data the fact itself, as JSON
 */
public record Glance(Instant at, boolean clockOk, String type, String source, String data) {
  public Glance {
    requireNonNull(at, "at is null");
    requireNonNull(type, "type is null");
    requireNonNull(source, "source is null");
    requireNonNull(data, "data is null");
  }

  /**
   * Of a line.
   *
   * @throws IOException when it is no line of a journal
   */
  public static Glance of(byte[] line) throws IOException {
    JsonNode tree = HallJson.MAPPER.readTree(line);
    try {
      return new Glance(
          Instant.parse(tree.path("at").asText()),
          tree.path("clockOk").asBoolean(),
          tree.path("type").asText(),
          tree.path("src").asText(),
          tree.path("data").toString());
    } catch (DateTimeException e) {
      throw new IOException("Expected a line of a journal, but " + e.getMessage(), e);
    }
  }
}
