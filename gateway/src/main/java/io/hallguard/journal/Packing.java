package io.hallguard.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hallguard.journal.deflate.ShortStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * How a line lies in its row: as a zlib stream (RFC 1950) with the journal's own dictionary, which
 * is in its table {@code meta}. Hashes are over the plain line. A stream begins with the byte 0x78
 * and a plain line with a brace, so that either may be stored. One thread at a time.
 */
final class Packing implements AutoCloseable {
  /** The name of the dictionary in {@code meta}. */
  static final String DICTIONARY = "dictionary";

  private static final String SHIPPED = "/db/dictionary.txt";
  private static final byte ZLIB = 0x78;
  private static final int ROOM_MIN = 4096;

  /** No line is longer: a payload has 64 KiB and an excerpt of it far less. */
  private static final int LINE_MAX = 16 << 20;

  private final byte[] dictionary;
  private final ShortStream shortly;
  private @Nullable Deflater deflater;
  private @Nullable Inflater inflater;
  private byte[] room = new byte[0];

  private Packing(byte[] dictionary) {
    this.dictionary = dictionary;
    this.shortly = new ShortStream(dictionary);
  }

  /** As the file says. */
  static Packing of(Connection connection) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT value FROM meta WHERE name = ?")) {
      query.setString(1, DICTIONARY);
      try (ResultSet row = query.executeQuery()) {
        return new Packing(row.next() ? row.getBytes(1) : new byte[0]);
      }
    }
  }

  /** One with the same dictionary, for another thread. */
  Packing another() {
    return new Packing(dictionary);
  }

  /** The dictionary of a new journal: what its lines are likely to hold, the likeliest last. */
  static byte[] dictionary(String hall, String journal) {
    try (InputStream in = Packing.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException("Expected " + SHIPPED + " in our jar, but it is missing");
      }
      return new String(in.readAllBytes(), UTF_8)
          .replace("%HALL%", hall)
          .replace("%JOURNAL%", journal)
          .getBytes(UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Expected to read " + SHIPPED + " from our jar", e);
    }
  }

  /** As it is stored; a line that does not get shorter stays plain. */
  byte[] pack(byte[] line) {
    if (dictionary.length == 0) {
      return line;
    }
    if (room.length < line.length) {
      room = new byte[line.length];
    }
    Deflater to = deflater();
    to.reset();
    to.setDictionary(dictionary);
    to.setInput(line);
    to.finish();
    int length = to.deflate(room);
    return to.finished() && length < line.length ? Arrays.copyOf(room, length) : line;
  }

  /** The line; what is no stream of this journal comes back as it is and fits into no chain. */
  byte[] unpack(byte[] stored) {
    if (stored.length == 0 || stored[0] != ZLIB) {
      return stored;
    }
    return shortly.unpack(stored).orElseGet(() -> inflate(stored));
  }

  private Deflater deflater() {
    Deflater known = deflater;
    if (known == null) {
      known = new Deflater(Deflater.BEST_SPEED);
      deflater = known;
    }
    return known;
  }

  private Inflater inflater() {
    Inflater known = inflater;
    if (known == null) {
      known = new Inflater();
      inflater = known;
    }
    return known;
  }

  /** The general way, for all that is no {@link ShortStream}. */
  private byte[] inflate(byte[] stored) {
    Inflater from = inflater();
    if (room.length < ROOM_MIN) {
      room = new byte[ROOM_MIN];
    }
    try {
      from.reset();
      from.setInput(stored);
      int length = from.inflate(room);
      if (from.needsDictionary()) {
        from.setDictionary(dictionary);
      }
      while (!from.finished()) {
        if (length == room.length) {
          grow();
        }
        int more = from.inflate(room, length, room.length - length);
        if (more == 0 && !from.finished() && length < room.length) {
          return stored;
        }
        length += more;
      }
      return Arrays.copyOf(room, length);
    } catch (DataFormatException | IllegalArgumentException e) {
      return stored;
    }
  }

  private void grow() throws DataFormatException {
    if (room.length >= LINE_MAX) {
      throw new DataFormatException("Expected a line, but it does not end");
    }
    room = Arrays.copyOf(room, room.length * 2);
  }

  @Override
  public void close() {
    Deflater to = deflater;
    if (to != null) {
      to.end();
    }
    Inflater from = inflater;
    if (from != null) {
      from.end();
    }
  }
}
