package io.hallguard.journal.register;

import io.hallguard.core.event.Recorded;
import io.hallguard.core.register.Change;
import io.hallguard.core.register.Projection;
import io.hallguard.core.register.RegisterHall;
import io.hallguard.core.register.RegisterPage.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The register on the connection that writes. It follows each commit in the commit's own
 * transaction; when it is behind, or in another form, it leaves the commits alone and comes after
 * them stretch by stretch.
 */
public final class RegisterTables {
  private static final int FACTS_AT_ONCE = 256;
  private static final List<String> TABLES =
      List.of(
          "register_line", "register_grant", "register_request", "register_note", "register_block");
  private static final long SPAN_AT_ONCE = 8_192;

  private final Statements statements;
  private final FactSource facts;
  private final Place place;
  private final String form;
  private final WordIndex index;
  private final LineWriter lines;

  /** Where it has come to; empty while that is not known or commits are not followed. */
  private Optional<Long> following = Optional.empty();

  private long kept;
  private boolean asked;

  /**
   * On a connection.
   *
   * @param hall what of its settings the register depends on
   */
  public RegisterTables(Connection connection, RegisterHall hall, FactSource facts)
      throws SQLException {
    this.statements = new Statements(connection);
    this.facts = facts;
    this.place = new Place(statements, facts);
    this.form = Place.FORM + "/" + hall.text();
    Approvals approvals = new Approvals(statements, facts);
    this.index = new WordIndex(statements);
    this.lines = new LineWriter(statements, hall, approvals, index);
  }

  /** The facts of a commit, in its transaction and after its words. */
  public void follow(List<Recorded> committed) throws SQLException {
    if (committed.isEmpty() || !follows(committed.getFirst().seq() - 1)) {
      return;
    }
    apply(committed);
    long last = committed.getLast().seq();
    following = Optional.of(last);
    if (committed.stream().anyMatch(FactSource::mayChange) || last - kept >= Place.KEPT_EVERY) {
      keepPlace(last);
    }
  }

  /**
   * Takes the next stretch of facts that are not in the register yet, in a transaction.
   *
   * @param head the journal's last fact
   */
  public Progress catchUp(long head) throws SQLException {
    if (following.isPresent()) {
      return new Progress(true, following.get());
    }
    Optional<Long> begun = place.get(form);
    if (begun.isEmpty()) {
      clear();
      return new Progress(false, 0);
    }
    long after = begun.get();
    long upTo = Math.min(head, after + SPAN_AT_ONCE);
    List<Recorded> stretch = facts.facts(after, upTo, FactSource.REGISTER_TYPES, FACTS_AT_ONCE);
    apply(stretch);
    long reached = stretch.size() < FACTS_AT_ONCE ? upTo : stretch.getLast().seq();
    keepPlace(reached);
    if (reached == head) {
      following = Optional.of(head);
    }
    return new Progress(reached == head, reached);
  }

  private void apply(List<Recorded> committed) throws SQLException {
    for (Recorded recorded : committed) {
      for (Change change : Projection.of(recorded)) {
        lines.apply(change, recorded.seq());
      }
    }
  }

  /** Whether the register holds everything up to that fact. */
  private boolean follows(long before) throws SQLException {
    if (!asked) {
      asked = true;
      if (before == 0) {
        clear();
      }
      Optional<Long> begun = place.get(form);
      if (begun.isPresent() && place.nothingBetween(begun.get(), before)) {
        following = Optional.of(before);
        kept = begun.get();
      }
    }
    return following.isPresent() && following.get() == before;
  }

  private void keepPlace(long seq) throws SQLException {
    kept = seq;
    place.keep(form, seq);
  }

  /** Takes words out of the index before they are erased. */
  public void forget(String words) throws SQLException {
    new Forgetting(statements, facts, index).words(words);
  }

  /**
   * Erases the words of some lines and grants that were last needed before that moment, in a
   * transaction.
   *
   * @return how many; 0 when none is left
   */
  public int sweep(Instant before, Instant now) throws SQLException {
    return new Forgetting(statements, facts, index).sweep(before, now);
  }

  private void clear() throws SQLException {
    try (Statement statement = statements.connection().createStatement()) {
      for (String table : TABLES) {
        statement.execute("DELETE FROM " + table);
      }
      statement.execute("INSERT INTO register_index(register_index) VALUES ('delete-all')");
    }
    keepPlace(0);
  }
}
