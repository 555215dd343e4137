package io.hallguard.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hallguard.core.plan.HallId;
import io.hallguard.journal.json.Origin;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Who a journal is.
 *
 * @param origin its hall and its own uuid
 * @param created when it was made, by the wall clock of that moment
 * @param pseudonyms with the key that only this journal has
 */
record Meta(Origin origin, Instant created, Pseudonyms pseudonyms) {
  private static final int KEY_BYTES = 32;

  /** Writes down who a new journal is; leaves one that knows it alone. */
  static void begin(Connection connection, HallId hall, Instant created) throws SQLException {
    if (!values(connection).isEmpty()) {
      return;
    }
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    String journal = UUID.randomUUID().toString();
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO meta(name, value) VALUES ('hall', ?), ('journal', ?), ('created', ?),"
                + " ('credential-key', ?), ('"
                + Packing.DICTIONARY
                + "', ?)")) {
      insert.setBytes(1, hall.value().getBytes(UTF_8));
      insert.setBytes(2, journal.getBytes(UTF_8));
      insert.setBytes(3, created.toString().getBytes(UTF_8));
      insert.setBytes(4, key);
      insert.setBytes(5, Packing.dictionary(hall.value(), journal));
      insert.executeUpdate();
    }
  }

  /**
   * Reads who a journal is.
   *
   * @throws JournalUnusable when it does not say
   */
  static Meta read(Connection connection, Path file) throws SQLException, JournalUnusable {
    Map<String, byte[]> values = values(connection);
    byte[] key = values.get("credential-key");
    String hall = text(values, "hall");
    String journal = text(values, "journal");
    String created = text(values, "created");
    if (key == null || hall.isEmpty() || journal.isEmpty() || created.isEmpty()) {
      throw new JournalUnusable(
          new JournalProblem.Damaged(file, "it does not say which journal it is"));
    }
    return new Meta(
        new Origin(new HallId(hall), UUID.fromString(journal)),
        Instant.parse(created),
        new Pseudonyms(key));
  }

  private static String text(Map<String, byte[]> values, String name) {
    return new String(values.getOrDefault(name, new byte[0]), UTF_8);
  }

  private static Map<String, byte[]> values(Connection connection) throws SQLException {
    Map<String, byte[]> values = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT name, value FROM meta")) {
      while (rows.next()) {
        values.put(rows.getString(1), rows.getBytes(2));
      }
    }
    return values;
  }
}
