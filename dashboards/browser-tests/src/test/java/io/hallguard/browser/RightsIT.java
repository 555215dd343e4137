package io.hallguard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who may not, is not offered it, and is refused by the gateway all the same. */
class RightsIT {
  @RegisterExtension static final Stage stage = new Stage();

  @Test
  void aWrongPasswordIsSaidInASentence() {
    Window guard = stage.panel("zh");
    guard.complaints().expect("status of 401");
    guard.click("log-in");
    assertThat(guard.find("[data-problem=log-in]")).hasText("请填写用户名和密码。");
    guard.fill("login", "guard");
    guard.fill("password", "guess");
    guard.click("log-in");
    assertThat(guard.find("[data-problem=log-in]")).hasText("账号或密码不正确。");
    guard.click("language");
    assertThat(guard.find("[data-problem=log-in]")).containsText("Expected a login");
    assertThat(guard.find("[data-page-link]")).hasCount(0);
  }

  @Test
  void aCashierNeitherSeesNorGetsWhatIsTheGuardsAndTheLeads() {
    stage.devices().everythingIsFine();
    stage.devices().cashDoorOpens();
    Window cashier = stage.panel("en");
    cashier.logIn("cashier", "counter");
    assertThat(cashier.find("[data-decision='1']")).containsText("Tell the guard or the hall lead");
    assertThat(cashier.find("[data-action=acknowledge]")).hasCount(0);
    assertThat(cashier.find("[data-action=give-grant]")).hasCount(0);
    cashier.press("a");
    cashier.press("g");
    assertThat(cashier.find("[data-sheet]")).hasCount(0);

    APIResponse acknowledge = cashier.post("/api/alerts/1/acknowledge", "{}");
    assertThat(acknowledge.status()).isEqualTo(403);
    assertThat(Window.body(acknowledge).path("text").path("zh").textValue()).contains("没有这个角色");
    assertThat(
            cashier
                .post(
                    "/api/grants",
                    """
                    {"kind":"visit","class":"repair","name":"Zhou","places":["cash-door"],
                     "purpose":"Repair"}\
                    """)
                .status())
        .isEqualTo(403);
    assertThat(cashier.find("[data-alert='1'][data-state=unacknowledged]")).isVisible();
    assertThat(cashier.find("[data-sound-state]")).hasAttribute("data-tone", "none");
  }

  @Test
  void whoLoggedOutSeesNothingMore() {
    Window guard = stage.phone("en");
    guard.click("demo-guard");
    guard.live();
    guard.click("more");
    guard.click("log-out");
    assertThat(guard.find("input[name=login]")).isVisible();
    guard.page().reload();
    assertThat(guard.find("input[name=login]")).isVisible();
    assertThat(guard.context().request().get(stage.gateway().url() + "/api/board").status())
        .isEqualTo(401);
  }
}
