package io.hallguard.journal;

import io.hallguard.core.event.SubjectId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What people sign in with. Safe for any thread. */
public final class Accounts {
  private static final String COLUMNS = "subject, login, password";

  private final WriteSide writes;
  private final ReadSide reads;

  Accounts(WriteSide writes, ReadSide reads) {
    this.writes = writes;
    this.reads = reads;
  }

  /**
   * Adds one.
   *
   * @return false when the subject or the login is taken; then nothing is changed
   */
  public boolean add(Account account) throws JournalFailed {
    return writes.write(writer -> {
      try (PreparedStatement insert =
          writer
              .connection()
              .prepareStatement(
                  "INSERT INTO sign_in(login, password, subject)"
                      + " VALUES (?, ?, ?) ON CONFLICT DO NOTHING")) {
        return set(insert, account).executeUpdate() == 1;
      }
    });
  }

  /**
   * Changes all of a person's account but the subject.
   *
   * @return false when there is no such account or the new login is taken; then nothing is changed
   */
  public boolean change(Account account) throws JournalFailed {
    return writes.write(writer -> {
      try (PreparedStatement update =
          writer
              .connection()
              .prepareStatement(
                  "UPDATE OR IGNORE sign_in SET login = ?, password = ? WHERE subject = ?")) {
        return set(update, account).executeUpdate() == 1;
      }
    });
  }

  /**
   * Removes a person's account and with it the login, also from the room it took in the file; facts
   * keep the subject.
   *
   * @return false when there was none
   */
  public boolean remove(SubjectId subject) throws JournalFailed {
    return Erasure.run(
        writes,
        writer -> {
          try (PreparedStatement delete =
              writer.connection().prepareStatement("DELETE FROM sign_in WHERE subject = ?")) {
            delete.setString(1, subject.value());
            return delete.executeUpdate() == 1;
          }
        },
        "account of " + subject);
  }

  /** The account with that login. */
  public Optional<Account> byLogin(String login) throws JournalFailed {
    return find("login = ?", login).stream().findFirst();
  }

  /** The account of that person. */
  public Optional<Account> bySubject(SubjectId subject) throws JournalFailed {
    return find("subject = ?", subject.value()).stream().findFirst();
  }

  /** All accounts by login. */
  public List<Account> all() throws JournalFailed {
    return find("login >= ?", "");
  }

  private List<Account> find(String condition, String value) throws JournalFailed {
    String sql = "SELECT " + COLUMNS + " FROM sign_in WHERE " + condition + " ORDER BY login";
    return reads.ask(reader -> {
      List<Account> found = new ArrayList<>();
      try (PreparedStatement query = reader.connection().prepareStatement(sql)) {
        query.setString(1, value);
        try (ResultSet row = query.executeQuery()) {
          while (row.next()) {
            found.add(account(row));
          }
        }
      }
      return found;
    });
  }

  private static PreparedStatement set(PreparedStatement statement, Account account)
      throws SQLException {
    statement.setString(1, account.login());
    statement.setString(2, account.passwordHash());
    statement.setString(3, account.subject().value());
    return statement;
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(new SubjectId(row.getString(1)), row.getString(2), row.getString(3));
  }
}
