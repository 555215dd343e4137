package io.hallguard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import io.hallguard.web.view.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A journal that cannot be written is said, and a hold-up then is shown and marked. */
class UnwrittenIT {
  @RegisterExtension static final Stage stage = new Stage();

  @Test
  void aHoldUpThatTheJournalCouldNotTakeIsShownAndMarked() {
    stage.devices().everythingIsFine();
    stage.devices().holdUp();
    Window guard = stage.panel("zh");
    guard.logIn("guard", "guard-room");
    assertThat(guard.find("[data-decision='1']")).isVisible();
    assertThat(guard.find("[data-journal=unwritable], [data-not-journaled]")).hasCount(0);
    String stream = unwritten((ObjectNode) guard.get("/api/board").path("alerts").path(0));

    guard.context().route("**/api/stream*", route -> tell(route, stream));
    // Nobody has touched the page since it was loaded anew, so the browser may hold its sound back.
    guard.complaints().expectHeldSilent();
    guard.page().reload();

    assertThat(guard.find("[data-journal=unwritable]")).containsText("日志无法写入");
    Locator row = guard.find("[data-list=alerts] [data-alert='99']");
    assertThat(row).containsText("未写入日志");
    row.click();
    assertThat(guard.find("[data-detail='99'] [data-not-journaled]")).containsText("纸笔");
  }

  /** What the gateway says when its disk is full: the hold-up outside the journal, and a beat. */
  private static String unwritten(ObjectNode alert) {
    alert.put("id", 99).put("seq", 0).put("notJournaled", true);
    return "event: alert\ndata: %s\n\nevent: beat\ndata: %s\n\n"
        .formatted(
            Json.text(alert),
            """
            {"at":"2026-11-24T06:03:20.123Z","trusted":true,"seq":1,"journal":{"writable":false}}\
            """);
  }

  private static void tell(Route route, String stream) {
    route.fulfill(new Route.FulfillOptions().setContentType("text/event-stream").setBody(stream));
  }
}
