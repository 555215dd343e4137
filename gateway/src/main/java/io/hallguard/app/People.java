package io.hallguard.app;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.access.Act;
import io.hallguard.core.event.Actor;
import io.hallguard.core.event.Input;
import io.hallguard.core.event.PersonCommand;
import io.hallguard.core.event.Refusal;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.rule.Decision.Outcome;
import io.hallguard.core.state.HallState;
import io.hallguard.core.state.Person;
import io.hallguard.journal.Journal;
import io.hallguard.journal.JournalFailed;
import io.hallguard.loop.Decided;
import io.hallguard.loop.HallLoop;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The people of a running hall, for what the gateway does about them by itself. Blocks. */
final class People {

  private static final Logger LOG = LoggerFactory.getLogger(People.class);

  /** Who forgets at the end of the retention, as facts call it. */
  static final SubjectId RETENTION = new SubjectId("retention");

  private static final Actor ACTOR = new Actor(RETENTION, Act.MANAGE_PEOPLE.roles());

  private final HallLoop loop;
  private final Journal journal;
  private final InstantSource clock;

  People(HallLoop loop, Journal journal, InstantSource clock) {
    this.loop = requireNonNull(loop, "loop is null");
    this.journal = requireNonNull(journal, "journal is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  /** Forgets everybody who left before that moment; each is tried again the next day. */
  void eraseLeftBefore(Instant moment) throws JournalFailed {
    for (Person person : left()) {
      if (person.changed().wall().isBefore(moment)) {
        Optional<Refusal> refused = erase(person.id());
        refused.ifPresent(why -> LOG.warn("A leaver could not be erased: {}", why.text().en()));
      }
    }
  }

  /** Those who have left and whose name is still known. */
  List<Person> left() {
    HallState state = loop.state();
    return state.people().values().stream().filter(person -> !person.active()).toList();
  }

  /**
   * Forgets a person who has left: name, login and secrets are gone for good, the facts and their
   * chain stay. When the second half fails, doing it again finishes it.
   *
   * @return why not
   * @throws JournalFailed when the file could not be written
   * @throws java.util.concurrent.CompletionException when the fact could not be recorded; nothing
   *     is erased then
   */
  Optional<Refusal> erase(SubjectId person) throws JournalFailed {
    if (loop.state().person(person).isPresent()) {
      Decided decided =
          loop.submit(
                  at -> new Input.Commanded(at, ACTOR, new PersonCommand.Erase(person)), List.of())
              .join();
      if (decided.outcome() instanceof Outcome.Refused refused) {
        return Optional.of(refused.refusal());
      }
    }
    journal.erasePerson(person, clock.instant());
    return Optional.empty();
  }
}
