package io.hallguard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A panel that no longer hears says so, and misses nothing when it hears again. */
class StreamCutIT {
  @RegisterExtension static final Stage stage = new Stage();

  /** Silence of three seconds greys the panel; the rest is the test's own slowness. */
  private static final double GREY_WITHIN_MILLIS = 4_000;

  @Test
  void aCutStreamGreysThePanelAndResumesWithoutAGap() throws Exception {
    stage.devices().everythingIsFine();
    try (Cable cable = Cable.to(stage.gateway().url())) {
      greysAndResumes(stage.panel("zh", cable), cable);
    }
  }

  private static void greysAndResumes(Window guard, Cable cable) throws Exception {
    Window witness = stage.panel("zh");
    witness.logIn("lead", "guard-room");
    List<String> boards = new ArrayList<>();
    guard
        .page()
        .onRequest(request -> {
          if (request.url().endsWith("/api/board")) {
            boards.add(request.url());
          }
        });
    guard.logIn("guard", "guard-room");
    guard.mark();
    guard.complaints().expect("net::ERR_");

    cable.pull();
    greysSince(guard, Instant.now());
    stage.devices().boxOpens(1);
    stage.devices().boxOpens(2);
    stage.devices().cashDoorOpens();
    stage.devices().cashDoorCloses();
    await().until(() -> alerts(witness).size() == 3);
    assertThat(guard.find("[data-calm]")).isVisible();
    cable.plugIn();

    guard.live();
    sameAsTheGateway(guard);
    assertThat(guard.alertsShown()).hasSize(3);
    assertThat(guard.neverReloaded()).isTrue();
    assertThat(boards).as("the board was loaded once, the rest came by the stream").hasSize(1);
  }

  @Test
  void aGatewayThatStopsAndStartsAgainIsFoundAgainByItself() throws Exception {
    Window guard = stage.panel("zh");
    guard.logIn("guard", "guard-room");
    int before = guard.alertsShown().size();
    guard.complaints().expect("net::ERR_");
    guard.mark();

    Instant cut = Instant.now();
    stage.gateway().stop();
    greysSince(guard, cut);
    stage.gateway().startAgain();
    stage.devices().holdUp();

    guard.live();
    await().until(() -> alerts(guard).size() == before + 1);
    sameAsTheGateway(guard);
    assertThat(guard.find("input[name=login]")).not().isVisible();
    assertThat(guard.neverReloaded()).as("the login outlives the restart").isTrue();
  }

  private static void greysSince(Window guard, Instant cut) {
    assertThat(guard.find("[data-lost-since]"))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(GREY_WITHIN_MILLIS));
    assertThat(guard.find("[data-lost-since]")).containsText("与网关的连接已中断");
    assertThat(guard.find("[data-panel=alerts]")).hasClass(Pattern.compile("greyed"));
    Instant since = Instant.parse(guard.find("[data-lost-since]").getAttribute("data-lost-since"));
    assertThat(since).isCloseTo(cut, within(2, ChronoUnit.SECONDS));
  }

  /** Each open alert is shown exactly once, as it stands, and nothing else. */
  private static void sameAsTheGateway(Window guard) {
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> {
          List<JsonNode> open = alerts(guard);
          assertThat(guard.alertsShown())
              .containsExactlyInAnyOrderElementsOf(
                  open.stream().map(alert -> alert.path("id").intValue()).toList());
          for (JsonNode alert : open) {
            assertThat(
                    guard
                        .find("[data-panel=alerts] [data-alert='%s']".formatted(alert.path("id")))
                        .getAttribute("data-state"))
                .isEqualTo(alert.path("state").textValue());
          }
        });
  }

  private static List<JsonNode> alerts(Window guard) {
    List<JsonNode> open = new ArrayList<>();
    guard
        .get("/api/board")
        .path("alerts")
        .forEach(alert -> {
          if (!alert.path("state").textValue().equals("closed")) {
            open.add(alert);
          }
        });
    return open;
  }
}
