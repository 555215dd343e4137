package io.hallguard.register;

import io.hallguard.core.event.SubjectId;
import io.hallguard.core.event.TextRef;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.Place;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.Text;
import io.hallguard.journal.JournalFile;
import io.hallguard.journal.JournalUnusable;
import java.util.Optional;

/** Names and words from a journal's file and, if it is there, the hall's own. */
record FileNames(JournalFile journal, Optional<HallPlan> plan) implements Names {

  /** The file could not be read in the middle of it. */
  static final class Unreadable extends RuntimeException {
    private final JournalUnusable why;

    Unreadable(JournalUnusable why) {
      super(why);
      this.why = why;
    }

    JournalUnusable why() {
      return why;
    }
  }

  @Override
  public Optional<Text> place(PlaceId place) {
    return plan.flatMap(hall -> hall.place(place)).map(Place::name);
  }

  @Override
  public Optional<String> person(SubjectId person) {
    try {
      return journal.person(person);
    } catch (JournalUnusable e) {
      throw new Unreadable(e);
    }
  }

  @Override
  public Optional<String> words(TextRef ref) {
    try {
      return journal.words(ref.id());
    } catch (JournalUnusable e) {
      throw new Unreadable(e);
    }
  }
}
