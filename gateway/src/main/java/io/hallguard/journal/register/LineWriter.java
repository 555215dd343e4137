package io.hallguard.journal.register;

import io.hallguard.core.event.GrantId;
import io.hallguard.core.register.Amendment;
import io.hallguard.core.register.Approval;
import io.hallguard.core.register.Change;
import io.hallguard.core.register.Confirmation;
import io.hallguard.core.register.End;
import io.hallguard.core.register.Note;
import io.hallguard.core.register.Paper;
import io.hallguard.core.register.RegisterHall;
import io.hallguard.core.register.RegisterLine;
import io.hallguard.core.register.Review;
import io.hallguard.core.register.Whose;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Writes what facts change in the register. It neither begins nor ends a transaction. */
final class LineWriter {
  /** Facts in one block: a power of two. */
  static final int BLOCK_SHIFT = 12;

  private static final String AMEND =
      """
      UPDATE register_line SET ended_at = ?, ended_known = ?, ended_by = ?, ended_fact = ?,
        confirmed_by = ?, confirmed_at = ?, purpose = ?, seal = ?, amount = ?, people = ?, late = ?,
        confirmed_fact = ?, deviations = ?, noted = ?, reviewed_by = ?, reviewed_at = ?,
        reviewed_fact = ?, facts = ?,
        whose = ?, whose_mark = ?, whose_credential = ?, whose_fact = ?
      WHERE line = ?\
      """;

  private final Statements statements;
  private final RegisterHall hall;
  private final Approvals approvals;
  private final LineRows rows;
  private final WordIndex index;

  LineWriter(Statements statements, RegisterHall hall, Approvals approvals, WordIndex index) {
    this.statements = statements;
    this.hall = hall;
    this.approvals = approvals;
    this.rows = new LineRows(statements, approvals);
    this.index = index;
  }

  /** What a fact changes. */
  void apply(Change change, long fact) throws SQLException {
    switch (change) {
      case Change.AskedFor request -> asked(request);
      case Change.Approved approved -> approved(approvals.asked(approved.approval()));
      case Change.Begun begun -> begun(begun.line(), begun.grant());
      case Change.VisitAmended amended ->
          amend(rows.beginning(amended.visit()), amended.amendment(), fact);
      case Change.LineAmended amended ->
          amend(rows.line(amended.line()), amended.amendment(), fact);
      case Change.GrantAmended amended -> {
        for (RegisterLine line : rows.granted(amended.grant())) {
          amend(Optional.of(line), amended.amendment(), fact);
        }
      }
      case Change.PlaceAmended amended -> {
        Optional<Long> newest = index.newestAt(amended.place());
        if (newest.isPresent()) {
          amend(rows.line(newest.get()), amended.amendment(), fact);
        }
      }
      case Change.DayReviewed reviewed ->
          reviewed(reviewed.day(), reviewed.upTo(), reviewed.review());
    }
  }

  private void asked(Change.AskedFor request) throws SQLException {
    PreparedStatement insert =
        statements.of("INSERT OR REPLACE INTO register_request(request_id, fact) VALUES (?, ?)");
    insert.setLong(1, request.request().value());
    insert.setLong(2, request.asked().fact());
    insert.executeUpdate();
  }

  private void approved(Approval approval) throws SQLException {
    approvals.remember(approval);
    PreparedStatement insert =
        statements.of(
            "INSERT OR REPLACE INTO register_grant(grant_id, fact, needed_at, holder, purpose)"
                + " VALUES (?, ?, ?, ?, ?)");
    insert.setLong(1, approval.grant().value());
    insert.setLong(2, approval.fact());
    insert.setLong(3, Column.millis(approval.terms().until()));
    insert.setString(4, Column.words(approval.terms().holder()));
    insert.setString(5, Column.words(approval.terms().purpose()));
    insert.executeUpdate();
  }

  private void begun(RegisterLine line, Optional<GrantId> grant) throws SQLException {
    PreparedStatement insert =
        statements.of(
            "INSERT INTO register_line(line, kind, place, way, visit, grant_id, credential,"
                + " opened_at, trusted, how, opening, deviations, noted, facts, paper, class, holder)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?)");
    insert.setLong(1, line.line());
    insert.setString(2, Column.name(line.kind()));
    insert.setString(3, line.place().value());
    insert.setString(4, Column.name(line.way()));
    Column.set(insert, 5, line.visit().map(visit -> visit.value()));
    Column.set(insert, 6, grant.map(GrantId::value));
    Column.set(insert, 7, line.credential().map(credential -> credential.value()));
    insert.setLong(8, Column.millis(line.opened().at()));
    insert.setBoolean(9, line.opened().trusted());
    insert.setString(10, Column.name(line.opened().how()));
    insert.setLong(11, line.opened().fact());
    insert.setString(12, Column.deviations(line.deviations()));
    insert.setString(13, Column.numbers(line.facts()));
    Column.set(insert, 14, line.paper().map(Paper::number));
    Column.set(insert, 15, line.paper().map(paper -> Column.name(paper.holderClass())));
    Column.set(insert, 16, line.paper().map(paper -> Column.words(paper.holder())));
    insert.executeUpdate();
    block(line);
    if (grant.isPresent()) {
      needed(grant.get(), line);
    }
    if (line.confirmation().isPresent() || line.whose().isPresent()) {
      update(line);
    }
    index.change(line.line(), Set.of(), index.of(rows.line(line.line()).orElseThrow()));
  }

  private void block(RegisterLine line) throws SQLException {
    PreparedStatement upsert =
        statements.of(
            "INSERT INTO register_block(block, from_at, until_at) VALUES (?1, ?2, ?2)"
                + " ON CONFLICT DO UPDATE SET from_at = min(from_at, excluded.from_at),"
                + " until_at = max(until_at, excluded.until_at)"
                + " WHERE from_at > excluded.from_at OR until_at < excluded.until_at");
    upsert.setLong(1, line.line() >> BLOCK_SHIFT);
    upsert.setLong(2, Column.millis(line.opened().at()));
    upsert.executeUpdate();
  }

  private void needed(GrantId grant, RegisterLine line) throws SQLException {
    PreparedStatement update =
        statements.of(
            "UPDATE register_grant SET needed_at = ?2 WHERE grant_id = ?1 AND needed_at < ?2");
    update.setLong(1, grant.value());
    update.setLong(2, Column.millis(line.opened().at()));
    update.executeUpdate();
  }

  private void amend(Optional<RegisterLine> found, Amendment amendment, long fact)
      throws SQLException {
    if (found.isEmpty()) {
      return;
    }
    RegisterLine line = found.get();
    RegisterLine amended = amendment.on(line, fact);
    Set<String> terms = index.of(line);
    update(amended);
    if (amended.notes().size() > line.notes().size()) {
      note(line.line(), amended.notes().getLast());
    }
    index.change(line.line(), terms, index.of(rows.line(line.line()).orElseThrow()));
  }

  private void update(RegisterLine line) throws SQLException {
    PreparedStatement update = statements.of(AMEND);
    Optional<End> end = line.end();
    Column.set(update, 1, end.map(over -> Column.millis(over.at())));
    Column.set(update, 2, end.map(over -> Column.name(over.known())));
    Column.set(update, 3, end.flatMap(End::by).map(by -> by.value()));
    Column.set(update, 4, end.map(End::fact));
    Optional<Confirmation> written = line.confirmation();
    Column.set(update, 5, written.map(w -> w.by().value()));
    Column.set(update, 6, written.map(w -> Column.millis(w.at())));
    Column.set(update, 7, written.map(w -> Column.words(w.purpose())));
    Column.set(update, 8, written.map(w -> Column.words(w.seal())));
    Column.set(update, 9, written.flatMap(Confirmation::amount).map(Column::words));
    OptionalInt people = written.map(Confirmation::people).orElse(OptionalInt.empty());
    Column.set(update, 10, people.isPresent() ? Optional.of(people.getAsInt()) : Optional.empty());
    Column.set(update, 11, written.map(w -> w.late() ? 1 : 0));
    Column.set(update, 12, written.map(Confirmation::fact));
    update.setString(13, Column.deviations(line.deviations()));
    update.setInt(14, line.notes().size());
    Column.set(update, 15, line.review().map(seen -> seen.by().value()));
    Column.set(update, 16, line.review().map(seen -> Column.millis(seen.at())));
    Column.set(update, 17, line.review().map(Review::fact));
    update.setString(18, Column.numbers(line.facts()));
    Column.set(update, 19, line.whose().map(whose -> whose.person().value()));
    Column.set(update, 20, line.whose().map(whose -> Column.name(whose.mark())));
    Column.set(update, 21, line.whose().flatMap(Whose::credential).map(c -> c.value()));
    Column.set(update, 22, line.whose().map(Whose::fact));
    update.setLong(23, line.line());
    update.executeUpdate();
  }

  private void note(long line, Note note) throws SQLException {
    PreparedStatement insert =
        statements.of(
            "INSERT INTO register_note(line, fact, kind, person, words, by, at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)");
    insert.setLong(1, line);
    insert.setLong(2, note.fact());
    insert.setString(3, Column.name(note.kind()));
    Column.set(insert, 4, note.person().map(person -> person.value()));
    Column.set(insert, 5, note.text().map(Column::words));
    insert.setString(6, note.by().value());
    insert.setLong(7, Column.millis(note.at()));
    insert.executeUpdate();
    keepsWords(line);
  }

  /** New words in a line whose words were erased: it is looked at again. */
  private void keepsWords(long line) throws SQLException {
    PreparedStatement update =
        statements.of(
            "UPDATE register_line SET erased_at = NULL WHERE line = ? AND erased_at IS NOT NULL");
    update.setLong(1, line);
    update.executeUpdate();
  }

  /** Nothing that is searched by a term changes, so the lines need not be looked at. */
  private void reviewed(LocalDate day, long upTo, Review review) throws SQLException {
    PreparedStatement update =
        statements.of(
            "UPDATE register_line SET reviewed_by = ?, reviewed_at = ?, reviewed_fact = ?,"
                + " facts = facts || ' ' || ?3"
                + " WHERE opened_at >= ? AND opened_at < ? AND line <= ?"
                + " AND erased_at IS NULL AND reviewed_at IS NULL");
    update.setString(1, review.by().value());
    update.setLong(2, Column.millis(review.at()));
    update.setLong(3, review.fact());
    update.setLong(4, Column.millis(day.atStartOfDay(hall.zone()).toInstant()));
    update.setLong(5, Column.millis(day.plusDays(1).atStartOfDay(hall.zone()).toInstant()));
    update.setLong(6, upTo);
    update.executeUpdate();
  }
}
