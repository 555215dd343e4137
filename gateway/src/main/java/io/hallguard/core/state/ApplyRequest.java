package io.hallguard.core.state;

import io.hallguard.core.event.RequestFact;
import io.hallguard.core.event.RequestFact.AttemptRefused;
import io.hallguard.core.event.RequestFact.BreakGlassReviewed;
import io.hallguard.core.event.RequestFact.LeadAbsent;
import io.hallguard.core.event.RequestFact.LeadBack;
import io.hallguard.core.event.RequestFact.RemoteConfirmed;
import io.hallguard.core.event.RequestFact.RequestDeclined;
import io.hallguard.core.event.RequestFact.RequestEndorsed;
import io.hallguard.core.event.RequestFact.RequestLapsed;
import io.hallguard.core.event.RequestFact.RequestMade;
import io.hallguard.core.event.RequestFact.RequestWithdrawn;
import io.hallguard.core.event.RequestFact.ReviewOverdue;
import io.hallguard.core.event.RequestFact.ShiftHandedOver;

/** How requests and their answers change. */
final class ApplyRequest {
  private ApplyRequest() {}

  static void apply(Edit edit, RequestFact fact) {
    switch (fact) {
      case RequestMade made ->
          edit.addRequest(
              Request.made(made.request(), made.terms(), made.by(), edit.at(), edit.seq()));
      case RequestEndorsed endorsed ->
          edit.request(endorsed.request(), r -> r.endorsed(endorsed.by(), edit.seq()));
      case RequestDeclined declined ->
          edit.request(
              declined.request(),
              r -> r.declined(declined.by(), declined.reason(), edit.at(), edit.seq()));
      case RequestWithdrawn withdrawn ->
          edit.request(
              withdrawn.request(), r -> r.over(Request.Status.WITHDRAWN, edit.at(), edit.seq()));
      case RequestLapsed lapsed ->
          edit.request(lapsed.request(), r -> r.over(Request.Status.LAPSED, edit.at(), edit.seq()));
      case LeadAbsent away ->
          edit.absent(new Absence(away.lead(), away.deputy(), edit.at(), away.until()));
      case LeadBack back -> edit.back(back.lead());
      case RemoteConfirmed confirmed ->
          edit.grant(confirmed.grant(), g -> g.reviewed(Grant.Review.DONE, edit.seq()));
      case BreakGlassReviewed reviewed ->
          edit.grant(reviewed.grant(), g -> g.reviewed(Grant.Review.DONE, edit.seq()));
      case ReviewOverdue overdue ->
          edit.grant(overdue.grant(), g -> g.reviewed(Grant.Review.OVERDUE, edit.seq()));
      case ShiftHandedOver _, AttemptRefused _ -> {
        // Kept for the record; nothing depends on it.
      }
    }
  }
}
