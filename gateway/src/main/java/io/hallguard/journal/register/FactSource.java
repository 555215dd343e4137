package io.hallguard.journal.register;

import io.hallguard.core.event.AccessFact;
import io.hallguard.core.event.AlertFact.AlertRaised;
import io.hallguard.core.event.Fact;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.RegisterFact;
import io.hallguard.core.event.RequestFact;
import io.hallguard.journal.json.FactType;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** The facts of the journal that the tables stand in, on the same connection. */
public interface FactSource {
  /** The facts that change the register, by family. */
  List<Class<? extends Fact>> FACTS =
      List.of(AccessFact.class, RegisterFact.class, RequestFact.class, AlertRaised.class);

  /** The types of facts that change the register. */
  List<String> REGISTER_TYPES =
      Arrays.stream(FactType.values())
          .filter(type -> FACTS.stream().anyMatch(fact -> fact.isAssignableFrom(type.form())))
          .map(FactType::text)
          .toList();

  /**
   * Whether it is of a kind that may change the register. The register's place is kept after each
   * of them, also after one that changes nothing: else it would look as if it had been missed.
   */
  static boolean mayChange(Recorded recorded) {
    return FACTS.stream().anyMatch(family -> family.isInstance(recorded.fact()));
  }

  /** The fact of that number, which exists. */
  Recorded fact(long seq) throws SQLException;

  /**
   * Facts of some types, in order.
   *
   * @param after after that number
   * @param upTo and up to that one
   * @param limit at most so many
   */
  List<Recorded> facts(long after, long upTo, List<String> types, int limit) throws SQLException;
}
