package io.hallguard.core.access;

import static java.util.stream.Collectors.joining;

import io.hallguard.core.event.Actor;
import io.hallguard.core.event.Command;
import io.hallguard.core.event.Refusal;
import io.hallguard.core.event.Role;
import io.hallguard.core.plan.Text;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The permission table: who may do what. Pages, routes and the core all ask here. */
public enum Act {
  /** Take an alert ("I am going"). */
  ACKNOWLEDGE("确认报警", "acknowledge an alert"),
  /** End a latched alert. */
  RESET("复位报警", "reset an alert"),
  /** Consent to an entry or a box opening, and take it back. */
  GRANT("授权进入收费区或开启款箱", "give or revoke a grant"),
  /** Write a register line. */
  REGISTER("登记", "write a register line"),
  /** State that a visitor has left. */
  END_VISIT("注明人员已离开", "state that a visitor has left");

  private final String zh;
  private final String en;

  Act(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** What is done, as the end of "may ...". */
  public Text text() {
    return new Text(zh, en);
  }

  /** Who may. */
  public Set<Role> roles() {
    return switch (this) {
      case ACKNOWLEDGE, RESET -> EnumSet.of(Role.GUARD, Role.LEAD);
      case GRANT, END_VISIT -> EnumSet.of(Role.LEAD);
      case REGISTER -> EnumSet.of(Role.CASHIER, Role.LEAD, Role.STAFF);
    };
  }

  /** What a command does. */
  public static Act of(Command command) {
    return switch (command) {
      case Command.Acknowledge _ -> ACKNOWLEDGE;
      case Command.Reset _ -> RESET;
      case Command.Give _, Command.Revoke _ -> GRANT;
      case Command.Register _ -> REGISTER;
      case Command.EndVisit _ -> END_VISIT;
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
