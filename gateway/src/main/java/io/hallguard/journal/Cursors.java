package io.hallguard.journal;

import java.sql.PreparedStatement;
import java.util.UUID;

/**
 * How far each follower of the journal (the time series, the region) has come. A cursor may go
 * backward, and nothing is deleted because of it. Safe for any thread.
 */
public final class Cursors {
  private final WriteSide writes;
  private final ReadSide reads;
  private final String journal;

  Cursors(WriteSide writes, ReadSide reads, UUID journal) {
    this.writes = writes;
    this.reads = reads;
    this.journal = journal.toString();
  }

  /** The last fact that the target has taken, 0 when none. */
  public long get(String target) throws JournalFailed {
    return reads.ask(reader -> reader.cursor(target, journal));
  }

  /** Notes the last fact that the target has taken. */
  public void set(String target, long seq) throws JournalFailed {
    writes.write(writer -> {
      try (PreparedStatement upsert =
          writer
              .connection()
              .prepareStatement(
                  "INSERT INTO cursor(target, journal, seq) VALUES (?, ?, ?)"
                      + " ON CONFLICT DO UPDATE SET seq = excluded.seq")) {
        upsert.setString(1, target);
        upsert.setString(2, journal);
        upsert.setLong(3, seq);
        return upsert.executeUpdate();
      }
    });
  }
}
