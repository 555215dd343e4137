package io.hallguard.journal;

import io.hallguard.core.event.Fact;
import io.hallguard.core.event.PersonFact;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.SubjectId;
import io.hallguard.journal.json.FactType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every name that facts have given a person. Safe for any thread. */
final class PersonNames {
  private static final List<String> NAMING =
      List.of(FactType.PERSON_ENTERED.text(), FactType.PERSON_RENAMED.text());
  private static final int AT_ONCE = 500;

  private final Journal journal;
  private final ReadSide reads;

  PersonNames(Journal journal, ReadSide reads) {
    this.journal = journal;
    this.reads = reads;
  }

  /** Erases all of them, those before a correction included. */
  void erase(SubjectId person, Instant at) throws JournalFailed {
    for (long seq : naming()) {
      Optional<String> text = journal.fact(seq).flatMap(fact -> name(fact.fact(), person));
      if (text.isPresent()) {
        boolean _ = journal.eraseText(text.get(), at);
      }
    }
  }

  /** By person, the id of the text that holds the newest name; one pass over the file. */
  static Map<SubjectId, String> newest(Reader reader) throws SQLException {
    Map<SubjectId, String> names = new HashMap<>();
    RegisterFacts facts = new RegisterFacts(reader);
    long place = 0;
    List<Recorded> some;
    do {
      some = facts.facts(place, Long.MAX_VALUE, NAMING, AT_ONCE);
      for (Recorded recorded : some) {
        switch (recorded.fact()) {
          case PersonFact.PersonEntered entered -> names.put(entered.person(), entered.name().id());
          case PersonFact.PersonRenamed renamed -> names.put(renamed.person(), renamed.name().id());
          default -> throw new SQLException("Expected a fact about a name");
        }
        place = recorded.seq();
      }
    } while (!some.isEmpty());
    return names;
  }

  private List<Long> naming() throws JournalFailed {
    return reads.ask(reader -> {
      List<Long> found = new ArrayList<>();
      try (PreparedStatement query =
          reader.connection().prepareStatement("SELECT seq FROM fact WHERE type IN (?, ?)")) {
        query.setString(1, FactType.PERSON_ENTERED.text());
        query.setString(2, FactType.PERSON_RENAMED.text());
        try (ResultSet row = query.executeQuery()) {
          while (row.next()) {
            found.add(row.getLong(1));
          }
        }
      }
      return found;
    });
  }

  private static Optional<String> name(Fact fact, SubjectId person) {
    return switch (fact) {
      case PersonFact.PersonEntered entered when entered.person().equals(person) ->
          Optional.of(entered.name().id());
      case PersonFact.PersonRenamed renamed when renamed.person().equals(person) ->
          Optional.of(renamed.name().id());
      default -> Optional.empty();
    };
  }
}
