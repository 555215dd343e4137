package io.hallguard.journal;

import io.hallguard.core.event.AlertFact.AlertRaised;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.Fact;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.TextRef;
import io.hallguard.core.state.Applier;
import io.hallguard.core.state.HallState;
import io.hallguard.journal.Break.What;
import io.hallguard.journal.json.Envelope;
import io.hallguard.journal.json.FactType;
import io.hallguard.journal.json.FactUnreadable;
import io.hallguard.journal.json.StateCodec;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Walks a journal from its first fact to the last one at that moment, and stops at the first thing
 * that does not fit. It reads only, in short steps, so a gateway may go on writing. The facts are
 * folded on the way, up to the newest snapshot, which must hold the same state.
 *
 * <p>A chain shows what was changed, left out or put in. It cannot show by itself that its end was
 * cut off, or that all of it was written anew: for that, a head that was noted elsewhere is needed.
 */
public final class JournalVerify {
  private static final int LINES_AT_ONCE = 500;

  private final JournalFile journal;
  private final Map<Long, Set<Hash>> anchors = new TreeMap<>();
  private final Optional<HallState> snapshot;
  private final Map<AlertKind, Long> raised = new EnumMap<>(AlertKind.class);
  private Optional<HallState> folded = Optional.of(HallState.EMPTY);
  private long anchored;
  private long newer;
  private long wordsKept;
  private long wordsErased;

  private JournalVerify(JournalFile journal, Collection<Head> heads) throws JournalUnusable {
    this.journal = journal;
    this.snapshot = journal.snapshot();
    for (Head head : heads) {
      anchors.computeIfAbsent(head.seq(), _ -> new HashSet<>()).add(head.hash());
    }
    anchors.remove(0L);
  }

  /**
   * Checks a journal.
   *
   * @param anchor a head that was noted elsewhere, if there is one
   * @throws JournalUnusable when the file cannot be read; what can be read and does not fit is in
   *     the report
   */
  public static VerifyReport verify(JournalFile journal, Optional<Head> anchor)
      throws JournalUnusable {
    return verify(journal, anchor.stream().toList());
  }

  /**
   * Checks a journal.
   *
   * @param heads all that were noted elsewhere
   * @throws JournalUnusable when the file cannot be read; what can be read and does not fit is in
   *     the report
   */
  public static VerifyReport verify(JournalFile journal, Collection<Head> heads)
      throws JournalUnusable {
    return new JournalVerify(journal, heads).walk();
  }

  private VerifyReport walk() throws JournalUnusable {
    long last = journal.head().seq();
    Head head = Head.EMPTY;
    while (head.seq() < last) {
      List<Line> lines = journal.lines(head.seq(), LINES_AT_ONCE);
      if (lines.isEmpty()) {
        return report(head, new Break(head.seq() + 1, What.MISSING));
      }
      for (Line line : lines) {
        Optional<What> wrong = check(line, head);
        if (wrong.isPresent()) {
          return report(head, new Break(head.seq() + 1, wrong.get()));
        }
        head = new Head(line.seq(), line.hash());
        if (snapshotDiffers(line.seq())) {
          return report(head, new Break(line.seq(), What.SNAPSHOT_DIFFERS));
        }
      }
    }
    if (anchors.keySet().stream().anyMatch(seq -> seq > last)) {
      return report(head, new Break(head.seq() + 1, What.TAIL_CUT));
    }
    return report(head, Optional.empty());
  }

  private Optional<What> check(Line line, Head before) throws JournalUnusable {
    if (line.seq() != before.seq() + 1) {
      return Optional.of(What.MISSING);
    }
    if (!line.follows(before.hash())) {
      return Optional.of(What.CHANGED);
    }
    Set<Hash> noted = anchors.getOrDefault(line.seq(), Set.of());
    if (noted.stream().anyMatch(hash -> !hash.equals(line.hash()))) {
      return Optional.of(What.ANCHOR_DIFFERS);
    }
    anchored = noted.isEmpty() ? anchored : line.seq();
    try {
      return check(line, line.read());
    } catch (FactUnreadable e) {
      return switch (e.why()) {
        case NEWER -> {
          newer++;
          folded = Optional.empty();
          yield Optional.empty();
        }
        case MALFORMED -> Optional.of(What.UNREADABLE);
      };
    }
  }

  private Optional<What> check(Line line, Envelope envelope) throws JournalUnusable {
    Fact fact = envelope.recorded().fact();
    if (!envelope.origin().equals(journal.origin())) {
      return Optional.of(What.OF_ANOTHER_JOURNAL);
    }
    if (!FactType.of(fact).text().equals(line.type())
        || envelope.recorded().at().wall().toEpochMilli() != line.atMillis()) {
      return Optional.of(What.ROW_DIFFERS);
    }
    fold(envelope.recorded());
    if (fact instanceof AlertRaised alert) {
      raised.merge(alert.kind(), 1L, Long::sum);
    }
    for (TextRef ref : TextRefs.in(fact)) {
      Optional<What> wrong = check(ref);
      if (wrong.isPresent()) {
        return wrong;
      }
    }
    return Optional.empty();
  }

  private void fold(Recorded recorded) {
    if (snapshot.filter(state -> recorded.seq() <= state.seq()).isPresent()) {
      folded = folded.map(state -> Applier.apply(state, recorded));
    }
  }

  /** Only what a start would use is held against the facts, and only if all before it is known. */
  private boolean snapshotDiffers(long seq) {
    return snapshot
        .filter(state -> state.seq() == seq)
        .filter(state ->
            folded
                .map(own -> !Arrays.equals(StateCodec.encode(own), StateCodec.encode(state)))
                .orElse(false))
        .isPresent();
  }

  private Optional<What> check(TextRef ref) throws JournalUnusable {
    Optional<TextRow> row = journal.text(ref.id());
    if (row.isEmpty()) {
      return Optional.of(What.WORDS_MISSING);
    }
    return switch (row.get().text()) {
      case KeptText.Erased _ -> {
        wordsErased++;
        yield Optional.empty();
      }
      case KeptText.Present _ -> {
        wordsKept++;
        yield row.get().digest().equals(ref.digest())
            ? Optional.empty()
            : Optional.of(What.WORDS_CHANGED);
      }
    };
  }

  private VerifyReport report(Head head, Break found) {
    return report(head, Optional.of(found));
  }

  private VerifyReport report(Head head, Optional<Break> found) {
    return new VerifyReport(
        journal.origin(),
        head,
        raised,
        newer,
        wordsKept,
        wordsErased,
        !anchors.isEmpty(),
        anchored,
        found);
  }
}
