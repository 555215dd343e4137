package io.hallguard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallguard.core.event.Input;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Activation;
import io.hallguard.drivers.signal.Reading.Position;
import io.hallguard.drivers.signal.Reading.Property;
import io.hallguard.drivers.signal.Reception;
import io.hallguard.drivers.signal.Signal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Unknown is a value: what nobody knows is never shown as fine. */
class PlacesTest {
  private TestingHall hall;
  private TestingScreen guard;

  @BeforeEach
  void open() throws WebStartFailed {
    hall = new TestingHall();
    guard = hall.screen("guard", "guard-room");
  }

  @AfterEach
  void close() {
    hall.close();
  }

  @Test
  void aPlaceOfWhichNothingWasHeardIsUnknown() {
    JsonNode door = view("places", "cash-door");
    assertThat(door.path("position").asText()).isEqualTo("unknown");
    assertThat(door.path("lastPosition").isNull()).isTrue();
    assertThat(door.path("lock").asText()).isEqualTo("unknown");
    assertThat(view("devices", "cash-door-contact").path("state").asText()).isEqualTo("unknown");
    assertThat(view("places", "button-1").path("condition").asText()).isEqualTo("unknown");
  }

  @Test
  void aKnownPlaceSaysHowItStandsAndSinceWhen() {
    hall.quiet();
    JsonNode door = view("places", "cash-door");
    assertThat(door.path("position").asText()).isEqualTo("closed");
    assertThat(door.path("lock").asText()).isEqualTo("locked");
    assertThat(door.path("since").asText()).isEqualTo("2026-11-24T01:00:00.000Z");
    assertThat(door.path("cashArea").asBoolean()).isTrue();
    assertThat(door.path("devices")).hasSize(3);
  }

  @Test
  void aLockThatNobodyObservesIsSaidToBeSo() {
    assertThat(view("places", "front-door").path("lock").asText()).isEqualTo("not-observed");
    assertThat(view("places", "box-1").path("lock").isNull()).isTrue();
  }

  @Test
  void whenItsDeviceFallsSilentThePlaceIsUnknownAndTheLastIsKept() {
    hall.quiet();
    try (TestingStream stream = new TestingStream(guard, "")) {
      await().until(() -> !stream.named("beat").isEmpty());
      hall.clock.advance(TestingPlan.SILENT_AFTER.plusSeconds(1));
      await().until(() -> hall.loop.state().troubles().size() >= 9);
    }
    TestingScreen again = hall.screen("guard", "guard-room");
    JsonNode door = find(again.board().path("places"), "cash-door");
    assertThat(door.path("position").asText()).isEqualTo("unknown");
    assertThat(door.path("lastPosition").asText()).isEqualTo("closed");
    assertThat(door.path("lastLock").asText()).isEqualTo("locked");
    assertThat(door.path("trouble").asBoolean()).isTrue();
    assertThat(door.path("since").asText()).isEqualTo("2026-11-26T01:00:01.000Z");
    JsonNode device = find(again.board().path("devices"), "cash-door-contact");
    assertThat(device.path("state").asText()).isEqualTo("silent");
  }

  @Test
  void whenItsDeviceIsOfflineOrUnclearThePlaceIsUnknown() {
    hall.quiet();
    var offline =
        hall.loop
            .submit(
                at ->
                    new Input.SignalReceived(
                        at,
                        new Signal.Reachability(
                            TestingPlan.DOOR, Reception.live(at.wall()), false)),
                List.of())
            .join();
    assertThat(offline.facts()).isNotEmpty();
    assertThat(view("devices", "cash-door-contact").path("state").asText()).isEqualTo("offline");
    assertThat(view("places", "cash-door").path("position").asText()).isEqualTo("unknown");
    assertThat(view("places", "cash-door").path("lock").asText()).isEqualTo("locked");

    hall.hear(TestingPlan.LOCK, new Reading.Unclear(Property.LOCK, "jammed"));
    JsonNode door = view("places", "cash-door");
    assertThat(door.path("lock").asText()).isEqualTo("unknown");
    assertThat(door.path("lastLock").asText()).isEqualTo("locked");

    hall.contact(TestingPlan.DOOR, Position.CLOSED);
    assertThat(view("places", "cash-door").path("position").asText()).isEqualTo("closed");
  }

  @Test
  void aButtonIsActiveUntilItsAlertIsReset() {
    hall.hear(TestingPlan.BUTTON, new Reading.Battery(80));
    assertThat(view("places", "button-1").path("condition").asText()).isEqualTo("normal");
    hall.pressHoldUp();
    assertThat(view("places", "button-1").path("condition").asText()).isEqualTo("active");
    guard.post("/api/alerts/1/acknowledge", Map.of());
    guard.post("/api/alerts/1/reset", Map.of("reason", "误按"));
    assertThat(view("places", "button-1").path("condition").asText()).isEqualTo("normal");
  }

  @Test
  void lampsSuppliesAndTheFirePanelTellTheirCondition() {
    hall.hear(TestingPlan.LAMP, new Reading.Lamp(Reading.Glow.DARK));
    hall.hear(TestingPlan.MAINS, new Reading.Supply(Reading.Power.PRESENT));
    hall.hear(TestingPlan.PANEL, new Reading.Fire(Activation.ACTIVE));
    assertThat(view("places", "lamp-1").path("condition").asText()).isEqualTo("dark");
    assertThat(view("places", "mains").path("condition").asText()).isEqualTo("normal");
    assertThat(view("places", "fire-panel").path("condition").asText()).isEqualTo("active");
    assertThat(view("places", "extinguisher-1").path("condition").isNull()).isTrue();
  }

  @Test
  void aPayloadThatCannotBeReadIsATroubleWithTheDeviceNamed() {
    var refused =
        hall.loop
            .submit(
                at ->
                    new Input.SignalReceived(
                        at,
                        new Signal.Unreadable(
                            TestingPlan.LAMP,
                            Reception.live(at.wall()),
                            Signal.Flaw.MALFORMED,
                            "Expected JSON, but found text.",
                            "hello")),
                List.of())
            .join();
    assertThat(refused.facts()).isNotEmpty();
    JsonNode trouble = guard.board().path("troubles").path(0);
    assertThat(trouble.path("kind").asText()).isEqualTo("payload-refused");
    assertThat(trouble.path("about").path("id").asText()).isEqualTo("lamp-sensor");
    assertThat(trouble.path("count").asInt()).isEqualTo(1);
    assertThat(trouble.path("sentence").path("zh").asText())
        .endsWith("发来的消息不是合法的 JSON,无法读取。")
        .doesNotContain("Expected");
    assertThat(trouble.path("sentence").path("en").asText())
        .endsWith("sent something unreadable: it is not JSON.");
    assertThat(trouble.path("excerpt").asText()).isEqualTo("Expected JSON, but found text.\nhello");
  }

  @Test
  void theBoardKeepsTheLastFiftyThatAreOver() {
    hall.hear(TestingPlan.LAMP, new Reading.BatteryLow(false));
    for (int i = 0; i < 60; i++) {
      hall.hear(TestingPlan.LAMP, new Reading.BatteryLow(true));
      hall.hear(TestingPlan.LAMP, new Reading.BatteryLow(false));
    }
    hall.hear(TestingPlan.LAMP, new Reading.BatteryLow(true));
    JsonNode troubles = guard.board().path("troubles");
    assertThat(troubles).hasSize(51);
    assertThat(troubles.path(50).path("clearedAt").isNull()).isTrue();
  }

  private JsonNode view(String list, String id) {
    return find(guard.board().path(list), id);
  }

  private static JsonNode find(JsonNode list, String id) {
    for (JsonNode view : list) {
      if (view.path("id").asText().equals(id)) {
        return view;
      }
    }
    throw new AssertionError("There is no " + id);
  }
}
