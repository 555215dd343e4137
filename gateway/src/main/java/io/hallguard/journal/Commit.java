package io.hallguard.journal;

import io.hallguard.core.event.Recorded;
import java.util.List;

/**
 * What becomes durable together or not at all.
 *
 * @param facts with consecutive sequences after the journal's last one
 * @param owed notices that these facts owe
 * @param told notices that have reached somebody; they are owed no longer
 * @param texts the words that these facts refer to
 */
public record Commit(List<Recorded> facts, List<Owed> owed, List<Told> told, List<Words> texts) {
  public Commit {
    facts = List.copyOf(facts);
    owed = List.copyOf(owed);
    told = List.copyOf(told);
    texts = List.copyOf(texts);
  }

  /** Facts and nothing else. */
  public static Commit of(List<Recorded> facts) {
    return new Commit(facts, List.of(), List.of(), List.of());
  }

  /** Whether there is nothing in it. */
  public boolean isEmpty() {
    return facts.isEmpty() && owed.isEmpty() && told.isEmpty() && texts.isEmpty();
  }
}
