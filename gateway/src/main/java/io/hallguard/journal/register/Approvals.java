package io.hallguard.journal.register;

import io.hallguard.core.event.AccessFact.GrantGiven;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.RequestFact.RequestMade;
import io.hallguard.core.event.RequestId;
import io.hallguard.core.register.Approval;
import io.hallguard.core.register.Asked;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Looks grants up, and remembers the ones that were lately asked for. */
final class Approvals {
  private static final int REMEMBERED_MAX = 256;

  private final Statements statements;
  private final FactSource facts;
  private final Map<Long, Approval> remembered = new LinkedHashMap<>();

  Approvals(Statements statements, FactSource facts) {
    this.statements = statements;
    this.facts = facts;
  }

  /** The grant of that number; empty when the register does not know it. */
  Optional<Approval> of(long grant) throws SQLException {
    Approval known = remembered.get(grant);
    if (known != null) {
      return Optional.of(known);
    }
    PreparedStatement query = statements.of("SELECT fact FROM register_grant WHERE grant_id = ?");
    query.setLong(1, grant);
    try (ResultSet row = query.executeQuery()) {
      return row.next() ? approval(facts.fact(row.getLong(1))) : Optional.empty();
    }
  }

  private Optional<Approval> approval(Recorded recorded) throws SQLException {
    if (recorded.fact() instanceof GrantGiven given) {
      Approval approval = asked(Approval.of(recorded, given));
      remember(approval);
      return Optional.of(approval);
    }
    return Optional.empty();
  }

  /** The grant with who asked for it, when somebody did. */
  Approval asked(Approval approval) throws SQLException {
    Optional<Long> request = approval.request().map(RequestId::value);
    if (request.isEmpty()) {
      return approval;
    }
    PreparedStatement query =
        statements.of("SELECT fact FROM register_request WHERE request_id = ?");
    query.setLong(1, request.get());
    try (ResultSet row = query.executeQuery()) {
      return row.next() ? asked(approval, facts.fact(row.getLong(1))) : approval;
    }
  }

  private static Approval asked(Approval approval, Recorded recorded) {
    return recorded.fact() instanceof RequestMade made
        ? approval.askedFor(new Asked(made.by(), recorded.at().wall(), recorded.seq()))
        : approval;
  }

  void remember(Approval approval) {
    if (remembered.size() >= REMEMBERED_MAX) {
      remembered.remove(remembered.keySet().iterator().next());
    }
    remembered.put(approval.grant().value(), approval);
  }
}
