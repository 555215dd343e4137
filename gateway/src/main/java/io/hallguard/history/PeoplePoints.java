package io.hallguard.history;

import io.hallguard.core.event.IdentityFact;
import io.hallguard.core.event.PersonFact;
import io.hallguard.core.event.RegisterFact;
import io.hallguard.core.event.RequestFact;

/** What happened, in one word, for facts about people. Never who. */
final class PeoplePoints {
  private PeoplePoints() {}

  static String word(RequestFact fact) {
    return switch (fact) {
      case RequestFact.RequestMade _ -> "made";
      case RequestFact.RequestEndorsed _ -> "endorsed";
      case RequestFact.RequestDeclined _ -> "declined";
      case RequestFact.RequestWithdrawn _ -> "withdrawn";
      case RequestFact.RequestLapsed _ -> "lapsed";
      case RequestFact.LeadAbsent _ -> "lead-absent";
      case RequestFact.LeadBack _ -> "lead-back";
      case RequestFact.RemoteConfirmed _ -> "remote-confirmed";
      case RequestFact.BreakGlassReviewed _ -> "break-glass-reviewed";
      case RequestFact.ReviewOverdue _ -> "review-overdue";
      case RequestFact.ShiftHandedOver _ -> "shift-handed-over";
      case RequestFact.AttemptRefused _ -> "refused";
    };
  }

  static String word(IdentityFact fact) {
    return switch (fact) {
      case IdentityFact.PersonIdentified _ -> "identified";
      case IdentityFact.IdentityRefused refused ->
          switch (refused.why()) {
            case UNKNOWN -> "unknown";
            case LOST -> "lost";
            case ENDED -> "ended";
            case WRONG_CODE -> "wrong-code";
            case LOCKED -> "locked-out";
          };
      case IdentityFact.CodesLocked _ -> "codes-locked";
      // Whoever looks over a shoulder at a chart must not see it: the alert is where it shows.
      case IdentityFact.DuressGiven _ -> "identified";
      case IdentityFact.ExitAsked _ -> "exit-asked";
    };
  }

  static String word(PersonFact fact) {
    return switch (fact) {
      case PersonFact.PersonEntered _ -> "entered";
      case PersonFact.PersonRenamed _ -> "renamed";
      case PersonFact.RolesSet _ -> "roles-set";
      case PersonFact.PersonLeft _ -> "left";
      case PersonFact.PersonReturned _ -> "returned";
      case PersonFact.PersonErased _ -> "erased";
      case PersonFact.CredentialIssued _ -> "credential-issued";
      case PersonFact.TokenIssued _ -> "token-issued";
      case PersonFact.CredentialEnded _ -> "credential-ended";
      case PersonFact.SignInLocked _ -> "sign-in-locked";
    };
  }

  static String word(RegisterFact fact) {
    return switch (fact) {
      case RegisterFact.DeviationFound _ -> "deviation";
      case RegisterFact.LineNoted _ -> "noted";
      case RegisterFact.DayReviewed _ -> "day-reviewed";
      case RegisterFact.PaperLine _ -> "paper-line";
      case RegisterFact.RegisterRead _ -> "read";
    };
  }
}
