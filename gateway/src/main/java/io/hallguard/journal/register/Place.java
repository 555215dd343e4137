package io.hallguard.journal.register;

import io.hallguard.core.event.Deviation;
import io.hallguard.core.register.Projection;
import io.hallguard.core.register.RegisterPage.Progress;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;

/** How far the register has come, and in which form. */
final class Place {
  /** A place that is written so seldom costs no write of its own. */
  static final long KEPT_EVERY = 1_000;

  /** What the tables hold depends on all of this, and on the hall's time zone. */
  static final String FORM =
      "%d/%d/%s".formatted(Projection.VERSION, Terms.VERSION, Arrays.toString(Deviation.values()));

  private final Statements statements;
  private final FactSource facts;

  Place(Statements statements, FactSource facts) {
    this.statements = statements;
    this.facts = facts;
  }

  /** The last fact that is in the tables; empty when they are in another form or never begun. */
  Optional<Long> get(String form) throws SQLException {
    PreparedStatement query =
        statements.of("SELECT seq FROM register_state WHERE substr(form, 1, length(?1)) = ?1");
    query.setString(1, form);
    try (ResultSet row = query.executeQuery()) {
      return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
    }
  }

  void keep(String form, long seq) throws SQLException {
    PreparedStatement upsert =
        statements.of("INSERT OR REPLACE INTO register_state(one, form, seq) VALUES (1, ?, ?)");
    upsert.setString(1, form);
    upsert.setLong(2, seq);
    upsert.executeUpdate();
  }

  /** Whether no fact after that place, up to another, changes the register. */
  boolean nothingBetween(long place, long upTo) throws SQLException {
    return upTo - place <= KEPT_EVERY
        && facts.facts(place, upTo, FactSource.REGISTER_TYPES, 1).isEmpty();
  }

  /** How far the tables have come in the journal. */
  Progress progress() throws SQLException {
    long head = head();
    Optional<Long> place = get(FORM);
    boolean complete = head == 0 || (place.isPresent() && nothingBetween(place.get(), head));
    return new Progress(complete, complete ? head : place.orElse(0L));
  }

  private long head() throws SQLException {
    PreparedStatement query = statements.of("SELECT coalesce(max(seq), 0) FROM fact");
    try (ResultSet row = query.executeQuery()) {
      return row.next() ? row.getLong(1) : 0;
    }
  }
}
