package io.hallguard.core.access;

import io.hallguard.core.event.AccessFact.LeavingNotAttributed;
import io.hallguard.core.event.AccessFact.OpeningJudged;
import io.hallguard.core.event.AccessFact.VisitClosed;
import io.hallguard.core.event.CredentialId;
import io.hallguard.core.event.GrantTerms;
import io.hallguard.core.event.How;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.event.Verdict;
import io.hallguard.core.event.VisitId;
import io.hallguard.core.event.VisitKind;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.state.Deadlines;
import io.hallguard.core.state.Draft;
import io.hallguard.core.state.Grant;
import io.hallguard.core.state.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Holds every opening of a cash-area door or a box against the grants, in this order: a standing
 * authorisation whose credential was just presented; a grant that waits for its visit; for a box, a
 * grant whose visit is in the cash area; for a door, somebody inside who may be leaving. What is
 * left is unaccounted for.
 *
 * <p>Nobody inside accounts for more than one leaving. When several are inside, whose leaving an
 * opening was is not known; when there were as many leavings as people, all of their visits are
 * over. So is a door that opens twice at one entry taken for an entry and a leaving: a contact
 * cannot tell a second swing of the door from a second person.
 */
public final class Openings {
  private final Draft draft;
  private final PlaceId place;
  private final VisitKind kind;
  private final Optional<Instant> past;
  private final Doorstep before;

  private Openings(Draft draft, PlaceId place, VisitKind kind, Optional<Instant> past) {
    this.draft = draft;
    this.place = place;
    this.kind = kind;
    this.past = past;
    this.before = new Doorstep(draft, place, past);
  }

  /**
   * Judges one opening.
   *
   * @param opening sequence of the fact that told of it
   * @param how {@code LATE} when it is heard of afterwards, and the grants of that time count
   * @param occurredAt when it happened
   */
  public static void judge(
      Draft draft, PlaceId place, VisitKind kind, long opening, How how, Instant occurredAt) {
    Optional<Instant> past = how == How.LATE ? Optional.of(occurredAt) : Optional.empty();
    Openings openings = new Openings(draft, place, kind, past);
    Verdict verdict = openings.verdict();
    Marks marks = Marks.before(draft, openings.before, kind, verdict, occurredAt);
    Optional<SubjectId> made = openings.before.made();
    long line = draft.emit(new OpeningJudged(place, kind, verdict, opening, how, occurredAt, made));
    marks.emit(line);
    if (verdict instanceof Verdict.Exit) {
      openings.lastOfSeveral(occurredAt);
    }
  }

  /** Ends the visits at a box that was closed. */
  public static void closed(Draft draft, PlaceId place, Instant occurredAt) {
    for (Visit visit : draft.state().visits().values()) {
      if (visit.kind() == VisitKind.BOX && visit.place().equals(place) && visit.underWay()) {
        draft.emit(new VisitClosed(visit.id(), occurredAt));
      }
    }
  }

  private Verdict verdict() {
    Optional<CredentialId> presented = before.presented();
    return exitAsked()
        .or(this::joined)
        .or(() -> presented.flatMap(this::standing))
        .or(this::entry)
        .or(this::duringVisit)
        .or(this::exit)
        .orElseGet(() -> new Verdict.Unaccounted(reason(presented.isPresent()), boxVisit()));
  }

  /** The exit button inside tells the direction: nobody's grant is used up. */
  private Optional<Verdict> exitAsked() {
    if (kind != VisitKind.CASH_AREA || !before.exitAsked()) {
      return Optional.empty();
    }
    List<Visit> leaving = inside().stream().filter(Visit::mayLeave).toList();
    return Optional.of(
        new Verdict.Exit(
            leaving.size() == 1 ? Optional.of(leaving.getFirst().id()) : Optional.empty()));
  }

  /** The same person opens the box again while its line is still to be written. */
  private Optional<Verdict> joined() {
    if (kind != VisitKind.BOX || past.isPresent() || before.made().isEmpty()) {
      return Optional.empty();
    }
    return draft.state().visits().values().stream()
        .filter(visit -> visit.kind() == VisitKind.BOX && visit.place().equals(place))
        .reduce((_, newer) -> newer)
        .filter(visit -> visit.person().equals(before.made()) && visit.line().isEmpty())
        .filter(this::closedJustNow)
        .map(visit -> new Verdict.Joined(visit.id()));
  }

  private boolean closedJustNow(Visit visit) {
    Duration again = draft.plan().parameters().box().again();
    return visit
        .over()
        .flatMap(over ->
            Deadlines.wallSince(visit.since(), draft.now())
                .map(now -> Duration.between(over.at(), now).compareTo(again) <= 0))
        .orElse(false);
  }

  private Optional<Verdict> standing(CredentialId credential) {
    return first(grant ->
            grant.terms().kind() == GrantTerms.Kind.STANDING
                && grant.terms().credential().equals(Optional.of(credential))
                && before.counts(credential)
                && usable(grant))
        .map(grant -> new Verdict.Standing(grant.id(), credential, boxVisit()));
  }

  /**
   * When somebody was made out, a grant that names people serves only those: its holder, or the
   * escort who opens for a visitor.
   */
  private boolean serves(Grant grant) {
    Optional<SubjectId> made = before.made();
    Optional<SubjectId> holder = grant.terms().subject();
    Optional<SubjectId> escort = grant.terms().escort();
    return made.isEmpty()
        || (holder.isEmpty() && escort.isEmpty())
        || made.equals(holder)
        || made.equals(escort);
  }

  /** Names whoever was made out; such a grant comes before one that names nobody. */
  private boolean names(Grant grant) {
    Optional<SubjectId> made = before.made();
    return made.isPresent()
        && (made.equals(grant.terms().subject()) || made.equals(grant.terms().escort()));
  }

  /** Waits for its one visit. */
  private boolean waits(Grant grant) {
    return grant.terms().kind() == GrantTerms.Kind.VISIT
        && grant.visit().isEmpty()
        && usable(grant);
  }

  private Optional<Verdict> entry() {
    return first(grant -> waits(grant) && names(grant))
        .or(() -> first(grant -> waits(grant) && serves(grant)))
        .map(grant ->
            new Verdict.Entry(
                grant.id(), draft.nextVisit(), kind == VisitKind.BOX || noneInside()));
  }

  /** A grant that names door and box serves the box while its visit is in the cash area. */
  private Optional<Verdict> duringVisit() {
    if (kind != VisitKind.BOX) {
      return Optional.empty();
    }
    return first(grant -> inside(grant) && serves(grant))
        .map(grant -> new Verdict.Entry(grant.id(), draft.nextVisit(), true));
  }

  private boolean inside(Grant grant) {
    return grant.status() == Grant.Status.IN_USE
        && inCashArea(grant)
        && Windows.of(grant, draft.now(), past) == Windows.WITHIN;
  }

  private Optional<Verdict> exit() {
    if (kind != VisitKind.CASH_AREA) {
      return Optional.empty();
    }
    List<Visit> inside = inside();
    if (inside.stream().noneMatch(Visit::mayLeave)) {
      return Optional.empty();
    }
    return Optional.of(
        new Verdict.Exit(
            inside.size() == 1 ? Optional.of(inside.getFirst().id()) : Optional.empty()));
  }

  private void lastOfSeveral(Instant occurredAt) {
    List<Visit> left = inside().stream().filter(Visit::mayLeave).toList();
    if (draft.state().place(place).exits() >= left.size()) {
      left.forEach(visit -> draft.emit(new LeavingNotAttributed(visit.id(), occurredAt)));
    }
  }

  /** Open now; or for a late event, given before it and not ended before it. */
  private boolean usable(Grant grant) {
    boolean inForce =
        past.map(moment -> inForceAt(grant, moment)).orElse(grant.status() == Grant.Status.OPEN);
    return inForce && Windows.of(grant, draft.now(), past) == Windows.WITHIN;
  }

  /** Consent that came afterwards is no consent; what was taken back afterwards was in force. */
  private static boolean inForceAt(Grant grant, Instant moment) {
    if (grant.givenAt().wall().isAfter(moment)) {
      return false;
    }
    return switch (grant.status()) {
      case OPEN, EXPIRED -> true;
      case REVOKED -> grant.endedAt().map(ended -> ended.wall().isAfter(moment)).orElse(false);
      case IN_USE, USED -> false;
    };
  }

  private boolean inCashArea(Grant grant) {
    return grant
        .visit()
        .flatMap(draft.state()::visit)
        .map(visit -> visit.kind() == VisitKind.CASH_AREA && visit.underWay())
        .orElse(false);
  }

  private Optional<Grant> first(Predicate<Grant> fits) {
    return draft.state().grants().values().stream()
        .filter(grant -> grant.terms().places().contains(place))
        .filter(fits)
        .findFirst();
  }

  private boolean noneInside() {
    return inside().isEmpty();
  }

  private List<Visit> inside() {
    return draft.state().visits().values().stream()
        .filter(v -> v.kind() == VisitKind.CASH_AREA && v.place().equals(place))
        .filter(Visit::underWay)
        .toList();
  }

  private Optional<VisitId> boxVisit() {
    return switch (kind) {
      case BOX -> Optional.of(draft.nextVisit());
      case CASH_AREA -> Optional.empty();
    };
  }

  /** The newest grant for this place tells the nearest miss. */
  private Verdict.Reason reason(boolean presented) {
    boolean anothers =
        first(grant -> waits(grant) || (kind == VisitKind.BOX && inside(grant))).isPresent();
    if (anothers) {
      return Verdict.Reason.USED_BY_ANOTHER;
    }
    if (presented) {
      return Verdict.Reason.CREDENTIAL_NOT_AUTHORISED;
    }
    return draft.state().grants().values().stream()
        .filter(grant -> grant.terms().kind() == GrantTerms.Kind.VISIT)
        .filter(grant -> grant.terms().places().contains(place))
        .reduce((_, newer) -> newer)
        .map(this::reason)
        .orElse(Verdict.Reason.NO_GRANT);
  }

  private Verdict.Reason reason(Grant grant) {
    return switch (grant.status()) {
      case REVOKED -> Verdict.Reason.REVOKED;
      case USED, EXPIRED -> Verdict.Reason.NO_LONGER;
      case OPEN, IN_USE -> Windows.of(grant, draft.now(), past).reason();
    };
  }
}
