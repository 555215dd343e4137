package io.hallguard.journal;

import io.hallguard.core.state.HallState;
import io.hallguard.journal.json.StateCodec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** States on the disk: compressed, newest first; one that does not fit is passed over. */
final class Snapshots {
  private static final Logger log = LoggerFactory.getLogger(Snapshots.class);

  private Snapshots() {}

  /** Keeps the state after a committed fact; only the last write holds up commits. */
  static void keep(WriteSide writes, ReadSide reads, HallState state, int most)
      throws JournalFailed {
    if (state.seq() == 0) {
      return;
    }
    byte[] packed = pack(state);
    Hash hash =
        reads
            .ask(reader -> reader.hash(state.seq()))
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "Expected the state of a committed fact, but found fact " + state.seq()));
    writes.write(writer -> keep(writer.connection(), state, packed, hash, most));
  }

  private static byte[] pack(HallState state) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
      zip.write(StateCodec.encode(state));
    } catch (IOException e) {
      throw new UncheckedIOException("Expected to write to memory", e);
    }
    return packed.toByteArray();
  }

  /** Keeps the state, and lets the oldest go; tells how many went. */
  private static int keep(
      Connection connection, HallState state, byte[] packed, Hash hash, int most)
      throws SQLException {
    try (PreparedStatement insert =
            connection.prepareStatement(
                "INSERT OR REPLACE INTO snapshot(seq, form, hash, state) VALUES (?, ?, ?, ?)");
        PreparedStatement delete =
            connection.prepareStatement(
                "DELETE FROM snapshot WHERE seq NOT IN"
                    + " (SELECT seq FROM snapshot ORDER BY seq DESC LIMIT ?)")) {
      insert.setLong(1, state.seq());
      insert.setString(2, StateCodec.FORM);
      insert.setBytes(3, hash.bytes());
      insert.setBytes(4, packed);
      insert.executeUpdate();
      delete.setInt(1, most);
      return delete.executeUpdate();
    }
  }

  /** The newest state that this version can read and that belongs to this chain. */
  static Optional<HallState> newest(Reader reader) throws SQLException {
    try (PreparedStatement query =
            reader
                .connection()
                .prepareStatement("SELECT seq, form, hash, state FROM snapshot ORDER BY seq DESC");
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        Optional<HallState> state =
            read(reader, row.getLong(1), row.getString(2), row.getBytes(3), row.getBytes(4));
        if (state.isPresent()) {
          return state;
        }
      }
      return Optional.empty();
    }
  }

  private static Optional<HallState> read(
      Reader reader, long seq, String form, byte[] hash, byte[] packed) throws SQLException {
    if (!form.equals(StateCodec.FORM)) {
      log.info("The snapshot after fact {} has another form and is passed over.", seq);
      return Optional.empty();
    }
    Optional<Hash> inChain = reader.hash(seq);
    if (inChain.isEmpty() || !Arrays.equals(inChain.get().bytes(), hash)) {
      log.warn("The snapshot after fact {} does not belong to this chain and is passed over.", seq);
      return Optional.empty();
    }
    try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      HallState state = StateCodec.decode(zip.readAllBytes());
      if (state.seq() == seq) {
        return Optional.of(state);
      }
      log.warn("The snapshot after fact {} holds another state and is passed over.", seq);
    } catch (IOException e) {
      log.warn(
          "The snapshot after fact {} cannot be read and is passed over: {}", seq, e.getMessage());
    }
    return Optional.empty();
  }
}
