package io.hallguard.journal;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.AlertKind;
import io.hallguard.core.plan.Text;
import io.hallguard.journal.json.Origin;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a walk over a journal found.
 *
 * @param head the last fact that fits
 * @param raised how many alerts of each kind were raised up to there
 * @param newer how many facts a newer version wrote: their place in the chain was checked, what
 *     they say was not
 * @param wordsKept how many references lead to words that are the ones written
 * @param wordsErased how many lead to words that were erased
 * @param anchored whether a head from elsewhere was given; without one a cut tail cannot be seen
 * @param anchoredUpTo the last fact that has the hash of a head from elsewhere, 0 when none has
 * @param firstBreak the first thing that does not fit; empty when all does
 */
public record VerifyReport(
    Origin origin,
    Head head,
    Map<AlertKind, Long> raised,
    long newer,
    long wordsKept,
    long wordsErased,
    boolean anchored,
    long anchoredUpTo,
    Optional<Break> firstBreak) {
  public VerifyReport {
    requireNonNull(origin, "origin is null");
    requireNonNull(head, "head is null");
    EnumMap<AlertKind, Long> sorted = new EnumMap<>(AlertKind.class);
    sorted.putAll(raised);
    raised = Collections.unmodifiableMap(sorted);
    requireNonNull(firstBreak, "firstBreak is null");
  }

  /** What does not fit, and how much of the journal a head from elsewhere still vouches for. */
  public Text sentence() {
    Text found = firstBreak.map(Break::sentence).orElse(new Text("", ""));
    boolean rewritten =
        firstBreak.filter(broken -> broken.what() == Break.What.ANCHOR_DIFFERS).isPresent();
    return rewritten && anchoredUpTo > 0
        ? new Text(
            found.zh() + "到第 %d 条为止与锚点相符,改写发生在其后。".formatted(anchoredUpTo),
            found.en()
                + " Up to fact %d a head still fits: what was rewritten lies after it."
                    .formatted(anchoredUpTo))
        : found;
  }

  /** Whether everything fits. */
  public boolean whole() {
    return firstBreak.isEmpty();
  }
}
