package io.hallguard.journal.register;

import io.hallguard.core.event.CredentialId;
import io.hallguard.core.event.GrantId;
import io.hallguard.core.event.How;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.event.VisitId;
import io.hallguard.core.event.VisitKind;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.VisitorClass;
import io.hallguard.core.register.Approval;
import io.hallguard.core.register.Confirmation;
import io.hallguard.core.register.End;
import io.hallguard.core.register.Mark;
import io.hallguard.core.register.Note;
import io.hallguard.core.register.Opened;
import io.hallguard.core.register.Paper;
import io.hallguard.core.register.RegisterLine;
import io.hallguard.core.register.Review;
import io.hallguard.core.register.Way;
import io.hallguard.core.register.Whose;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes lines of rows. */
final class LineRows {
  private final Statements statements;
  private final Approvals approvals;

  LineRows(Statements statements, Approvals approvals) {
    this.statements = statements;
    this.approvals = approvals;
  }

  /** The line of that number. */
  Optional<RegisterLine> line(long number) throws SQLException {
    PreparedStatement query = statements.of("SELECT * FROM register_line WHERE line = ?");
    query.setLong(1, number);
    try (ResultSet row = query.executeQuery()) {
      return row.next() ? Optional.of(read(row)) : Optional.empty();
    }
  }

  /** The line that began a visit. */
  Optional<RegisterLine> beginning(VisitId visit) throws SQLException {
    PreparedStatement query =
        statements.of(
            "SELECT * FROM register_line WHERE visit = ? AND way IN ('entry', 'standing', 'unaccounted')"
                + " ORDER BY line LIMIT 1");
    query.setLong(1, visit.value());
    try (ResultSet row = query.executeQuery()) {
      return row.next() ? Optional.of(read(row)) : Optional.empty();
    }
  }

  /** The lines that a grant for one visit was matched to. */
  List<RegisterLine> granted(GrantId grant) throws SQLException {
    List<RegisterLine> found = new ArrayList<>();
    PreparedStatement query =
        statements.of("SELECT * FROM register_line WHERE grant_id = ? AND way = 'entry'");
    query.setLong(1, grant.value());
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        found.add(read(row));
      }
    }
    return found;
  }

  /** The line in a row that has all columns. */
  RegisterLine read(ResultSet row) throws SQLException {
    long line = row.getLong("line");
    Optional<Long> grant = Column.number(row, "grant_id");
    Optional<Approval> approval =
        grant.isPresent() ? approvals.of(grant.get()) : Optional.<Approval>empty();
    RegisterLine read =
        new RegisterLine(
            line,
            Column.named(VisitKind.class, row.getString("kind")),
            new PlaceId(row.getString("place")),
            Column.named(Way.class, row.getString("way")),
            Column.number(row, "visit").map(VisitId::new),
            new Opened(
                Column.time(row, "opened_at"),
                row.getBoolean("trusted"),
                Column.named(How.class, row.getString("how")),
                row.getLong("opening")),
            whose(row),
            Column.text(row, "credential", CredentialId::new),
            Optional.empty(),
            paper(row),
            end(row),
            confirmation(row),
            Column.deviations(row.getString("deviations")),
            row.getInt("noted") == 0 ? List.of() : notes(line),
            review(row),
            Column.number(row, "erased_at").map(Instant::ofEpochMilli),
            Column.numbers(row.getString("facts")));
    return approval.map(read::approvedBy).orElse(read);
  }

  private static Optional<Whose> whose(ResultSet row) throws SQLException {
    Optional<SubjectId> person = Column.text(row, "whose", SubjectId::new);
    return person.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Whose(
                person.get(),
                Column.named(Mark.class, row.getString("whose_mark")),
                Column.text(row, "whose_credential", CredentialId::new),
                row.getLong("whose_fact")));
  }

  private static Optional<Paper> paper(ResultSet row) throws SQLException {
    Optional<Long> number = Column.number(row, "paper");
    return number.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Paper(
                number.get(),
                Column.named(VisitorClass.class, row.getString("class")),
                Column.words(row.getString("holder"))));
  }

  private static Optional<End> end(ResultSet row) throws SQLException {
    Optional<Mark> known = Column.text(row, "ended_known", name -> Column.named(Mark.class, name));
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new End(
                Column.time(row, "ended_at"),
                known.get(),
                Column.text(row, "ended_by", SubjectId::new),
                row.getLong("ended_fact")));
  }

  private static Optional<Confirmation> confirmation(ResultSet row) throws SQLException {
    Optional<SubjectId> by = Column.text(row, "confirmed_by", SubjectId::new);
    if (by.isEmpty()) {
      return Optional.empty();
    }
    Optional<Long> people = Column.number(row, "people");
    return Optional.of(
        new Confirmation(
            by.get(),
            Column.time(row, "confirmed_at"),
            Column.words(row.getString("purpose")),
            Column.words(row.getString("seal")),
            Column.text(row, "amount", Column::words),
            people.isPresent() ? OptionalInt.of(people.get().intValue()) : OptionalInt.empty(),
            row.getBoolean("late"),
            row.getLong("confirmed_fact")));
  }

  private static Optional<Review> review(ResultSet row) throws SQLException {
    Optional<SubjectId> by = Column.text(row, "reviewed_by", SubjectId::new);
    return by.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Review(by.get(), Column.time(row, "reviewed_at"), row.getLong("reviewed_fact")));
  }

  private List<Note> notes(long line) throws SQLException {
    List<Note> notes = new ArrayList<>();
    PreparedStatement query =
        statements.of("SELECT * FROM register_note WHERE line = ? ORDER BY fact");
    query.setLong(1, line);
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        notes.add(
            new Note(
                Column.named(Note.Kind.class, row.getString("kind")),
                Column.text(row, "person", SubjectId::new),
                Column.text(row, "words", Column::words),
                new SubjectId(row.getString("by")),
                Column.time(row, "at"),
                row.getLong("fact")));
      }
    }
    return notes;
  }
}
