package io.hallguard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import io.hallguard.core.event.AlertFact;
import io.hallguard.core.event.Fact;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.SubjectId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 四.1.2, 四.2.4: an opening without a grant is on the board at once, and somebody takes it. */
class AlertIT {
  @RegisterExtension static final Stage stage = new Stage();

  private static final Pattern TIME = Pattern.compile("\\d\\d:\\d\\d:\\d\\d");

  @Test
  void anAlertArrivesWithoutReloadIsTakenByClickAndByKeyAndSaysWhoAndWhen() throws Exception {
    stage.devices().everythingIsFine();
    Window guard = stage.panel("zh");
    guard.logIn("guard", "guard-room");
    assertThat(guard.find("[data-calm]")).isVisible();
    assertThat(guard.find("[data-place=cash-door][data-position=closed]")).isVisible();
    guard.mark();

    stage.devices().cashDoorOpens();
    takenByClick(guard);
    stage.devices().cashDoorCloses();
    assertThat(guard.find("[data-calm]")).isVisible();
    stage.devices().cashDoorOpens();
    takenByKey(guard);

    assertThat(guard.neverReloaded()).isTrue();
    inTheApi(guard);
    guard.close();
    inTheJournal();
  }

  private static void takenByClick(Window guard) {
    Locator alert = guard.find("[data-decision='1'][data-state=unacknowledged]");
    assertThat(alert).isVisible();
    assertThat(alert).containsText("没有对应的授权");
    assertThat(alert).containsText("四.1.2");
    assertThat(alert).containsText("四.2.4");
    assertThat(guard.find("[data-place=cash-door][data-position=open]")).isVisible();
    guard.click("language");
    assertThat(alert).containsText(Pattern.compile("Cash area door opened at .*no grant matched"));
    assertThat(alert).containsText("四.1.2, 四.2.4");

    guard.click("acknowledge");
    assertThat(guard.find("[data-panel=alerts] [data-done]"))
        .containsText("王保安 (Wang) acknowledged");
    Locator going = guard.find("[data-list=alerts] [data-alert='1'][data-state=acknowledged]");
    assertThat(going).containsText("王保安 (Wang)");
    going.click();
    Locator detail = guard.find("[data-detail='1']");
    assertThat(detail).containsText(Pattern.compile("王保安 \\(Wang\\) · " + TIME));
    assertThat(detail).containsText(Pattern.compile("Guard room 王保安 \\(Wang\\) " + TIME));
    assertThat(detail.locator("[data-fact]").first()).containsText(TIME);
    guard.click("back");
    guard.click("language");
  }

  private static void takenByKey(Window guard) {
    assertThat(guard.find("[data-decision='2'][data-state=unacknowledged]")).isVisible();
    guard.press("a");
    assertThat(guard.find("[data-list=alerts] [data-alert='2'][data-state=acknowledged]"))
        .containsText("王保安 (Wang)");
    assertThat(guard.find("[data-panel=alerts] [data-done]"))
        .containsText(Pattern.compile(TIME + " 确认"));
  }

  private static void inTheApi(Window guard) {
    JsonNode alerts = guard.get("/api/board").path("alerts");
    assertThat(alerts).hasSize(2);
    assertThat(alerts.findValuesAsText("state")).containsExactly("closed", "acknowledged");
    for (JsonNode alert : alerts) {
      assertThat(alert.path("kind").textValue()).isEqualTo("entry-without-grant");
      assertThat(alert.path("acknowledged").path("name").textValue()).isEqualTo("王保安 (Wang)");
      assertThat(alert.path("told").findValuesAsText("screen")).contains("guard-room");
    }
  }

  private static void inTheJournal() throws Exception {
    List<Fact> facts = stage.gateway().journal().stream().map(Recorded::fact).toList();
    assertThat(facts).filteredOn(AlertFact.AlertRaised.class::isInstance).hasSize(2);
    assertThat(facts)
        .filteredOn(AlertFact.AlertAcknowledged.class::isInstance)
        .hasSize(2)
        .allSatisfy(fact ->
            assertThat(((AlertFact.AlertAcknowledged) fact).by())
                .isEqualTo(new SubjectId("demo-guard")));
  }
}
