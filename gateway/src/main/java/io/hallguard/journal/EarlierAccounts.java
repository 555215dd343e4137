package io.hallguard.journal;

import io.hallguard.core.event.Role;
import io.hallguard.core.event.SubjectId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The people of a version before people were facts. Safe for any thread. */
public final class EarlierAccounts {
  private final WriteSide writes;
  private final ReadSide reads;

  EarlierAccounts(WriteSide writes, ReadSide reads) {
    this.writes = writes;
    this.reads = reads;
  }

  /** Those of whom no fact speaks yet. */
  public List<EarlierAccount> all() throws JournalFailed {
    return reads.ask(reader -> {
      List<EarlierAccount> found = new ArrayList<>();
      try (PreparedStatement query =
              reader
                  .connection()
                  .prepareStatement(
                      "SELECT subject, name, roles, disabled FROM account_before ORDER BY login");
          ResultSet row = query.executeQuery()) {
        while (row.next()) {
          found.add(account(row));
        }
      }
      return found;
    });
  }

  /** A fact speaks of the person now: the row is of no more use. */
  public boolean remove(SubjectId subject) throws JournalFailed {
    return Erasure.run(
        writes,
        writer -> {
          try (PreparedStatement delete =
              writer
                  .connection()
                  .prepareStatement("DELETE FROM account_before WHERE subject = ?")) {
            delete.setString(1, subject.value());
            return delete.executeUpdate() == 1;
          }
        },
        "earlier account of " + subject);
  }

  private static EarlierAccount account(ResultSet row) throws SQLException {
    Set<String> roles = Set.of(row.getString(3).split(" ", -1));
    return new EarlierAccount(
        new SubjectId(row.getString(1)),
        row.getString(2),
        Arrays.stream(Role.values())
            .filter(role -> roles.contains(Names.of(role)))
            .collect(Collectors.toSet()),
        row.getBoolean(4));
  }
}
