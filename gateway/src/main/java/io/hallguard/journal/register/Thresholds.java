package io.hallguard.journal.register;

import io.hallguard.core.event.CredentialId;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.register.Attribution;
import io.hallguard.core.register.Change.MadeOut;
import io.hallguard.core.register.Mark;
import io.hallguard.core.register.RegisterHall;
import io.hallguard.core.register.RegisterLine;
import io.hallguard.core.register.Way;
import io.hallguard.core.register.Whose;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Who was last made out at each place: one presentation speaks for one opening. */
final class Thresholds {
  private final Statements statements;

  Thresholds(Statements statements) {
    this.statements = statements;
  }

  void keep(MadeOut made) throws SQLException {
    PreparedStatement upsert =
        statements.of(
            "INSERT OR REPLACE INTO register_made_out(place, person, credential, at, fact)"
                + " VALUES (?, ?, ?, ?, ?)");
    upsert.setString(1, made.place().value());
    upsert.setString(2, made.whose().person().value());
    Column.set(upsert, 3, made.whose().credential().map(CredentialId::value));
    upsert.setLong(4, Column.millis(made.at()));
    upsert.setLong(5, made.whose().fact());
    upsert.executeUpdate();
  }

  /** The line with who was made out for it; whoever was is used up. */
  RegisterLine attributed(RegisterLine line, RegisterHall hall) throws SQLException {
    Optional<MadeOut> made = line.way() == Way.PAPER ? Optional.empty() : take(line);
    return made.flatMap(who -> Attribution.of(line, who, hall)).orElse(line);
  }

  private Optional<MadeOut> take(RegisterLine line) throws SQLException {
    Optional<MadeOut> found = find(line);
    if (found.isPresent()) {
      PreparedStatement delete = statements.of("DELETE FROM register_made_out WHERE place = ?");
      delete.setString(1, line.place().value());
      delete.executeUpdate();
    }
    return found;
  }

  private Optional<MadeOut> find(RegisterLine line) throws SQLException {
    PreparedStatement query = statements.of("SELECT * FROM register_made_out WHERE place = ?");
    query.setString(1, line.place().value());
    try (ResultSet row = query.executeQuery()) {
      return row.next()
          ? Optional.of(
              new MadeOut(
                  line.place(),
                  new Whose(
                      new SubjectId(row.getString("person")),
                      Mark.INFERRED,
                      Column.text(row, "credential", CredentialId::new),
                      row.getLong("fact")),
                  Column.time(row, "at")))
          : Optional.empty();
    }
  }
}
