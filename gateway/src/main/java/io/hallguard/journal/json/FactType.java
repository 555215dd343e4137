package io.hallguard.journal.json;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.hallguard.core.event.AccessFact;
import io.hallguard.core.event.AlertFact;
import io.hallguard.core.event.Fact;
import io.hallguard.core.event.IdentityFact;
import io.hallguard.core.event.PersonFact;
import io.hallguard.core.event.PlaceFact;
import io.hallguard.core.event.RegisterFact;
import io.hallguard.core.event.RequestFact;
import io.hallguard.core.event.SignalFact;
import io.hallguard.core.event.SystemFact;
import io.hallguard.core.event.TroubleFact;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Every kind of fact with its name in the journal and the version of its form. A name is never
 * changed and never used again. When a record's form changes, its version goes up by one, and the
 * decoder learns to read the older forms as well; {@code docs/journal.md} says how.
 */
public enum FactType {
  SIGNAL_SEEN("signal-seen", 1, SignalFact.SignalSeen.class),

  POSITION_CHANGED("position-changed", 1, PlaceFact.PositionChanged.class),
  OPENING_REPORTED("opening-reported", 1, PlaceFact.OpeningReported.class),
  BOLT_CHANGED("bolt-changed", 1, PlaceFact.BoltChanged.class),
  HOLD_UP_PRESSED("hold-up-pressed", 1, PlaceFact.HoldUpPressed.class),
  HOLD_UP_PUT_BACK("hold-up-put-back", 1, PlaceFact.HoldUpPutBack.class),
  LAMP_CHANGED("lamp-changed", 1, PlaceFact.LampChanged.class),
  SUPPLY_CHANGED("supply-changed", 1, PlaceFact.SupplyChanged.class),
  FIRE_CHANGED("fire-changed", 1, PlaceFact.FireChanged.class),
  BADGE_PRESENTED("badge-presented", 1, PlaceFact.BadgePresented.class),
  TAG_READ("tag-read", 1, PlaceFact.TagRead.class),
  TAMPER_CHANGED("tamper-changed", 1, PlaceFact.TamperChanged.class),
  LINE_CHANGED("line-changed", 1, PlaceFact.LineChanged.class),

  GRANT_GIVEN("grant-given", 3, AccessFact.GrantGiven.class),
  GRANT_REVOKED("grant-revoked", 1, AccessFact.GrantRevoked.class),
  GRANT_EXPIRED("grant-expired", 1, AccessFact.GrantExpired.class),
  OPENING_JUDGED("opening-judged", 2, AccessFact.OpeningJudged.class),
  VISIT_CLOSED("visit-closed", 1, AccessFact.VisitClosed.class),
  VISIT_ENDED("visit-ended", 1, AccessFact.VisitEnded.class),
  REGISTER_OVERDUE("register-overdue", 1, AccessFact.RegisterOverdue.class),
  VISIT_REGISTERED("visit-registered", 2, AccessFact.VisitRegistered.class),
  LEAVING_NOT_ATTRIBUTED("leaving-not-attributed", 1, AccessFact.LeavingNotAttributed.class),
  STAY_OVERDUE("stay-overdue", 1, AccessFact.StayOverdue.class),

  VISIT_EXTENDED("visit-extended", 1, AccessFact.VisitExtended.class),
  STAY_EXCEEDED("stay-exceeded", 1, AccessFact.StayExceeded.class),
  VISIT_ATTRIBUTED("visit-attributed", 1, AccessFact.VisitAttributed.class),

  REQUEST_MADE("request-made", 1, RequestFact.RequestMade.class),
  REQUEST_ENDORSED("request-endorsed", 1, RequestFact.RequestEndorsed.class),
  REQUEST_DECLINED("request-declined", 1, RequestFact.RequestDeclined.class),
  REQUEST_WITHDRAWN("request-withdrawn", 1, RequestFact.RequestWithdrawn.class),
  REQUEST_LAPSED("request-lapsed", 1, RequestFact.RequestLapsed.class),
  LEAD_ABSENT("lead-absent", 1, RequestFact.LeadAbsent.class),
  LEAD_BACK("lead-back", 1, RequestFact.LeadBack.class),
  REMOTE_CONFIRMED("remote-confirmed", 1, RequestFact.RemoteConfirmed.class),
  BREAK_GLASS_REVIEWED("break-glass-reviewed", 1, RequestFact.BreakGlassReviewed.class),
  REVIEW_OVERDUE("review-overdue", 1, RequestFact.ReviewOverdue.class),
  SHIFT_HANDED_OVER("shift-handed-over", 1, RequestFact.ShiftHandedOver.class),
  ATTEMPT_REFUSED("attempt-refused", 1, RequestFact.AttemptRefused.class),

  PERSON_IDENTIFIED("person-identified", 1, IdentityFact.PersonIdentified.class),
  IDENTITY_REFUSED("identity-refused", 1, IdentityFact.IdentityRefused.class),
  CODES_LOCKED("codes-locked", 1, IdentityFact.CodesLocked.class),
  DURESS_GIVEN("duress-given", 1, IdentityFact.DuressGiven.class),
  EXIT_ASKED("exit-asked", 1, IdentityFact.ExitAsked.class),

  PERSON_ENTERED("person-entered", 1, PersonFact.PersonEntered.class),
  PERSON_RENAMED("person-renamed", 1, PersonFact.PersonRenamed.class),
  ROLES_SET("roles-set", 1, PersonFact.RolesSet.class),
  PERSON_LEFT("person-left", 1, PersonFact.PersonLeft.class),
  PERSON_RETURNED("person-returned", 1, PersonFact.PersonReturned.class),
  PERSON_ERASED("person-erased", 1, PersonFact.PersonErased.class),
  CREDENTIAL_ISSUED("credential-issued", 1, PersonFact.CredentialIssued.class),
  TOKEN_ISSUED("token-issued", 1, PersonFact.TokenIssued.class),
  CREDENTIAL_ENDED("credential-ended", 1, PersonFact.CredentialEnded.class),
  SIGN_IN_LOCKED("sign-in-locked", 1, PersonFact.SignInLocked.class),

  DEVIATION_FOUND("deviation-found", 1, RegisterFact.DeviationFound.class),
  LINE_NOTED("line-noted", 1, RegisterFact.LineNoted.class),
  DAY_REVIEWED("day-reviewed", 1, RegisterFact.DayReviewed.class),
  PAPER_LINE("paper-line", 1, RegisterFact.PaperLine.class),
  REGISTER_READ("register-read", 1, RegisterFact.RegisterRead.class),

  ALERT_RAISED("alert-raised", 2, AlertFact.AlertRaised.class),
  ALERT_JOINED("alert-joined", 1, AlertFact.AlertJoined.class),
  ALERT_ESCALATED("alert-escalated", 1, AlertFact.AlertEscalated.class),
  ALERT_ACKNOWLEDGED("alert-acknowledged", 1, AlertFact.AlertAcknowledged.class),
  ALERT_RETURNED("alert-returned", 1, AlertFact.AlertReturned.class),
  ALERT_RESET("alert-reset", 1, AlertFact.AlertReset.class),
  ALERT_CLOSED("alert-closed", 1, AlertFact.AlertClosed.class),
  ALERT_TOLD("alert-told", 1, AlertFact.AlertTold.class),

  TROUBLE_RAISED("trouble-raised", 2, TroubleFact.TroubleRaised.class),
  TROUBLE_JOINED("trouble-joined", 1, TroubleFact.TroubleJoined.class),
  TROUBLE_CLEARED("trouble-cleared", 1, TroubleFact.TroubleCleared.class),

  GATEWAY_STARTED("gateway-started", 1, SystemFact.GatewayStarted.class),
  GATEWAY_STOPPED("gateway-stopped", 1, SystemFact.GatewayStopped.class),
  CLOCK_TRUST_CHANGED("clock-trust-changed", 1, SystemFact.ClockTrustChanged.class),
  LINK_CHANGED("link-changed", 1, SystemFact.LinkChanged.class);

  private static final Map<String, FactType> BY_NAME =
      Arrays.stream(values()).collect(toUnmodifiableMap(FactType::text, Function.identity()));

  private final String text;
  private final int version;
  private final Class<? extends Fact> form;

  FactType(String text, int version, Class<? extends Fact> form) {
    this.text = text;
    this.version = version;
    this.form = form;
  }

  /** As it stands in the envelope, for example {@code alert-raised}. */
  public String text() {
    return text;
  }

  /** The version of its form that is written today. */
  public int version() {
    return version;
  }

  /** The record that holds it. */
  public Class<? extends Fact> form() {
    return form;
  }

  /** The type of that name; empty for a name that this version does not know. */
  static Optional<FactType> named(String text) {
    return Optional.ofNullable(BY_NAME.get(text));
  }

  /** The type of a fact. A new record without a line here does not compile. */
  public static FactType of(Fact fact) {
    return switch (fact) {
      case SignalFact.SignalSeen _ -> SIGNAL_SEEN;
      case PlaceFact place -> of(place);
      case AccessFact access -> of(access);
      case RequestFact request -> of(request);
      case IdentityFact identity -> of(identity);
      case PersonFact person -> of(person);
      case RegisterFact register -> of(register);
      case AlertFact alert -> of(alert);
      case TroubleFact.TroubleRaised _ -> TROUBLE_RAISED;
      case TroubleFact.TroubleJoined _ -> TROUBLE_JOINED;
      case TroubleFact.TroubleCleared _ -> TROUBLE_CLEARED;
      case SystemFact.GatewayStarted _ -> GATEWAY_STARTED;
      case SystemFact.GatewayStopped _ -> GATEWAY_STOPPED;
      case SystemFact.ClockTrustChanged _ -> CLOCK_TRUST_CHANGED;
      case SystemFact.LinkChanged _ -> LINK_CHANGED;
    };
  }

  private static FactType of(PlaceFact fact) {
    return switch (fact) {
      case PlaceFact.PositionChanged _ -> POSITION_CHANGED;
      case PlaceFact.OpeningReported _ -> OPENING_REPORTED;
      case PlaceFact.BoltChanged _ -> BOLT_CHANGED;
      case PlaceFact.HoldUpPressed _ -> HOLD_UP_PRESSED;
      case PlaceFact.HoldUpPutBack _ -> HOLD_UP_PUT_BACK;
      case PlaceFact.LampChanged _ -> LAMP_CHANGED;
      case PlaceFact.SupplyChanged _ -> SUPPLY_CHANGED;
      case PlaceFact.FireChanged _ -> FIRE_CHANGED;
      case PlaceFact.BadgePresented _ -> BADGE_PRESENTED;
      case PlaceFact.TagRead _ -> TAG_READ;
      case PlaceFact.TamperChanged _ -> TAMPER_CHANGED;
      case PlaceFact.LineChanged _ -> LINE_CHANGED;
    };
  }

  private static FactType of(AccessFact fact) {
    return switch (fact) {
      case AccessFact.GrantGiven _ -> GRANT_GIVEN;
      case AccessFact.GrantRevoked _ -> GRANT_REVOKED;
      case AccessFact.GrantExpired _ -> GRANT_EXPIRED;
      case AccessFact.OpeningJudged _ -> OPENING_JUDGED;
      case AccessFact.VisitClosed _ -> VISIT_CLOSED;
      case AccessFact.VisitEnded _ -> VISIT_ENDED;
      case AccessFact.RegisterOverdue _ -> REGISTER_OVERDUE;
      case AccessFact.VisitRegistered _ -> VISIT_REGISTERED;
      case AccessFact.LeavingNotAttributed _ -> LEAVING_NOT_ATTRIBUTED;
      case AccessFact.StayOverdue _ -> STAY_OVERDUE;
      case AccessFact.VisitExtended _ -> VISIT_EXTENDED;
      case AccessFact.StayExceeded _ -> STAY_EXCEEDED;
      case AccessFact.VisitAttributed _ -> VISIT_ATTRIBUTED;
    };
  }

  private static FactType of(RequestFact fact) {
    return switch (fact) {
      case RequestFact.RequestMade _ -> REQUEST_MADE;
      case RequestFact.RequestEndorsed _ -> REQUEST_ENDORSED;
      case RequestFact.RequestDeclined _ -> REQUEST_DECLINED;
      case RequestFact.RequestWithdrawn _ -> REQUEST_WITHDRAWN;
      case RequestFact.RequestLapsed _ -> REQUEST_LAPSED;
      case RequestFact.LeadAbsent _ -> LEAD_ABSENT;
      case RequestFact.LeadBack _ -> LEAD_BACK;
      case RequestFact.RemoteConfirmed _ -> REMOTE_CONFIRMED;
      case RequestFact.BreakGlassReviewed _ -> BREAK_GLASS_REVIEWED;
      case RequestFact.ReviewOverdue _ -> REVIEW_OVERDUE;
      case RequestFact.ShiftHandedOver _ -> SHIFT_HANDED_OVER;
      case RequestFact.AttemptRefused _ -> ATTEMPT_REFUSED;
    };
  }

  private static FactType of(IdentityFact fact) {
    return switch (fact) {
      case IdentityFact.PersonIdentified _ -> PERSON_IDENTIFIED;
      case IdentityFact.IdentityRefused _ -> IDENTITY_REFUSED;
      case IdentityFact.CodesLocked _ -> CODES_LOCKED;
      case IdentityFact.DuressGiven _ -> DURESS_GIVEN;
      case IdentityFact.ExitAsked _ -> EXIT_ASKED;
    };
  }

  private static FactType of(PersonFact fact) {
    return switch (fact) {
      case PersonFact.PersonEntered _ -> PERSON_ENTERED;
      case PersonFact.PersonRenamed _ -> PERSON_RENAMED;
      case PersonFact.RolesSet _ -> ROLES_SET;
      case PersonFact.PersonLeft _ -> PERSON_LEFT;
      case PersonFact.PersonReturned _ -> PERSON_RETURNED;
      case PersonFact.PersonErased _ -> PERSON_ERASED;
      case PersonFact.CredentialIssued _ -> CREDENTIAL_ISSUED;
      case PersonFact.TokenIssued _ -> TOKEN_ISSUED;
      case PersonFact.CredentialEnded _ -> CREDENTIAL_ENDED;
      case PersonFact.SignInLocked _ -> SIGN_IN_LOCKED;
    };
  }

  private static FactType of(RegisterFact fact) {
    return switch (fact) {
      case RegisterFact.DeviationFound _ -> DEVIATION_FOUND;
      case RegisterFact.LineNoted _ -> LINE_NOTED;
      case RegisterFact.DayReviewed _ -> DAY_REVIEWED;
      case RegisterFact.PaperLine _ -> PAPER_LINE;
      case RegisterFact.RegisterRead _ -> REGISTER_READ;
    };
  }

  private static FactType of(AlertFact fact) {
    return switch (fact) {
      case AlertFact.AlertRaised _ -> ALERT_RAISED;
      case AlertFact.AlertJoined _ -> ALERT_JOINED;
      case AlertFact.AlertEscalated _ -> ALERT_ESCALATED;
      case AlertFact.AlertAcknowledged _ -> ALERT_ACKNOWLEDGED;
      case AlertFact.AlertReturned _ -> ALERT_RETURNED;
      case AlertFact.AlertReset _ -> ALERT_RESET;
      case AlertFact.AlertClosed _ -> ALERT_CLOSED;
      case AlertFact.AlertTold _ -> ALERT_TOLD;
    };
  }
}
