package io.hallguard.core.register;

import io.hallguard.core.event.AccessFact;
import io.hallguard.core.event.CredentialId;
import io.hallguard.core.event.Deviation;
import io.hallguard.core.event.Fact;
import io.hallguard.core.event.GrantId;
import io.hallguard.core.event.How;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.Verdict;
import io.hallguard.core.event.VisitId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * From a fact to what it changes in the register. Facts alone are enough, in their order, so the
 * register can be written anew from the journal at any time.
 */
public final class Projection {
  /** Goes up whenever the same facts would give other lines; the register is then written anew. */
  public static final int VERSION = 1;

  private Projection() {}

  /** What a fact changes; nothing for most. */
  public static List<Change> of(Recorded recorded) {
    Fact fact = recorded.fact();
    return fact instanceof AccessFact access ? access(recorded, access) : List.of();
  }

  private static List<Change> access(Recorded recorded, AccessFact fact) {
    return switch (fact) {
      case AccessFact.GrantGiven given ->
          List.of(
              new Change.Approved(
                  new Approval(
                      given.grant(),
                      given.terms(),
                      given.by(),
                      recorded.at().wall(),
                      recorded.seq())));
      case AccessFact.OpeningJudged judged -> judged(recorded, judged);
      case AccessFact.VisitClosed closed ->
          List.of(
              ended(
                  closed.visit(),
                  new End(closed.occurredAt(), Mark.SENSOR, Optional.empty(), recorded.seq())));
      case AccessFact.VisitEnded ended ->
          List.of(
              ended(
                  ended.visit(),
                  new End(
                      recorded.at().wall(),
                      Mark.DECLARED,
                      Optional.of(ended.by()),
                      recorded.seq())),
              deviates(ended.visit(), Deviation.STATED_BY_PERSON));
      case AccessFact.LeavingNotAttributed left ->
          List.of(
              ended(
                  left.visit(),
                  new End(left.occurredAt(), Mark.INFERRED, Optional.empty(), recorded.seq())),
              deviates(left.visit(), Deviation.EXIT_NOT_ATTRIBUTED));
      case AccessFact.RegisterOverdue overdue ->
          List.of(deviates(overdue.visit(), Deviation.NOT_REGISTERED));
      case AccessFact.StayOverdue overdue ->
          List.of(deviates(overdue.visit(), Deviation.STAY_OVERDUE));
      case AccessFact.VisitRegistered written -> List.of(registered(recorded, written));
      case AccessFact.GrantRevoked _, AccessFact.GrantExpired _ -> List.of();
    };
  }

  private static Change registered(Recorded recorded, AccessFact.VisitRegistered written) {
    return new Change.VisitAmended(
        written.visit(),
        new Amendment.Confirmed(
            new Confirmation(
                written.by(),
                recorded.at().wall(),
                written.purpose(),
                written.seal(),
                Optional.empty(),
                OptionalInt.empty(),
                written.late(),
                recorded.seq())));
  }

  private static List<Change> judged(Recorded recorded, AccessFact.OpeningJudged judged) {
    List<Change> changes = new ArrayList<>();
    Matched matched = matched(judged.verdict());
    RegisterLine line =
        new RegisterLine(
            recorded.seq(),
            judged.kind(),
            judged.place(),
            matched.way(),
            matched.visit(),
            new Opened(
                judged.occurredAt(), recorded.at().trusted(), judged.how(), judged.opening()),
            matched.credential(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            deviations(judged),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(judged.opening(), recorded.seq()));
    changes.add(new Change.Begun(line, matched.grant()));
    if (matched.way() == Way.EXIT && matched.visit().isPresent()) {
      End end = new End(judged.occurredAt(), Mark.INFERRED, Optional.empty(), recorded.seq());
      changes.add(ended(matched.visit().get(), end));
    }
    return changes;
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
      case Verdict.Unaccounted unaccounted ->
          new Matched(Way.UNACCOUNTED, Optional.empty(), Optional.empty(), unaccounted.visit());
    };
  }

  private static Change ended(VisitId visit, End end) {
    return new Change.VisitAmended(visit, new Amendment.Ended(end));
  }

  private static Change deviates(VisitId visit, Deviation deviation) {
    return new Change.VisitAmended(visit, new Amendment.Deviates(deviation));
  }
}
