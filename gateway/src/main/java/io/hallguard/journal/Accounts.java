package io.hallguard.journal;

import io.hallguard.core.event.Role;
import io.hallguard.core.event.SubjectId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may sign in. Safe for any thread. */
public final class Accounts {
  private static final String COLUMNS = "subject, login, name, roles, password, disabled";

  private final WriteSide writes;
  private final ReadSide reads;

  Accounts(WriteSide writes, ReadSide reads) {
    this.writes = writes;
    this.reads = reads;
  }

  /**
   * Adds a person.
   *
   * @return false when the subject or the login is taken; then nothing is changed
   */
  public boolean add(Account account) throws JournalFailed {
    return writes.write(writer -> {
      try (PreparedStatement insert =
          writer
              .connection()
              .prepareStatement(
                  "INSERT INTO account(login, name, roles, password, disabled, subject)"
                      + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")) {
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
                  "UPDATE OR IGNORE account SET login = ?, name = ?, roles = ?, password = ?,"
                      + " disabled = ? WHERE subject = ?")) {
        return set(update, account).executeUpdate() == 1;
      }
    });
  }

  /**
   * Removes a person's account and with it the name, also from the room it took in the file; facts
   * keep the subject.
   *
   * @return false when there was none
   */
  public boolean remove(SubjectId subject) throws JournalFailed {
    return Erasure.run(
        writes,
        writer -> {
          try (PreparedStatement delete =
              writer.connection().prepareStatement("DELETE FROM account WHERE subject = ?")) {
            delete.setString(1, subject.value());
            return delete.executeUpdate() == 1;
          }
        },
        "account of " + subject);
  }

  /** The account with that login, disabled or not. */
  public Optional<Account> byLogin(String login) throws JournalFailed {
    return find("login = ?", login).stream().findFirst();
  }

  /** The account of that person, disabled or not. */
  public Optional<Account> bySubject(SubjectId subject) throws JournalFailed {
    return find("subject = ?", subject.value()).stream().findFirst();
  }

  /** All accounts by login. */
  public List<Account> all() throws JournalFailed {
    return find("login >= ?", "");
  }

  private List<Account> find(String condition, String value) throws JournalFailed {
    String sql = "SELECT " + COLUMNS + " FROM account WHERE " + condition + " ORDER BY login";
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
    statement.setString(2, account.name());
    statement.setString(
        3, account.roles().stream().map(Names::of).sorted().collect(Collectors.joining(" ")));
    statement.setString(4, account.passwordHash());
    statement.setBoolean(5, account.disabled());
    statement.setString(6, account.subject().value());
    return statement;
  }

  private static Account account(ResultSet row) throws SQLException {
    Set<String> roles = Set.of(row.getString(4).split(" ", -1));
    return new Account(
        new SubjectId(row.getString(1)),
        row.getString(2),
        row.getString(3),
        Arrays.stream(Role.values())
            .filter(role -> roles.contains(Names.of(role)))
            .collect(Collectors.toSet()),
        row.getString(5),
        row.getBoolean(6));
  }
}
