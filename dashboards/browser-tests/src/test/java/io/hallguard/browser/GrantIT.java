package io.hallguard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 四.2.3, 四.2.4: consent by the lead before, a register line after. */
class GrantIT {
  @RegisterExtension static final Stage stage = new Stage();

  @Test
  void consentGivenOnThePhoneLetsAVisitorInAndOutWithoutAnAlert() {
    stage.devices().everythingIsFine();
    Window lead = stage.phone("zh");
    lead.logIn("lead", "back-office");
    lead.find("[data-tab=grants]").tap();
    lead.click("give-grant");
    lead.choose("places", "cash-door");
    lead.choose("class", "repair");
    lead.fill("name", "周师傅(电力设备公司)");
    lead.fill("purpose", "自助机维修");
    lead.click("save-grant");
    assertThat(lead.find("[data-wrong=escort]")).hasText("此类人员须有人陪同,请选择陪同人。");
    lead.find("select[name=escort]").selectOption("demo-cashier");
    lead.fill("document", "工作证 3192");
    lead.click("save-grant");
    assertThat(lead.find("[data-panel=grants] [data-done]")).containsText("周师傅");
    Locator grant = lead.find("[data-grant]", "周师傅");
    assertThat(grant).hasAttribute("data-state", "live");
    assertThat(grant).containsText("陪同 赵收费");
    int alerts = lead.get("/api/board").path("alerts").size();

    stage.devices().cashDoorOpens();
    stage.devices().cashDoorCloses();
    lead.find("[data-tab=visits]").tap();
    Locator visit = lead.find("[data-visit]", "周师傅");
    assertThat(visit).hasAttribute("data-state", "inside");
    assertThat(visit).containsText("周师傅");

    stage.devices().cashDoorOpens();
    stage.devices().cashDoorCloses();
    assertThat(visit).hasAttribute("data-state", "left");
    assertThat(grant).hasAttribute("data-state", "used");
    assertThat(lead.get("/api/board").path("alerts")).hasSize(alerts);
  }

  @Test
  void aBoxOpenedByGrantIsRegisteredOnThePage() {
    stage.devices().everythingIsFine();
    Window lead = stage.panel("en");
    lead.logIn("lead", "back-office");
    lead.press("g");
    lead.choose("places", "box-2");
    lead.choose("class", "staff");
    lead.fill("name", "Qian");
    lead.fill("purpose", "Take out cash");
    lead.click("save-grant");
    assertThat(lead.find("[data-grant][data-state=live]", "Qian")).containsText("Cash box 2");

    stage.devices().boxOpens(2);
    Locator visit = lead.find("[data-list=visits] [data-visit]", "Cash box 2");
    assertThat(visit).hasAttribute("data-state", "open");
    stage.devices().boxCloses(2);
    assertThat(visit).hasAttribute("data-state", "to-register");
    visit.locator("[data-action=register]").click();
    assertThat(lead.find("[data-sheet=register] input[name=purpose]")).hasValue("Take out cash");
    lead.fill("sealNo", "S-20931");
    lead.click("save-register");

    assertThat(lead.find("[data-panel=visits] [data-done]")).containsText("Registered: Cash box 2");
    assertThat(visit).hasAttribute("data-state", "registered");
    JsonNode visits = lead.get("/api/board").path("visits");
    JsonNode last = visits.path(visits.size() - 1);
    assertThat(last.path("state").textValue()).isEqualTo("registered");
    assertThat(last.path("register").path("sealNo").textValue()).isEqualTo("S-20931");
    assertThat(last.path("register").path("by").path("name").textValue()).isEqualTo("李班长 (Li)");
  }

  @Test
  void aStandingGrantGoesByItsBadge() {
    stage.devices().everythingIsFine();
    Window lead = stage.panel("zh");
    lead.logIn("lead", "back-office");
    lead.click("give-grant");
    lead.choose("places", "cash-door");
    lead.choose("class", "cashier");
    lead.fill("name", "赵收费 (Zhao)");
    lead.fill("purpose", "日常收费");
    lead.choose("window", "standing");
    lead.click("save-grant");
    assertThat(lead.find("hg-entry-window [role=alert]")).hasText("请填写卡号。");
    lead.fill("credential", "04B1C2D3E4F5");
    lead.click("save-grant");
    assertThat(lead.find("[data-grant][data-state=live]", "日常收费")).containsText("长期授权");
    int alerts = lead.get("/api/board").path("alerts").size();

    stage.devices().badge("04B1C2D3E4F5");
    stage.devices().cashDoorOpens();
    assertThat(lead.find("[data-place=cash-door][data-position=open]")).isVisible();
    assertThat(lead.get("/api/board").path("alerts")).hasSize(alerts);
    stage.devices().cashDoorCloses();
  }

  @Test
  void aRevokedGrantOpensNoDoor() {
    stage.devices().everythingIsFine();
    Window lead = stage.panel("en");
    lead.logIn("lead", "back-office");
    lead.click("give-grant");
    lead.click("save-grant");
    assertThat(lead.find("[data-wrong=places]")).hasText("Choose at least one door or box.");
    lead.choose("places", "box-1");
    lead.choose("class", "police");
    lead.fill("name", "Officer");
    lead.fill("purpose", "Inspection");
    lead.fill("document", "Card 3192");
    lead.find("select[name=escort]").selectOption("demo-cashier");
    lead.click("save-grant");
    Locator grant = lead.find("[data-grant]", "Officer");
    grant.locator("[data-action=revoke]").click();
    lead.click("revoke-yes");
    assertThat(grant).hasAttribute("data-state", "revoked");

    stage.devices().boxOpens(1);
    assertThat(lead.find("[data-decision]")).containsText("the grant was revoked");
  }
}
