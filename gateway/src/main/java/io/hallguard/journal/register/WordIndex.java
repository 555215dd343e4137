package io.hallguard.journal.register;

import io.hallguard.core.event.GrantTerms;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.event.TextRef;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.register.Approval;
import io.hallguard.core.register.Note;
import io.hallguard.core.register.RegisterLine;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps the index in step with the lines. */
final class WordIndex {
  private final Statements statements;
  private final Terms terms;

  WordIndex(Statements statements) throws SQLException {
    this.statements = statements;
    this.terms = new Terms(key(statements));
  }

  private static byte[] key(Statements statements) throws SQLException {
    PreparedStatement query = statements.of("SELECT value FROM meta WHERE name = 'credential-key'");
    try (ResultSet row = query.executeQuery()) {
      if (!row.next()) {
        throw new SQLException("Expected the journal to have a key, but it has none");
      }
      return row.getBytes(1);
    }
  }

  Terms terms() {
    return terms;
  }

  /** All terms of a line, with the words that are there now. */
  Set<String> of(RegisterLine line) throws SQLException {
    return without(line, "");
  }

  /** The same, without the words of that id. */
  Set<String> without(RegisterLine line, String erased) throws SQLException {
    Set<String> all = new LinkedHashSet<>();
    all.add(terms.place(line.place().value()));
    all.add(terms.deviating(!line.deviations().isEmpty()));
    line.deviations().forEach(deviation -> all.add(terms.deviation(deviation)));
    line.holderClass().ifPresent(kind -> all.add(terms.holderClass(kind.name())));
    persons(line).forEach(person -> all.add(terms.person(person)));
    for (TextRef ref : line.erased().isPresent() ? List.<TextRef>of() : searched(line)) {
      if (!ref.id().equals(erased)) {
        words(ref).ifPresent(words -> all.addAll(terms.words(words)));
      }
    }
    return all;
  }

  /** The words about people in a grant. */
  static List<TextRef> ofGrant(Approval given) {
    List<TextRef> words = new ArrayList<>();
    words.add(given.terms().holder());
    words.add(given.terms().purpose());
    given
        .terms()
        .details()
        .ifPresent(details -> {
          details.document().ifPresent(words::add);
          details.seals().ifPresent(words::add);
        });
    return words;
  }

  /** The words that a search looks at: the holder, the purpose, the seal. */
  static List<TextRef> searched(RegisterLine line) {
    List<TextRef> refs = new ArrayList<>();
    line.approval()
        .ifPresent(given -> {
          refs.add(given.terms().holder());
          refs.add(given.terms().purpose());
          given.terms().details().flatMap(GrantTerms.Details::seals).ifPresent(refs::add);
        });
    line.paper().ifPresent(entered -> refs.add(entered.holder()));
    line.confirmation()
        .ifPresent(written -> {
          refs.add(written.purpose());
          refs.add(written.seal());
        });
    return refs;
  }

  private static Set<SubjectId> persons(RegisterLine line) {
    Set<SubjectId> persons = new LinkedHashSet<>();
    line.whose().ifPresent(whose -> persons.add(whose.person()));
    Optional<Approval> approval = line.approval();
    approval.flatMap(given -> given.terms().subject()).ifPresent(persons::add);
    approval.flatMap(given -> given.terms().escort()).ifPresent(persons::add);
    line.confirmation().ifPresent(written -> persons.add(written.by()));
    line.notes().stream().map(Note::person).flatMap(Optional::stream).forEach(persons::add);
    return persons;
  }

  /** The words of a reference; empty when they were erased. */
  Optional<String> words(TextRef ref) throws SQLException {
    PreparedStatement query = statements.of("SELECT words FROM text WHERE id = ?");
    query.setString(1, ref.id());
    try (ResultSet row = query.executeQuery()) {
      return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
    }
  }

  /** The newest line of a place. */
  Optional<Long> newestAt(PlaceId place) throws SQLException {
    PreparedStatement query =
        statements.of(
            "SELECT rowid FROM register_index WHERE register_index MATCH ?"
                + " ORDER BY rowid DESC LIMIT 1");
    query.setString(1, terms.place(place.value()));
    try (ResultSet row = query.executeQuery()) {
      return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
    }
  }

  /** Brings the index from some terms of a line to others. */
  void change(long line, Set<String> from, Set<String> to) throws SQLException {
    Set<String> gone = new LinkedHashSet<>(from);
    gone.removeAll(to);
    if (!gone.isEmpty()) {
      run(
          "INSERT INTO register_index(register_index, rowid, terms) VALUES ('delete', ?, ?)",
          line,
          gone);
    }
    Set<String> come = new LinkedHashSet<>(to);
    come.removeAll(from);
    if (!come.isEmpty()) {
      run("INSERT INTO register_index(rowid, terms) VALUES (?, ?)", line, come);
    }
  }

  private void run(String sql, long line, Set<String> terms) throws SQLException {
    PreparedStatement statement = statements.of(sql);
    statement.setLong(1, line);
    statement.setString(2, String.join(" ", terms));
    statement.executeUpdate();
  }
}
