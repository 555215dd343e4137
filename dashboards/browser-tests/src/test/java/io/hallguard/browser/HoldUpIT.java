package io.hallguard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 四.2.2, 四.2.5: a hold-up is for those who guard, never for whoever stands at the counter. */
class HoldUpIT {
  @RegisterExtension static final Stage stage = new Stage();

  @Test
  void aHoldUpShowsInTheGuardRoomNeverAtTheCounterAndEndsOnlyWithAReason() {
    stage.devices().everythingIsFine();
    Window counter = stage.panel("zh");
    counter.logIn("cashier", "counter");
    Window guard = stage.panel("zh");
    guard.logIn("guard", "guard-room");
    guard.press("Shift");

    stage.devices().holdUp();
    Locator alert = guard.find("[data-decision][data-state=unacknowledged]");
    assertThat(alert).containsText("收费区后侧紧急按钮");
    assertThat(alert).containsText("四.2.2、四.2.5");
    assertThat(guard.find("[data-tone=hold-up]")).isVisible();
    stage.devices().cashDoorOpens();
    assertThat(counter.find("[data-decision]")).containsText("收费区防盗门");
    assertThat(counter.find("[data-kind=hold-up]")).hasCount(0);
    assertThat(counter.find("[data-place=back-button]")).hasCount(0);
    assertThat(counter.find("[data-tone=none]")).isVisible();
    assertThat(counter.find("[data-list=troubles]")).containsText("此屏幕不显示");
    assertThat(counter.page().getByText("紧急按钮")).hasCount(0);
    assertThat(counter.get("/api/board").toString()).doesNotContain("hold-up");

    guard.press("a");
    Locator going = guard.find("[data-list=alerts] [data-kind=hold-up][data-state=acknowledged]");
    going.click();
    assertThat(guard.find("[data-detail]")).containsText("复位");
    guard.click("reset");
    assertThat(guard.find("hg-reset [role=alert]")).hasText("请写明原因。");
    guard.fill("reason", "误碰,已与柜台当面核实,现场无异常");
    guard.click("reset");
    assertThat(guard.find("[data-panel=alerts] [data-done]")).containsText("王保安 (Wang)");
    assertThat(guard.find("[data-detail][data-state=closed]")).containsText("误碰,已与柜台当面核实,现场无异常");
    JsonNode reset = guard.get("/api/board").path("alerts").path(0).path("reset");
    assertThat(reset.path("name").textValue()).isEqualTo("王保安 (Wang)");
    assertThat(reset.path("reason").textValue()).startsWith("误碰");
  }
}
