package io.hallguard.core.register;

import io.hallguard.core.event.AccessFact;
import io.hallguard.core.event.CredentialId;
import io.hallguard.core.event.Deviation;
import io.hallguard.core.event.GrantId;
import io.hallguard.core.event.How;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.RegisterFact;
import io.hallguard.core.event.Verdict;
import io.hallguard.core.event.VisitId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** How lines begin. */
final class Beginning {
  private Beginning() {}

  /** An opening was judged. */
  static List<Change> judged(Recorded recorded, AccessFact.OpeningJudged judged) {
    List<Change> changes = new ArrayList<>();
    Matched matched = matched(judged.verdict());
    RegisterLine line =
        RegisterLine.begun(
            recorded.seq(),
            judged.kind(),
            judged.place(),
            matched.way(),
            matched.visit(),
            new Opened(
                judged.occurredAt(), recorded.at().trusted(), judged.how(), judged.opening()),
            matched.credential(),
            deviations(judged));
    changes.add(new Change.Begun(whose(line, judged, matched), matched.grant()));
    if (matched.way() == Way.EXIT && matched.visit().isPresent()) {
      End end = new End(judged.occurredAt(), Mark.INFERRED, Optional.empty(), recorded.seq());
      changes.add(new Change.VisitAmended(matched.visit().get(), new Amendment.Ended(end)));
    }
    return changes;
  }

  /** With the person whom the core took to be the one who opened; it alone judges that. */
  private static RegisterLine whose(
      RegisterLine line, AccessFact.OpeningJudged judged, Matched matched) {
    return judged
        .person()
        .map(person -> new Whose(person, Mark.INFERRED, matched.credential(), line.line()))
        .map(whose -> new Amendment.Attributed(whose).on(line, line.line()))
        .orElse(line);
  }

  /** A line of the paper form: all of it is as somebody stated. */
  static List<Change> paper(Recorded recorded, RegisterFact.PaperLine paper) {
    long seq = recorded.seq();
    RegisterLine line =
        RegisterLine.begun(
                seq,
                paper.kind(),
                paper.place(),
                Way.PAPER,
                Optional.empty(),
                new Opened(paper.from(), true, How.LATE, seq),
                Optional.empty(),
                EnumSet.of(Deviation.PAPER_ENTRY))
            .onPaper(new Paper(paper.number(), paper.holderClass(), paper.holder()));
    Confirmation written =
        new Confirmation(
            paper.by(),
            recorded.at().wall(),
            paper.purpose(),
            paper.seal(),
            Optional.empty(),
            OptionalInt.empty(),
            false,
            seq);
    RegisterLine confirmed = new Amendment.Confirmed(written).on(line, seq);
    RegisterLine whole =
        paper
            .until()
            .map(at -> new End(at, Mark.DECLARED, Optional.of(paper.by()), seq))
            .map(end -> new Amendment.Ended(end).on(confirmed, seq))
            .orElse(confirmed);
    return List.of(new Change.Begun(whole, Optional.empty()));
  }

  private static Set<Deviation> deviations(AccessFact.OpeningJudged judged) {
    EnumSet<Deviation> found = EnumSet.noneOf(Deviation.class);
    if (judged.how() == How.LATE || judged.how() == How.UNSEEN) {
      found.add(Deviation.HEARD_LATE);
    }
    if (judged.verdict() instanceof Verdict.Unaccounted unaccounted) {
      found.add(deviation(unaccounted.reason()));
    }
    return found;
  }

  private static Deviation deviation(Verdict.Reason reason) {
    return switch (reason) {
      case NO_GRANT -> Deviation.NO_GRANT;
      case NOT_YET -> Deviation.NOT_YET;
      case NO_LONGER -> Deviation.NO_LONGER;
      case REVOKED -> Deviation.REVOKED;
      case CREDENTIAL_NOT_AUTHORISED -> Deviation.CREDENTIAL_NOT_AUTHORISED;
      case USED_BY_ANOTHER -> Deviation.USED_BY_ANOTHER;
      case CLOCK_UNTRUSTED -> Deviation.CLOCK_UNTRUSTED;
    };
  }

  /** What a verdict matched. */
  private record Matched(
      Way way,
      Optional<GrantId> grant,
      Optional<CredentialId> credential,
      Optional<VisitId> visit) {}

  private static Matched matched(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Entry entry ->
          new Matched(
              Way.ENTRY, Optional.of(entry.grant()), Optional.empty(), Optional.of(entry.visit()));
      case Verdict.Standing standing ->
          new Matched(
              Way.STANDING,
              Optional.of(standing.grant()),
              Optional.of(standing.credential()),
              standing.visit());
      case Verdict.Exit exit ->
          new Matched(Way.EXIT, Optional.empty(), Optional.empty(), exit.visit());
      case Verdict.Joined joined ->
          new Matched(Way.JOINED, Optional.empty(), Optional.empty(), Optional.of(joined.visit()));
      case Verdict.Unaccounted unaccounted ->
          new Matched(Way.UNACCOUNTED, Optional.empty(), Optional.empty(), unaccounted.visit());
    };
  }
}
