package io.hallguard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The tablet at the door, and logging in with a second factor, before answers that are played. */
class DoorIT {
  @RegisterExtension static final Stage stage = new Stage();

  @Test
  void aBadgeAndItsCodeLeadToARequestAndTheTabletForgets() {
    Window tablet = stage.phone("zh");
    FakeGateway fake =
        FakeGateway.before(tablet)
            .answer("**/api/kiosk/identify", 200, body -> identified(body.contains("4711")));
    tablet.logIn("cashier", "counter");
    tablet.page().navigate(stage.gateway().url() + "/kiosk");
    tablet.find("[data-door=cash-door]").tap();
    assertThat(tablet.find("[data-kiosk=idle] h1")).hasText("请刷工作卡");

    badge(tablet);
    assertThat(tablet.find("[data-kiosk=pin]")).isVisible();
    digits(tablet, "1", "2", "3", "4");
    assertThat(tablet.find("[data-outcome=refused]")).hasText("未能识别");

    badge(tablet);
    digits(tablet, "4", "7", "1", "1");
    assertThat(tablet.find("[data-outcome=identified]")).hasText("赵收费 (Zhao),您好");
    assertThat(fake.asked())
        .contains(
            "POST /api/kiosk/identify"
                + " {\"place\":\"cash-door\",\"badge\":\"04B1C2D3E4F5\",\"pin\":\"4711\"}");
    tablet.find("[data-action=kiosk-enter]").tap();
    tablet.find("hg-kiosk-ask hg-purpose button").first().tap();
    tablet.find("[data-action=kiosk-ask]").tap();
    assertThat(tablet.find("[data-kiosk=asked]")).containsText("申请已送达班长");
    assertThat(tablet.get("/api/board").path("requests")).hasSize(1);

    tablet.page().clock().install();
    tablet.find("[data-action=kiosk-reset]").tap();
    badge(tablet);
    assertThat(tablet.find("[data-kiosk=pin]")).isVisible();
    tablet.page().clock().runFor(20_500);
    assertThat(tablet.find("[data-kiosk=idle]")).isVisible();
  }

  @Test
  void whoHasASecondFactorIsAskedForItsCode() {
    Window lead = stage.phone("en");
    lead.complaints().expect("status of 401");
    FakeGateway fake = FakeGateway.before(lead);
    lead.page()
        .route(
            "**/api/session",
            route -> {
              String body = route.request().postData();
              if (body == null || body.contains("\"code\":\"123456\"")) {
                route.fallback();
              } else {
                fake.refuse(route, 401, "urn:hallguard:second-factor", "Give the code.");
              }
            });
    lead.choose("screen", "back-office");
    lead.fill("login", "lead");
    lead.fill("password", "lead-demo");
    lead.click("log-in");
    assertThat(lead.find("input[name=code]")).isFocused();
    assertThat(lead.find("[data-problem]")).hasCount(0);
    lead.click("log-in");
    assertThat(lead.find("[data-problem=log-in]")).hasText("Give the code.");
  }

  private static Map<String, Object> identified(boolean right) {
    Map<String, Object> answer = new HashMap<>();
    answer.put("outcome", right ? "identified" : "refused");
    answer.put("name", right ? "赵收费 (Zhao)" : null);
    String words = right ? "请稍候开门。" : "口令码不正确。";
    answer.put("sentence", Map.of("zh", words, "en", words));
    return answer;
  }

  /** A reader types faster than a person. */
  private static void badge(Window tablet) {
    tablet.page().keyboard().type("04B1C2D3E4F5");
    tablet.press("Enter");
  }

  private static void digits(Window tablet, String... digits) {
    for (String digit : digits) {
      tablet.find("[data-digit='%s']".formatted(digit)).tap();
    }
    tablet.find("[data-action=pin]").tap();
  }
}
