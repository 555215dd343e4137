package io.hallguard.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

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

  /** No line is longer: a payload has 64 KiB and an excerpt of it far less. */
  private static final int LINE_MAX = 16 << 20;

  private final byte[] dictionary;
  private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
  private final Inflater inflater = new Inflater();
  private byte[] room = new byte[4096];

  private Packing(byte[] dictionary) {
    this.dictionary = dictionary;
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
    deflater.reset();
    deflater.setDictionary(dictionary);
    deflater.setInput(line);
    deflater.finish();
    int length = deflater.deflate(room);
    return deflater.finished() && length < line.length ? Arrays.copyOf(room, length) : line;
  }

  /** The line; what is no stream of this journal comes back as it is and fits into no chain. */
  byte[] unpack(byte[] stored) {
    if (stored.length == 0 || stored[0] != ZLIB) {
      return stored;
    }
    try {
      inflater.reset();
      inflater.setInput(stored);
      int length = inflater.inflate(room);
      if (inflater.needsDictionary()) {
        inflater.setDictionary(dictionary);
      }
      while (!inflater.finished()) {
        if (length == room.length) {
          grow();
        }
        int more = inflater.inflate(room, length, room.length - length);
        if (more == 0 && !inflater.finished() && length < room.length) {
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
    deflater.end();
    inflater.end();
  }
}
