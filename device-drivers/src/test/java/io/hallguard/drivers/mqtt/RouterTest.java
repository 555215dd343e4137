package io.hallguard.drivers.mqtt;

import static io.hallguard.drivers.mqtt.LinkFixture.BINDINGS;
import static io.hallguard.drivers.mqtt.LinkFixture.BUTTON;
import static io.hallguard.drivers.mqtt.LinkFixture.BUTTON_TOPIC;
import static io.hallguard.drivers.mqtt.LinkFixture.DOOR;
import static io.hallguard.drivers.mqtt.LinkFixture.DOOR_TOPIC;
import static io.hallguard.drivers.mqtt.LinkFixture.TOPICS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hallguard.drivers.mqtt.DeviceBinding.Nature;
import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reception;
import io.hallguard.drivers.signal.Signal;
import io.hallguard.drivers.signal.Signal.Flaw;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouterTest {
  private static final Reception LIVE = Reception.live(LinkFixture.NOW);

  private final LinkStats stats = new LinkStats();
  private final Router router = new Router(TOPICS, BINDINGS, 1_024, stats);

  @Test
  void aDevicesTopicsAreReadInItsFormat() {
    assertThat(route(BUTTON_TOPIC, "{\"action\":\"sos\"}"))
        .containsExactly(
            new Signal.Report(BUTTON, LIVE, List.of(new Reading.Press(Reading.Gesture.EMERGENCY))));
    assertThat(route(BUTTON_TOPIC + "/availability", "online"))
        .containsExactly(new Signal.Reachability(BUTTON, LIVE, true));
    assertThat(route(DOOR_TOPIC + "/status", "offline"))
        .containsExactly(new Signal.Reachability(DOOR, LIVE, false));
  }

  @Test
  void aLockIsReadAsALock() {
    DeviceId id = new DeviceId("lock");
    Router locks =
        new Router(
            TOPICS,
            List.of(new DeviceBinding(id, Format.ZIGBEE2MQTT, "lock", Nature.LOCK)),
            1_024,
            stats);
    assertThat(locks.route("zigbee2mqtt/lock", "{\"state\":\"LOCK\"}".getBytes(UTF_8), LIVE))
        .containsExactly(
            new Signal.Report(id, LIVE, List.of(new Reading.Lock(Reading.Bolt.LOCKED))));
  }

  @Test
  void aReaderBehindTasmotaHasItsOwnTopicsAndNoOthersOfTasmotaAreAskedFor() {
    DeviceId id = new DeviceId("reader");
    Router readers =
        new Router(
            TOPICS, List.of(new DeviceBinding(id, Format.TASMOTA, "reader_1")), 1_024, stats);
    assertThat(readers.filters()).contains("tele/reader_1/SENSOR", "tele/reader_1/LWT");
    byte[] read = "{\"PN532\":{\"UID\":\"94D8FC5F\"}}".getBytes(UTF_8);
    assertThat(readers.route("tele/reader_1/SENSOR", read, LIVE))
        .containsExactly(new Signal.Report(id, LIVE, List.of(new Reading.Badge("94D8FC5F"))));
    assertThat(readers.route("tele/reader_1/LWT", "Offline".getBytes(UTF_8), LIVE))
        .containsExactly(new Signal.Reachability(id, LIVE, false));
    assertThat(readers.route("tele/reader_2/SENSOR", read, LIVE)).isEmpty();
  }

  @Test
  void aBridgeThatIsGoneTakesItsDevicesWithItAndOneThatIsBackSaysNothing() {
    assertThat(route("zigbee2mqtt/bridge/state", "{\"state\":\"offline\"}"))
        .containsExactly(new Signal.Reachability(BUTTON, LIVE, false));
    assertThat(route("zigbee2mqtt/bridge/state", "{\"state\":\"online\"}")).isEmpty();
    assertThat(route("zigbee2mqtt/bridge/state", "{{")).isEmpty();
    assertThat(stats.counts().unreadable()).isEqualTo(1);
    assertThat(stats.counts().unknownTopic()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hallguard/hall-1/device/stranger",
        "hallguard/hall-2/device/door",
        "zigbee2mqtt/保安",
        "",
        "/"
      })
  void aStrangersTopicConcernsNobodyAndIsCounted(String topic) {
    assertThat(route(topic, "{}")).isEmpty();
    assertThat(stats.counts().unknownTopic()).isEqualTo(1);
  }

  @Test
  void aPayloadBeyondTheLimitIsNotParsed() {
    assertThat(route(DOOR_TOPIC, "x".repeat(1_025)))
        .singleElement()
        .isInstanceOfSatisfying(
            Signal.Unreadable.class,
            bad -> {
              assertThat(bad.flaw()).isEqualTo(Flaw.OVERSIZED);
              assertThat(bad.detail()).isEqualTo("Expected at most 1024 bytes, but found 1025.");
              assertThat(bad.excerpt()).hasSize(256);
            });
  }

  @Test
  void aDecoderThatFailsHurtsNothing() {
    Router failing =
        new Router(
            TOPICS,
            BINDINGS,
            1_024,
            stats,
            _ ->
                (_, _, _, _) -> {
                  throw new IllegalStateException("on purpose");
                });
    assertThat(failing.route(DOOR_TOPIC, "{}".getBytes(UTF_8), LIVE))
        .singleElement()
        .isInstanceOfSatisfying(
            Signal.Unreadable.class, bad -> assertThat(bad.flaw()).isEqualTo(Flaw.MALFORMED));
    assertThat(stats.counts().unreadable()).isEqualTo(1);
  }

  @Test
  void twoDevicesCannotShareATopic() {
    List<DeviceBinding> twice =
        List.of(
            new DeviceBinding(new DeviceId("a"), Format.NATIVE, "door"),
            new DeviceBinding(new DeviceId("b"), Format.NATIVE, "door"));
    assertThatThrownBy(() -> new Router(TOPICS, twice, 1_024, stats))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(DOOR_TOPIC);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a/b", "a+", "#", "a#", "保安"})
  void ourOwnFormatTakesPlainNamesOnly(String address) {
    assertThatThrownBy(() -> new DeviceBinding(DOOR, Format.NATIVE, address))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Expected device cash-door to have an address");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "/a", "a/", "a+", "#", "bridge", "bridge/state", "a\u0000"})
  void aFriendlyNameCannotBeAFilterOrTheBridge(String address) {
    assertThatThrownBy(() -> new DeviceBinding(DOOR, Format.ZIGBEE2MQTT, address))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private List<Signal> route(String topic, String payload) {
    return router.route(topic, payload.getBytes(UTF_8), LIVE);
  }
}
