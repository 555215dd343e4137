package io.hallguard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 四.2.4: consent by the lead, asked for on one phone and given on another, before the opening. */
class RequestIT {
  @RegisterExtension static final Stage stage = new Stage();

  @Test
  void askedOnOnePhoneApprovedInTwoTapsOnAnotherAndTheDoorOpens() {
    stage.devices().everythingIsFine();
    Window cashier = stage.phone("zh");
    cashier.logIn("cashier", "back-office");
    cashier.mark();
    ask(cashier, "更换打印纸");
    Locator own = cashier.find("hg-requests [data-request]", "赵收费");
    assertThat(own).hasAttribute("data-state", "open");
    assertThat(own).containsText("答复会自动显示在这里");

    Window lead = stage.phone("zh");
    lead.logInUnproven("lead", "back-office");
    lead.mark();
    lead.find("[data-tab=grants]").tap();
    Locator question = lead.find("hg-answer");
    assertThat(question).containsText("同意 赵收费 (Zhao) 进入吗?");
    assertThat(question).containsText("收费区");
    assertThat(question).containsText("更换打印纸");

    lead.complaints().expect("status of 403");
    lead.complaints().expect("status of 422");
    lead.find("[data-action=approve]").tap();
    assertThat(lead.find("input[name=proof]")).isFocused();
    lead.page().keyboard().type("guess");
    lead.find("[data-action=prove]").tap();
    assertThat(lead.find("[data-problem=prove]")).containsText("不正确");
    lead.fill("proof", "lead-demo");
    lead.find("[data-action=prove]").tap();

    assertThat(lead.find("[data-panel=grants] [data-done]")).containsText("已同意:赵收费 (Zhao)");
    assertThat(lead.find("hg-answer")).hasCount(0);
    assertThat(own).hasAttribute("data-state", "granted");
    assertThat(own).containsText("李班长 (Li)");

    int alerts = lead.get("/api/board").path("alerts").size();
    stage.devices().cashDoorOpens();
    stage.devices().cashDoorCloses();
    for (Window phone : new Window[] {cashier, lead}) {
      phone.find("[data-tab=visits]").tap();
      assertThat(phone.find("[data-visit]", "赵收费")).hasAttribute("data-state", "inside");
      assertThat(phone.neverReloaded()).isTrue();
    }
    assertThat(lead.get("/api/board").path("alerts")).hasSize(alerts);
    JsonNode lines = lead.get("/api/register").path("lines");
    assertThat(lines).isNotEmpty();
    assertThat(lines.toString()).contains("更换打印纸");
    leave();
  }

  @Test
  void aRefusalTellsItsReasonByItself() {
    Window guard = stage.phone("en");
    guard.logIn("guard", "guard-room");
    ask(guard, "Look at the safe");
    Locator own = guard.find("hg-requests [data-request]", "Look at the safe");
    assertThat(own).hasAttribute("data-state", "open");

    Window lead = stage.phone("en");
    lead.logIn("lead", "back-office");
    lead.find("[data-tab=grants]").tap();
    assertThat(lead.find("hg-answer")).containsText("王保安");
    lead.find("[data-action=decline]").tap();
    lead.find("[data-action=save-decline]").tap();
    assertThat(lead.find("hg-answer [role=alert]")).hasText("Give the reason.");
    lead.find("[data-reason='decline.later']").tap();
    lead.find("[data-action=save-decline]").tap();

    assertThat(lead.find("[data-panel=grants] [data-done]")).containsText("Declined: 王保安");
    Locator answered = guard.find("hg-requests [data-request][data-state=declined]");
    assertThat(answered).containsText("After closing time");
  }

  @Test
  void whatTheClassAsksForIsAskedForAndMayBeWithdrawn() {
    Window cashier = stage.phone("en");
    cashier.logIn("cashier", "counter");
    cashier.find("[data-tab=grants]").tap();
    cashier.find("[data-action=ask]").tap();
    cashier.choose("who", "visitor");
    cashier.choose("class", "repair");
    cashier.fill("name", "Zhou, Andawei");
    cashier.choose("places", "box-1");
    cashier.fill("purpose", "Repair");
    cashier.find("[data-action=save-request]").tap();
    assertThat(cashier.find("[data-wrong=escort]")).containsText("has to be escorted");
    assertThat(cashier.find("[data-wrong=document]")).containsText("last four digits");
    cashier.find("select[name=escort]").selectOption("demo-guard");
    cashier.fill("document", "310104198001011234");
    cashier.complaints().expect("status of 400");
    cashier.find("[data-action=save-request]").tap();
    assertThat(cashier.find("[data-wrong=document]")).containsText("there are more digits");
    cashier.fill("document", "Work card 1234");
    cashier.find("[data-action=save-request]").tap();

    Locator own = cashier.find("hg-requests [data-request]", "Zhou");
    assertThat(own).hasAttribute("data-state", "open");
    own.locator("[data-action=withdraw]").tap();
    cashier.find("[data-action=withdraw-yes]").tap();
    assertThat(own).hasAttribute("data-state", "withdrawn");
    cashier.complaints().expectHeldSilent();
    cashier.page().reload();
    cashier.live();
    cashier.find("[data-tab=grants]").tap();
    assertThat(cashier.find("hg-requests [data-request]", "Zhou"))
        .hasAttribute("data-state", "withdrawn");
  }

  @Test
  void anEmergencyTakesTwoDeliberateStepsAndIsReviewedByAnother() {
    stage.devices().everythingIsFine();
    Window guard = stage.phone("zh");
    guard.logIn("guard", "guard-room");
    guard.find("[data-tab=grants]").tap();
    guard.find("[data-action=ask-break-glass]").tap();
    guard.choose("places", "box-2");
    guard.page().locator("hg-purpose button").first().tap();
    guard.find("[data-action=break-glass]").tap();
    assertThat(guard.find("[data-action=break-glass-no]")).isFocused();
    guard.find("[data-action=break-glass-yes]").tap();
    assertThat(guard.find("[data-panel=grants] [data-done]")).containsText("已记录紧急进入");
    assertThat(guard.find("[data-review]")).containsText("由班长复核");

    Window lead = stage.phone("zh");
    lead.logIn("lead", "back-office");
    lead.find("[data-tab=grants]").tap();
    Locator review = lead.find("[data-review]", "王保安");
    assertThat(review).hasAttribute("data-state", "due");
    review.locator("[data-action=save-review]").tap();
    assertThat(review.locator("[role=alert]")).hasText("请写明复核结论。");
    lead.fill("finding", "确有火情,已处置");
    review.locator("[data-action=save-review]").tap();
    assertThat(lead.find("[data-panel=grants] [data-done]")).containsText("已复核");
    assertThat(lead.find("[data-review]")).hasCount(0);
    assertThat(guard.find("[data-review]")).hasCount(0);
  }

  @Test
  void whoIsInsideCanBeGivenMoreTimeNamedAndStatedToHaveLeft() {
    stage.devices().everythingIsFine();
    Window lead = stage.phone("en");
    lead.logIn("lead", "back-office");
    lead.find("[data-tab=grants]").tap();
    lead.find("[data-action=give-grant]").tap();
    lead.choose("places", "cash-door");
    lead.choose("class", "cleaning");
    lead.fill("name", "Mrs Hu");
    lead.fill("purpose", "Cleaning");
    lead.find("select[name=escort]").selectOption("demo-cashier");
    lead.find("[data-action=save-grant]").tap();
    assertThat(lead.find("[data-grant]", "Mrs Hu")).hasAttribute("data-state", "live");
    stage.devices().cashDoorOpens();
    stage.devices().cashDoorCloses();

    lead.find("[data-tab=visits]").tap();
    Locator visit = lead.find("[data-visit]", "Mrs Hu");
    assertThat(visit).hasAttribute("data-state", "inside");
    Locator until = visit.locator("hg-countdown time");
    String before = until.getAttribute("datetime");
    visit.locator("[data-action=extend]").tap();
    assertThat(lead.find("[data-panel=visits] [data-done]")).containsText("Extended: Mrs Hu");
    assertThat(until).not().hasAttribute("datetime", before);
    nameAs(lead, "demo-cashier", "赵收费 (Zhao)");
    visit.locator("[data-action=attribute]").tap();
    visit.locator("select[name=person]").selectOption("demo-cashier");
    visit.locator("[data-action=save-attribute]").tap();
    assertThat(lead.find("[data-panel=visits] [data-done]")).containsText("Named: 赵收费");
    visit.locator("[data-action=end-visit]").tap();
    lead.find("[data-action=end-visit-yes]").tap();
    assertThat(visit).hasAttribute("data-state", "left");
  }

  /** The gateway of this test knows nobody by fact, so that it could not name anybody. */
  private static void nameAs(Window lead, String subject, String name) {
    JsonNode visits = lead.get("/api/board").path("visits");
    ObjectNode named = visits.path(visits.size() - 1).deepCopy();
    named.putObject("person").put("subject", subject).put("name", name);
    FakeGateway.before(lead).answer("**/api/visits/*/attribute", 200, _ -> named);
  }

  private static void ask(Window window, String purpose) {
    window.find("[data-tab=grants]").tap();
    window.find("[data-action=ask]").tap();
    window.choose("places", "cash-door");
    window.fill("purpose", purpose);
    window.find("[data-action=save-request]").tap();
  }

  private static void leave() {
    stage.devices().cashDoorOpens();
    stage.devices().cashDoorCloses();
  }
}
