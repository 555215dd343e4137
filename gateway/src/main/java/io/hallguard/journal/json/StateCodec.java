package io.hallguard.journal.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.hallguard.core.state.HallState;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The hall's state as JSON, for snapshots. Unlike facts, these bytes need not be readable for ever:
 * a snapshot is worth only the time that it saves, and one of another {@link #FORM} is ignored.
 * Safe for any thread.
 */
public final class StateCodec {
  /**
   * Counts up by hand when the same facts fold into something else than before although the state's
   * records look the same. A change of their shape is noticed by itself.
   */
  private static final int MEANING = 1;

  /** What a snapshot must carry to be read by this version. */
  public static final String FORM = MEANING + "-" + StateShape.digest(HallState.class);

  private static final ObjectWriter WRITER = HallJson.MAPPER.writerFor(HallState.class);
  private static final ObjectReader READER = HallJson.MAPPER.readerFor(HallState.class);

  private StateCodec() {}

  /** The state's bytes. */
  public static byte[] encode(HallState state) {
    try {
      return WRITER.writeValueAsBytes(state);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("Expected every state to have a JSON form", e);
    }
  }

  /**
   * The state of bytes that were written in today's {@link #FORM}.
   *
   * @throws IOException when they are damaged
   */
  public static HallState decode(byte[] bytes) throws IOException {
    return READER.readValue(bytes);
  }
}
