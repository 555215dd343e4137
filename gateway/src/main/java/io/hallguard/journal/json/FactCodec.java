package io.hallguard.journal.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.Stamp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Turns facts into the lines of the journal and back. A line is one JSON object in UTF-8 without
 * spaces or line breaks: {@code v, alg, hall, journal, seq, at, boot, mono, clockOk, type, src,
 * data}, in this order. {@code at} is UTC with milliseconds or finer, {@code mono} nanoseconds
 * since the boot began. Safe for any thread.
 */
public final class FactCodec {
  /** The hash that chains the lines. */
  public static final String ALGORITHM = "sha-256";

  private static final Map<FactType, ObjectWriter> WRITERS = writers();
  private static final int TYPICAL_BYTES = 512;

  private final Origin origin;

  /** A codec that writes lines of this journal. */
  public FactCodec(Origin origin) {
    this.origin = requireNonNull(origin, "origin is null");
  }

  /** The line of a fact, without a line break, and without {@code prev} and {@code hash}. */
  public byte[] encode(Recorded recorded) {
    ByteArrayOutputStream line = new ByteArrayOutputStream(TYPICAL_BYTES);
    try (JsonGenerator out = HallJson.MAPPER.createGenerator(line)) {
      write(recorded, out);
    } catch (IOException e) {
      // Writing to memory fails only when a record has no JSON form, which is a fault of ours.
      throw new UncheckedIOException(
          "Expected every fact to have a JSON form, but fact %d has none".formatted(recorded.seq()),
          e);
    }
    return line.toByteArray();
  }

  private void write(Recorded recorded, JsonGenerator out) throws IOException {
    FactType type = FactType.of(recorded.fact());
    Stamp at = recorded.at();
    out.writeStartObject();
    out.writeNumberField("v", type.version());
    out.writeStringField("alg", ALGORITHM);
    out.writeStringField("hall", origin.hall().value());
    out.writeStringField("journal", origin.journal().toString());
    out.writeNumberField("seq", recorded.seq());
    out.writeStringField("at", IsoTimes.text(at.wall()));
    out.writeFieldName("boot");
    LosslessText.write(at.boot().value(), out);
    out.writeNumberField("mono", at.monoNanos());
    out.writeBooleanField("clockOk", at.trusted());
    out.writeStringField("type", type.text());
    out.writeFieldName("src");
    LosslessText.write(recorded.source(), out);
    out.writeFieldName("data");
    requireNonNull(WRITERS.get(type)).writeValue(out, recorded.fact());
    out.writeEndObject();
  }

  /**
   * The fact of a line.
   *
   * @param seq of the row that holds the line; the line must say the same
   * @throws FactUnreadable when a newer gateway wrote it, or it is no line of a journal
   */
  public static Envelope decode(long seq, byte[] line) throws FactUnreadable {
    Optional<Envelope> report = ReportLine.read(seq, line);
    return report.isPresent() ? report.get() : EnvelopeReader.read(seq, line);
  }

  private static Map<FactType, ObjectWriter> writers() {
    EnumMap<FactType, ObjectWriter> writers = new EnumMap<>(FactType.class);
    for (FactType type : FactType.values()) {
      writers.put(type, HallJson.MAPPER.writerFor(type.form()));
    }
    return writers;
  }
}
