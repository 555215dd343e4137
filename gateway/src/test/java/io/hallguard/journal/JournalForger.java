package io.hallguard.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.function.UnaryOperator;

/**
 * One who has the file and all the time in the world: rewrites facts, says every hash after them
 * anew, and lets the register be written anew from what is there then.
 */
public final class JournalForger {
  private JournalForger() {}

  /** Rewrites the line of every fact. */
  public static void rewrite(Path folder, UnaryOperator<String> change) throws Exception {
    TestingJournal.tamper(folder, "DELETE FROM snapshot");
    try (JournalFile journal = JournalFile.open(folder);
        Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Opening.FILE));
        PreparedStatement update =
            connection.prepareStatement("UPDATE fact SET envelope = ?, hash = ? WHERE seq = ?")) {
      Hash hash = Hash.GENESIS;
      for (Line line : journal.lines(0, 100_000)) {
        byte[] bytes = change.apply(new String(line.bytes(), UTF_8)).getBytes(UTF_8);
        hash = hash.next(bytes);
        update.setBytes(1, bytes);
        update.setBytes(2, hash.bytes());
        update.setLong(3, line.seq());
        update.addBatch();
      }
      connection.setAutoCommit(false);
      update.executeBatch();
      connection.commit();
    }
    TestingJournal.sql(folder, "UPDATE register_state SET form = 'anew'");
    try (Journal journal = TestingJournal.open(folder)) {
      while (!journal.register().catchUp().complete()) {
        // Goes on until the register says what the forged facts say.
      }
    }
  }
}
