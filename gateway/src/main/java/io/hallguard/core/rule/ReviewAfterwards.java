package io.hallguard.core.rule;

import io.hallguard.core.alert.Alarm;
import io.hallguard.core.event.AccessFact.GrantGiven;
import io.hallguard.core.event.AlertFact.Certainty;
import io.hallguard.core.event.AlertFact.Detail;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.Consent.Manner;
import io.hallguard.core.event.GrantId;
import io.hallguard.core.event.How;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.RequestFact.BreakGlassReviewed;
import io.hallguard.core.event.RequestFact.RemoteConfirmed;
import io.hallguard.core.event.RequestFact.ReviewOverdue;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.state.Deadlines;
import io.hallguard.core.state.Draft;
import io.hallguard.core.state.Grant;
import io.hallguard.core.state.HallState;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * 四.2.4 knows no entry without the lead's consent. Whoever goes in all the same (break-glass) is
 * not held up, but everybody is told at once, and somebody else looks at it afterwards; a consent
 * by telephone is confirmed by who gave it. The time for that is the hall's own setting.
 */
final class ReviewAfterwards implements Rule {

  @Override
  public void react(Draft draft, Recorded recorded) {
    switch (recorded.fact()) {
      case GrantGiven given -> {
        boolean broken =
            given.consent().map(consent -> consent.manner() == Manner.BREAK_GLASS).orElse(false);
        if (broken) {
          told(draft, recorded, given);
        }
      }
      case BreakGlassReviewed reviewed -> returned(draft, recorded, reviewed.grant());
      case RemoteConfirmed confirmed -> returned(draft, recorded, confirmed.grant());
      default -> {
        // Nobody has to look at it.
      }
    }
  }

  private static void told(Draft draft, Recorded recorded, GrantGiven given) {
    PlaceId place = given.terms().places().stream().sorted().findFirst().orElseThrow();
    Alarm.raise(
        draft,
        new Alarm.Call(
            AlertKind.BREAK_GLASS,
            place,
            Detail.NONE,
            List.of(recorded.seq()),
            recorded.at().wall(),
            How.OBSERVED,
            Certainty.WATCHED));
    Alarm.returned(draft, AlertKind.BREAK_GLASS, place, recorded.at().wall());
  }

  private static void returned(Draft draft, Recorded recorded, GrantId id) {
    draft
        .state()
        .grant(id)
        .map(ReviewAfterwards::place)
        .filter(place ->
            draft.state().grants().values().stream()
                .noneMatch(
                    grant -> grant.review() == Grant.Review.OVERDUE && place(grant).equals(place)))
        .ifPresent(
            place -> Alarm.returned(draft, AlertKind.REVIEW_OVERDUE, place, recorded.at().wall()));
  }

  @Override
  public void timePassed(Draft draft) {
    Duration limit = draft.plan().parameters().visitors().review();
    for (Grant grant : due(draft.state()).toList()) {
      if (Deadlines.passed(draft.state(), grant.givenAt(), limit, draft.now())) {
        long overdue = draft.emit(new ReviewOverdue(grant.id()));
        Alarm.raise(
            draft,
            new Alarm.Call(
                AlertKind.REVIEW_OVERDUE,
                place(grant),
                Detail.limit(limit),
                List.of(overdue),
                draft.now().wall(),
                How.OBSERVED,
                Deadlines.certainty(draft.state(), grant.givenAt(), limit)));
      }
    }
  }

  @Override
  public OptionalLong nextDue(HallState state, HallPlan plan) {
    Duration limit = plan.parameters().visitors().review();
    return due(state).mapToLong(grant -> Deadlines.due(state, grant.givenAt(), limit)).min();
  }

  private static Stream<Grant> due(HallState state) {
    return state.grants().values().stream().filter(grant -> grant.review() == Grant.Review.DUE);
  }

  private static PlaceId place(Grant grant) {
    return grant.terms().places().stream().sorted().findFirst().orElseThrow();
  }
}
