package io.hallguard.register;

import io.hallguard.core.event.SubjectId;
import io.hallguard.core.event.TextRef;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.Text;
import java.util.Optional;

/** The names and words that facts only refer to. */
public interface Names {

  /** The name of a place, when the hall is known. */
  Optional<Text> place(PlaceId place);

  /** The name of a person, while it is kept. */
  Optional<String> person(SubjectId person);

  /** Words about people, until they are erased. */
  Optional<String> words(TextRef ref);
}
