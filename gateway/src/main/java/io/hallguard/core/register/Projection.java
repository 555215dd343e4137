package io.hallguard.core.register;

import io.hallguard.core.event.AccessFact;
import io.hallguard.core.event.AlertFact;
import io.hallguard.core.event.Deviation;
import io.hallguard.core.event.IdentityFact;
import io.hallguard.core.event.PersonFact;
import io.hallguard.core.event.PlaceFact;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.RegisterFact;
import io.hallguard.core.event.RequestFact;
import io.hallguard.core.event.SignalFact;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.event.SystemFact;
import io.hallguard.core.event.TextRef;
import io.hallguard.core.event.TroubleFact;
import io.hallguard.core.event.VisitId;
import java.util.List;
import java.util.Optional;

/**
 * From a fact to what it changes in the register. Facts alone are enough, in their order, so the
 * register can be written anew from the journal at any time.
 */
public final class Projection {
  /** Goes up whenever the same facts would give other lines; the register is then written anew. */
  public static final int VERSION = 2;

  private final Recorded recorded;

  private Projection(Recorded recorded) {
    this.recorded = recorded;
  }

  /** What a fact changes; nothing for most. */
  public static List<Change> of(Recorded recorded) {
    Projection projection = new Projection(recorded);
    return switch (recorded.fact()) {
      case AccessFact access -> projection.access(access);
      case RegisterFact register -> projection.register(register);
      case RequestFact request -> projection.request(request);
      case AlertFact.AlertRaised raised -> notClosed(raised);
      case IdentityFact _,
          AlertFact _,
          SignalFact _,
          PlaceFact _,
          PersonFact _,
          TroubleFact _,
          SystemFact _ ->
          List.of();
    };
  }

  private List<Change> access(AccessFact fact) {
    return switch (fact) {
      case AccessFact.GrantGiven given ->
          List.of(new Change.Approved(Approval.of(recorded, given)));
      case AccessFact.OpeningJudged judged -> Beginning.judged(recorded, judged);
      case AccessFact.VisitClosed closed ->
          List.of(ended(closed.visit(), closed.occurredAt(), Mark.SENSOR, Optional.empty()));
      case AccessFact.VisitEnded ended ->
          List.of(
              ended(ended.visit(), recorded.at().wall(), Mark.DECLARED, Optional.of(ended.by())),
              deviates(ended.visit(), Deviation.STATED_BY_PERSON));
      case AccessFact.LeavingNotAttributed left ->
          List.of(
              ended(left.visit(), left.occurredAt(), Mark.INFERRED, Optional.empty()),
              deviates(left.visit(), Deviation.EXIT_NOT_ATTRIBUTED));
      case AccessFact.RegisterOverdue overdue ->
          List.of(deviates(overdue.visit(), Deviation.NOT_REGISTERED));
      case AccessFact.StayOverdue overdue ->
          List.of(deviates(overdue.visit(), Deviation.STAY_OVERDUE));
      case AccessFact.StayExceeded exceeded ->
          List.of(deviates(exceeded.visit(), Deviation.STAY_OVERDUE));
      case AccessFact.VisitRegistered written ->
          List.of(
              new Change.VisitAmended(
                  written.visit(), new Amendment.Confirmed(confirmation(written))));
      case AccessFact.VisitExtended extended ->
          List.of(
              new Change.VisitAmended(
                  extended.visit(),
                  note(Note.Kind.EXTENDED, Optional.empty(), Optional.empty(), extended.by())));
      case AccessFact.VisitAttributed attributed ->
          List.of(
              new Change.VisitAmended(
                  attributed.visit(), new Amendment.Attributed(stated(attributed.person()))),
              new Change.VisitAmended(
                  attributed.visit(),
                  note(
                      Note.Kind.ATTRIBUTION,
                      Optional.of(attributed.person()),
                      Optional.empty(),
                      attributed.by())));
      case AccessFact.GrantRevoked _, AccessFact.GrantExpired _ -> List.of();
    };
  }

  private List<Change> register(RegisterFact fact) {
    return switch (fact) {
      case RegisterFact.DeviationFound found ->
          List.of(new Change.LineAmended(found.line(), new Amendment.Deviates(found.deviation())));
      case RegisterFact.LineNoted noted -> noted(noted);
      case RegisterFact.DayReviewed reviewed ->
          List.of(
              new Change.DayReviewed(
                  reviewed.day(),
                  reviewed.head(),
                  new Review(reviewed.by(), recorded.at().wall(), recorded.seq())));
      case RegisterFact.PaperLine paper -> Beginning.paper(recorded, paper);
      case RegisterFact.RegisterRead _ -> List.of();
    };
  }

  private List<Change> noted(RegisterFact.LineNoted noted) {
    Change note =
        new Change.LineAmended(
            noted.line(),
            note(
                switch (noted.kind()) {
                  case CORRECTION -> Note.Kind.CORRECTION;
                  case DISPUTE -> Note.Kind.DISPUTE;
                  case ATTRIBUTION -> Note.Kind.ATTRIBUTION;
                },
                noted.person(),
                Optional.of(noted.text()),
                noted.by()));
    Amendment more =
        switch (noted.kind()) {
          case CORRECTION -> new Amendment.Deviates(Deviation.CORRECTED);
          case DISPUTE -> new Amendment.Deviates(Deviation.DISPUTED);
          case ATTRIBUTION -> new Amendment.Attributed(stated(noted.person().orElseThrow()));
        };
    return List.of(note, new Change.LineAmended(noted.line(), more));
  }

  private List<Change> request(RequestFact fact) {
    return switch (fact) {
      case RequestFact.RequestMade made ->
          List.of(
              new Change.AskedFor(
                  made.request(), new Asked(made.by(), recorded.at().wall(), recorded.seq())));
      case RequestFact.RemoteConfirmed confirmed ->
          List.of(
              new Change.GrantAmended(
                  confirmed.grant(),
                  note(
                      Note.Kind.CONSENT_CONFIRMED,
                      Optional.empty(),
                      Optional.empty(),
                      confirmed.by())));
      case RequestFact.BreakGlassReviewed reviewed ->
          List.of(
              new Change.GrantAmended(
                  reviewed.grant(),
                  note(
                      Note.Kind.BREAK_GLASS_REVIEWED,
                      Optional.empty(),
                      Optional.of(reviewed.finding()),
                      reviewed.by())));
      case RequestFact.ReviewOverdue overdue ->
          List.of(
              new Change.GrantAmended(
                  overdue.grant(), new Amendment.Deviates(Deviation.REVIEW_OVERDUE)));
      case RequestFact.RequestEndorsed _,
          RequestFact.RequestDeclined _,
          RequestFact.RequestWithdrawn _,
          RequestFact.RequestLapsed _,
          RequestFact.LeadAbsent _,
          RequestFact.LeadBack _,
          RequestFact.ShiftHandedOver _,
          RequestFact.AttemptRefused _ ->
          List.of();
    };
  }

  /**
   * A door or box that stays open is told of by its alert; the line is that of its last opening.
   */
  private static List<Change> notClosed(AlertFact.AlertRaised raised) {
    return switch (raised.kind()) {
      case DOOR_LEFT_OPEN, DOOR_NOT_LOCKED ->
          List.of(
              new Change.PlaceAmended(
                  raised.place(), new Amendment.Deviates(Deviation.DOOR_NOT_CLOSED)));
      case BOX_LEFT_OPEN ->
          List.of(
              new Change.PlaceAmended(
                  raised.place(), new Amendment.Deviates(Deviation.BOX_NOT_CLOSED)));
      default -> List.of();
    };
  }

  private Confirmation confirmation(AccessFact.VisitRegistered written) {
    return new Confirmation(
        written.by(),
        recorded.at().wall(),
        written.purpose(),
        written.seal(),
        written.amount(),
        written.people(),
        written.late(),
        recorded.seq());
  }

  private Whose stated(SubjectId person) {
    return new Whose(person, Mark.DECLARED, Optional.empty(), recorded.seq());
  }

  private Amendment note(
      Note.Kind kind, Optional<SubjectId> person, Optional<TextRef> text, SubjectId by) {
    return new Amendment.Noted(
        new Note(kind, person, text, by, recorded.at().wall(), recorded.seq()));
  }

  private Change ended(VisitId visit, java.time.Instant at, Mark known, Optional<SubjectId> by) {
    return new Change.VisitAmended(
        visit, new Amendment.Ended(new End(at, known, by, recorded.seq())));
  }

  private static Change deviates(VisitId visit, Deviation deviation) {
    return new Change.VisitAmended(visit, new Amendment.Deviates(deviation));
  }
}
