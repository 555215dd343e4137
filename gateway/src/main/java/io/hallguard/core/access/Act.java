package io.hallguard.core.access;

import static java.util.stream.Collectors.joining;

import io.hallguard.core.event.AccessCommand;
import io.hallguard.core.event.Actor;
import io.hallguard.core.event.AlertCommand;
import io.hallguard.core.event.Command;
import io.hallguard.core.event.PersonCommand;
import io.hallguard.core.event.Refusal;
import io.hallguard.core.event.RegisterCommand;
import io.hallguard.core.event.RequestCommand;
import io.hallguard.core.event.Role;
import io.hallguard.core.plan.Text;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The permission table: who may do what. Pages, routes and the core all ask here. */
public enum Act {
  /** Take an alert ("I am going"). */
  ACKNOWLEDGE("确认报警", "acknowledge an alert"),
  /** End a latched alert. */
  RESET("复位报警", "reset an alert"),
  /** Ask for consent, and take the question back. */
  ASK("申请进入收费区或开启款箱", "ask for a grant"),
  /** Consent to an entry or a box opening, refuse it, and take it back. */
  GRANT("授权进入收费区或开启款箱", "give or revoke a grant"),
  /** Consent for the superior unit, where the hall asks for that before the lead's consent. */
  ENDORSE("代表上级同意申请", "consent for the superior unit"),
  /** Write down that a contact consented by telephone. */
  GRANT_BY_PHONE("记录电话同意", "write down consent by telephone"),
  /** Confirm one's own consent by telephone. */
  CONFIRM_REMOTE("确认自己的电话同意", "confirm a consent by telephone"),
  /** Go in although nobody could be asked. */
  BREAK_GLASS("紧急进入", "break the glass"),
  /** Look at a break-glass entry afterwards. */
  REVIEW("复核紧急进入", "review a break-glass entry"),
  /** Name who stands in, and come back. */
  NAME_DEPUTY("指定代班长", "name who stands in"),
  /** Let a visitor stay longer. */
  EXTEND("延长停留时间", "let a visitor stay longer"),
  /** State who it is that is inside. */
  ATTRIBUTE("注明在内人员", "state who is inside"),
  /** Hand the open visits over at the change of shift. */
  HAND_OVER("交接在内人员", "hand open visits over"),
  /** Write a register line. */
  REGISTER("登记", "write a register line"),
  /** State that a visitor has left. */
  END_VISIT("注明人员已离开", "state that a visitor has left"),
  /** Add a correction or a dispute to a register line. */
  NOTE("补充或异议登记", "add to a register line"),
  /** Sign a day of the register. */
  REVIEW_DAY("复核当日登记", "sign a day of the register"),
  /** Enter a line of the paper form. */
  ENTER_PAPER("补录纸质登记", "enter a line of the paper form"),
  /** Read and search the register, and take it out. */
  READ_REGISTER("查阅登记簿", "read the register"),
  /** See amounts and seals in it. */
  READ_AMOUNTS("查阅金额和封签", "see amounts and seals"),
  /** Enter people, give roles and credentials, and end them. */
  MANAGE_PEOPLE("管理人员和凭证", "manage people and credentials"),
  /** Set one's own password, PIN, authenticator and passkeys. */
  OWN_CREDENTIALS("设置自己的密码和凭证", "set one's own credentials");

  private static final Set<Role> IN_CHARGE = EnumSet.of(Role.LEAD, Role.DEPUTY);
  private static final Set<Role> AT_WORK =
      EnumSet.of(
          Role.CASHIER,
          Role.STAFF,
          Role.LEAD,
          Role.DEPUTY,
          Role.GUARD,
          Role.FACILITIES,
          Role.EMERGENCY);

  private final String zh;
  private final String en;

  Act(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** Its name in the API and in facts: {@code grant-by-phone}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What is done, as the end of "may ...". */
  public Text text() {
    return new Text(zh, en);
  }

  /** Who may. */
  public Set<Role> roles() {
    return switch (this) {
      case ACKNOWLEDGE, RESET -> with(IN_CHARGE, Role.GUARD);
      case ASK -> with(AT_WORK, Role.LEADERSHIP);
      case GRANT, REVIEW, EXTEND, ATTRIBUTE, HAND_OVER, END_VISIT, REVIEW_DAY -> copy(IN_CHARGE);
      case ENDORSE -> EnumSet.of(Role.LEADERSHIP);
      case GRANT_BY_PHONE, BREAK_GLASS -> copy(AT_WORK);
      case CONFIRM_REMOTE -> with(IN_CHARGE, Role.EMERGENCY, Role.LEADERSHIP);
      case NAME_DEPUTY -> EnumSet.of(Role.LEAD);
      case REGISTER, ENTER_PAPER -> with(IN_CHARGE, Role.CASHIER, Role.STAFF);
      case NOTE -> with(AT_WORK, Role.LEADERSHIP, Role.AUDITOR);
      case READ_REGISTER -> with(IN_CHARGE, Role.AUDITOR, Role.LEADERSHIP);
      case READ_AMOUNTS -> with(IN_CHARGE, Role.AUDITOR);
      case MANAGE_PEOPLE -> EnumSet.of(Role.ADMIN);
      case OWN_CREDENTIALS -> EnumSet.allOf(Role.class);
    };
  }

  /**
   * Whether the person proves anew who they are when doing it: a board left logged in must not
   * consent to anything. Taking consent back needs no proof, for it only makes the hall safer.
   */
  public boolean needsProof() {
    return switch (this) {
      case GRANT, ENDORSE, GRANT_BY_PHONE, CONFIRM_REMOTE, REVIEW, REVIEW_DAY, MANAGE_PEOPLE ->
          true;
      case ACKNOWLEDGE,
          RESET,
          ASK,
          BREAK_GLASS,
          NAME_DEPUTY,
          EXTEND,
          ATTRIBUTE,
          HAND_OVER,
          REGISTER,
          END_VISIT,
          NOTE,
          ENTER_PAPER,
          READ_REGISTER,
          READ_AMOUNTS,
          OWN_CREDENTIALS ->
          false;
    };
  }

  private static Set<Role> copy(Set<Role> roles) {
    return EnumSet.copyOf(roles);
  }

  private static Set<Role> with(Set<Role> roles, Role... more) {
    Set<Role> all = EnumSet.copyOf(roles);
    all.addAll(Set.of(more));
    return all;
  }

  /** What a command does. */
  public static Act of(Command command) {
    return switch (command) {
      case AlertCommand.Acknowledge _ -> ACKNOWLEDGE;
      case AlertCommand.Reset _ -> RESET;
      case AccessCommand.Give _, AccessCommand.Revoke _ -> GRANT;
      case AccessCommand.Register _ -> REGISTER;
      case AccessCommand.EndVisit _ -> END_VISIT;
      case AccessCommand.Extend _ -> EXTEND;
      case AccessCommand.Attribute _ -> ATTRIBUTE;
      case RequestCommand request -> of(request);
      case RegisterCommand.Note _ -> NOTE;
      case RegisterCommand.ReviewDay _ -> REVIEW_DAY;
      case RegisterCommand.EnterPaper _ -> ENTER_PAPER;
      case RegisterCommand.Read _ -> READ_REGISTER;
      case PersonCommand.SetOwn _, PersonCommand.EndOwn _ -> OWN_CREDENTIALS;
      case PersonCommand.EnterPerson _,
          PersonCommand.Rename _,
          PersonCommand.SetRoles _,
          PersonCommand.Leave _,
          PersonCommand.Return _,
          PersonCommand.IssueCredential _,
          PersonCommand.IssueToken _,
          PersonCommand.Erase _,
          PersonCommand.EndCredential _ ->
          MANAGE_PEOPLE;
    };
  }

  private static Act of(RequestCommand command) {
    return switch (command) {
      case RequestCommand.Ask _, RequestCommand.Withdraw _ -> ASK;
      case RequestCommand.Endorse _ -> ENDORSE;
      case RequestCommand.Approve _, RequestCommand.Decline _ -> GRANT;
      case RequestCommand.ApproveByPhone _ -> GRANT_BY_PHONE;
      case RequestCommand.ConfirmRemote _ -> CONFIRM_REMOTE;
      case RequestCommand.BreakGlass _ -> BREAK_GLASS;
      case RequestCommand.ReviewBreakGlass _ -> REVIEW;
      case RequestCommand.LeaveDuty _, RequestCommand.ReturnToDuty _ -> NAME_DEPUTY;
      case RequestCommand.HandOverShift _ -> HAND_OVER;
    };
  }

  /** Why the person may not, or empty when they may. */
  public Optional<Refusal> refuse(Actor actor) {
    if (actor.roles().stream().anyMatch(roles()::contains)) {
      return Optional.empty();
    }
    String needed = roles().stream().map(role -> role.text().zh()).collect(joining("、"));
    String neededEn = roles().stream().map(role -> role.text().en()).collect(joining(" or "));
    return Optional.of(
        Refusal.notAllowed(
            "只有%s可以%s,您的账号没有这个角色。".formatted(needed, zh),
            "Expected a %s to %s, but your account has no such role.".formatted(neededEn, en)));
  }
}
