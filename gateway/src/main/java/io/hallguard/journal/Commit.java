package io.hallguard.journal;

import io.hallguard.core.alert.Owed;
import io.hallguard.core.event.AlertFact.AlertTold;
import io.hallguard.core.event.Recorded;
import java.util.ArrayList;
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

  /** Facts with what they owe, the words they refer to, and the receipts that are among them. */
  public static Commit of(List<Recorded> facts, List<Owed> owed, List<Words> texts) {
    List<Told> told = new ArrayList<>();
    for (Recorded recorded : facts) {
      if (recorded.fact() instanceof AlertTold receipt) {
        told.add(new Told(receipt.notice(), receipt.receiver(), recorded.at().wall()));
      }
    }
    return new Commit(facts, owed, told, texts);
  }

  /** Whether there is nothing in it. */
  public boolean isEmpty() {
    return facts.isEmpty() && owed.isEmpty() && told.isEmpty() && texts.isEmpty();
  }

  /**
   * Makes sure that the facts are the next ones.
   *
   * @param last the number of the journal's last fact
   */
  void requireAfter(long last) {
    long next = last;
    for (Recorded fact : facts) {
      next++;
      if (fact.seq() != next) {
        throw new IllegalArgumentException(
            "Expected fact %d next, but found fact %d".formatted(next, fact.seq()));
      }
    }
  }
}
