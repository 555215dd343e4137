package io.hallguard.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.core.event.Actor;
import io.hallguard.core.event.Refusal;
import io.hallguard.core.event.Role;
import io.hallguard.core.event.SubjectId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Written by hand from the standard: refusals that must hold whatever the table comes to say. */
class ActTest {

  /** 四.2.3, 四.2.4: consent is the lead's (班长) alone; 四.2.5: guards and lead act on alarms. */
  @ParameterizedTest
  @CsvSource({
    "CASHIER, GRANT",
    "STAFF, GRANT",
    "GUARD, GRANT",
    "FACILITIES, GRANT",
    "CASHIER, RESET",
    "STAFF, RESET",
    "FACILITIES, RESET",
    "CASHIER, ACKNOWLEDGE",
    "STAFF, ACKNOWLEDGE",
    "FACILITIES, ACKNOWLEDGE",
    "GUARD, REGISTER",
    "FACILITIES, REGISTER",
    "CASHIER, END_VISIT",
    "STAFF, END_VISIT",
    "GUARD, END_VISIT",
    "FACILITIES, END_VISIT",
    "CASHIER, READ_AMOUNTS",
    "FACILITIES, READ_AMOUNTS",
    "FACILITIES, READ_REGISTER",
    "GUARD, READ_REGISTER",
    "LEADERSHIP, READ_AMOUNTS",
    "EMERGENCY, GRANT",
    "LEADERSHIP, GRANT",
    "LEAD, ENDORSE",
    "DEPUTY, ENDORSE",
    "CASHIER, ENDORSE",
    "DEPUTY, NAME_DEPUTY",
    "CASHIER, REVIEW",
    "GUARD, REVIEW",
    "CASHIER, REVIEW_DAY",
    "AUDITOR, ASK",
    "GUARD, ENTER_PAPER",
    "LEAD, MANAGE_PEOPLE",
    "DEPUTY, MANAGE_PEOPLE"
  })
  void isRefused(Role role, Act act) {
    assertThat(act.refuse(actor(Set.of(role)))).isPresent();
  }

  /** An auditor reads, adds a dispute, and has a password of their own. */
  @ParameterizedTest
  @EnumSource(
      value = Act.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"NOTE", "READ_REGISTER", "READ_AMOUNTS", "OWN_CREDENTIALS"})
  void anAuditorChangesNothing(Act act) {
    assertThat(act.refuse(actor(Set.of(Role.AUDITOR)))).isPresent();
  }

  @ParameterizedTest
  @EnumSource(
      value = Act.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"MANAGE_PEOPLE", "OWN_CREDENTIALS"})
  void whoLooksAfterAccountsGainsNoPowerInTheHall(Act act) {
    assertThat(act.refuse(actor(Set.of(Role.ADMIN)))).isPresent();
  }

  @ParameterizedTest
  @EnumSource(Act.class)
  void nobodyWithoutARoleMayDoAnything(Act act) {
    assertThat(act.refuse(actor(Set.of()))).isPresent();
  }

  @Test
  void theRefusalNamesWhoMayInBothLanguages() {
    Refusal refusal = Act.GRANT.refuse(actor(Set.of(Role.CASHIER))).orElseThrow();
    assertThat(refusal.why()).isEqualTo(Refusal.Why.NOT_ALLOWED);
    assertThat(refusal.text().zh()).isEqualTo("只有班长、代班长可以授权进入收费区或开启款箱,您的账号没有这个角色。");
    assertThat(refusal.text().en())
        .isEqualTo(
            "Expected a lead or deputy lead to give or revoke a grant, but your account has no such"
                + " role.");
  }

  private static Actor actor(Set<Role> roles) {
    return new Actor(new SubjectId("p1"), roles);
  }
}
