package io.hallguard.journal.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.hallguard.core.event.Receiver;
import java.io.UncheckedIOException;

/** Receivers as short JSON texts, for the told-log. Safe for any thread. */
public final class ReceiverCodec {
  private static final ObjectWriter WRITER = HallJson.MAPPER.writerFor(Receiver.class);
  private static final ObjectReader READER = HallJson.MAPPER.readerFor(Receiver.class);

  private ReceiverCodec() {}

  /** The receiver as text; equal receivers have equal texts. */
  public static String encode(Receiver receiver) {
    try {
      return WRITER.writeValueAsString(receiver);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("Expected every receiver to have a JSON form", e);
    }
  }

  /**
   * The receiver of a text.
   *
   * @throws UncheckedIOException when it is not a text of {@link #encode}
   */
  public static Receiver decode(String text) {
    try {
      return READER.readValue(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(
          "Expected a receiver in the told-log, but found '%s'".formatted(text), e);
    }
  }
}
