package io.hallguard.core.access;

import io.hallguard.core.event.Consent.Manner;
import io.hallguard.core.event.Deviation;
import io.hallguard.core.event.GrantId;
import io.hallguard.core.event.GrantTerms;
import io.hallguard.core.event.RegisterFact.DeviationFound;
import io.hallguard.core.event.Verdict;
import io.hallguard.core.event.VisitKind;
import io.hallguard.core.plan.DaySpan;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.VisitorPolicy;
import io.hallguard.core.plan.VisitorRules;
import io.hallguard.core.state.Draft;
import io.hallguard.core.state.Grant;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a matched opening differs from what the hall's own policies ask for. What the verdict itself
 * says (no grant, too early, ...) is not said again here.
 */
final class Marks {
  private final Draft draft;
  private final Set<Deviation> found = EnumSet.noneOf(Deviation.class);

  private Marks(Draft draft) {
    this.draft = draft;
  }

  /** Looks at it before it is judged: the judgement uses up who was made out. */
  static Marks before(
      Draft draft, Doorstep before, VisitKind kind, Verdict verdict, Instant occurredAt) {
    Marks marks = new Marks(draft);
    switch (verdict) {
      case Verdict.Entry entry -> {
        marks.grant(entry.grant(), occurredAt);
        marks.people(before);
      }
      case Verdict.Standing _, Verdict.Joined _ -> marks.people(before);
      case Verdict.Unaccounted _ -> {
        if (kind == VisitKind.BOX) {
          marks.people(before);
        }
      }
      case Verdict.Exit _ -> {
        // A leaving is nobody's to approve.
      }
    }
    return marks;
  }

  /** Says so of the line. */
  void emit(long line) {
    found.forEach(deviation -> draft.emit(new DeviationFound(line, deviation)));
  }

  private void grant(GrantId id, Instant occurredAt) {
    Optional<Grant> grant = draft.state().grant(id);
    if (grant.isEmpty()) {
      return;
    }
    manner(grant.get().manner());
    VisitorPolicy policy = rules().of(grant.get().terms().holderClass());
    if (policy.escort() && grant.get().terms().escort().isEmpty()) {
      found.add(Deviation.NO_ESCORT);
    }
    boolean document =
        grant.get().terms().details().flatMap(GrantTerms.Details::document).isPresent();
    if (policy.document() && !document) {
      found.add(Deviation.NO_DOCUMENT);
    }
    if (policy.register() == VisitorPolicy.Register.AFTERWARDS) {
      found.add(Deviation.REGISTERED_AFTERWARDS);
    }
    hours(policy.hours(), occurredAt);
  }

  private void manner(Manner manner) {
    switch (manner) {
      case REMOTE -> found.add(Deviation.REMOTE_CONSENT);
      case BREAK_GLASS -> found.add(Deviation.BREAK_GLASS);
      case LEAD, DEPUTY -> {
        // As the clause asks.
      }
    }
  }

  /** A hall that said nothing of its hours has none to be outside of. */
  private void hours(VisitorPolicy.Hours hours, Instant occurredAt) {
    HallPlan plan = draft.plan();
    ZonedDateTime at = occurredAt.atZone(plan.timeZone());
    boolean open = within(rules().open().getOrDefault(at.getDayOfWeek(), List.of()), at);
    boolean known = !rules().open().isEmpty();
    switch (hours) {
      case ANY -> {
        // At any time.
      }
      case OPEN -> {
        if (known && !open) {
          found.add(Deviation.OUTSIDE_HOURS);
        }
      }
      case CLOSED -> {
        if (known && open) {
          found.add(Deviation.OUTSIDE_HOURS);
        }
      }
      case TRANSIT -> {
        if (!rules().transit().isEmpty() && !within(rules().transit(), at)) {
          found.add(Deviation.OUTSIDE_TRANSIT_WINDOW);
        }
      }
    }
  }

  private static boolean within(List<DaySpan> spans, ZonedDateTime at) {
    LocalTime time = at.toLocalTime();
    return spans.stream().anyMatch(span -> span.contains(time));
  }

  /** Two different people, made out shortly one after the other and shortly before. */
  private void people(Doorstep before) {
    if (rules().twoPeople().contains(before.place())
        && before.other(rules().together()).isEmpty()) {
      found.add(Deviation.ONE_PERSON_ONLY);
    }
  }

  private VisitorRules rules() {
    return draft.plan().parameters().visitors();
  }
}
