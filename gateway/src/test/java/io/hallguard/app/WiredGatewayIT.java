package io.hallguard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hallguard.config.ConfigReader;
import io.hallguard.config.ConfigResult;
import io.hallguard.config.hall.HallConfig;
import io.hallguard.core.event.Actor;
import io.hallguard.core.event.AlertCommand;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.Input;
import io.hallguard.core.event.LinkId;
import io.hallguard.core.event.LinkState;
import io.hallguard.core.event.Receiver;
import io.hallguard.core.event.Role;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.event.TroubleKind;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.state.Alert;
import io.hallguard.core.state.HallState;
import io.hallguard.core.state.Trouble;
import io.hallguard.drivers.signal.Reading.Position;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole gateway on a board: from the wire to the siren, and back to silence. */
class WiredGatewayIT {
  private static final int DOOR = 17;
  private static final int BUTTON = 27;
  private static final int SIREN = 12;
  private static final int COUNTER = 20;
  private static final int WATCHING = 21;

  @TempDir Path folder = Path.of("");
  private final PinsOnTable board = new PinsOnTable();

  private HallConfig hall(String more) throws IOException {
    String text =
        """
        hall: {id: wired, name: 有线}
        zones: {cash: {name: 收费区, kind: cash-area}}
        doors: {door: {name: 门, zone: cash, contact: door-contact}}
        buttons: {button: {name: 按钮, device: sos}}
        devices:
          door-contact: {name: 门磁, class: contact, format: gpio, wire: {pin: %d}}
          sos: {name: 按钮, class: hold-up, format: gpio, wire: {pin: %d}}
        outputs:
          siren: {name: 警号, kind: siren, pin: %d, audience: guard-room}
          counter: {name: 蜂鸣器, kind: buzzer, pin: %d, audience: counter}
          watching: {name: 灯, kind: watching, pin: %d}
        clock: {trust: always}
        mqtt: {embedded: {listen: "127.0.0.1:%d"}}
        web: {listen: "127.0.0.1:%d", https: off}
        %s
        """
            .formatted(DOOR, BUTTON, SIREN, COUNTER, WATCHING, free(), free(), more);
    return switch (ConfigReader.read(text, "hall.yaml", folder)) {
      case ConfigResult.Loaded loaded -> loaded.config();
      case ConfigResult.Refused refused -> throw new AssertionError(refused.toString());
    };
  }

  private static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private Gateway start() throws Exception {
    return Gateway.start(hall(""), "digest", Optional.empty(), () -> board);
  }

  private static List<AlertKind> open(HallState state) {
    return state.alerts().values().stream().filter(Alert::open).map(Alert::kind).toList();
  }

  @Test
  void aPressOnAWireSoundsTheSirenRaisesTheAlertAndIsToldAndAcknowledgedToSilence()
      throws Exception {
    board.level(DOOR, false);
    board.level(BUTTON, false);
    try (Gateway gateway = start()) {
      await().until(() -> gateway.state().place(new PlaceId("door")).position().isPresent());
      await().until(() -> board.isHigh(WATCHING));
      assertThat(gateway.state().place(new PlaceId("door")).position().get().value())
          .isEqualTo(Position.CLOSED);
      assertThat(open(gateway.state())).isEmpty();

      board.level(BUTTON, true);
      await().until(() -> board.isHigh(SIREN));
      assertThat(open(gateway.state())).containsExactly(AlertKind.HOLD_UP);
      await()
          .until(() ->
              gateway.state().alerts().values().iterator().next().told().stream()
                  .anyMatch(told -> told.receiver().equals(new Receiver.Sounder("siren"))));
      assertThat(board.isHigh(COUNTER)).isFalse();

      acknowledge(gateway);
      await().until(() -> !board.isHigh(SIREN));
    }
    assertThat(board.isHigh(WATCHING)).isFalse();
    assertThat(board.isClosed()).isTrue();
  }

  @Test
  void aButtonFoundPressedAtStartIsAnAlarm() throws Exception {
    board.level(BUTTON, true);
    try (Gateway gateway = start()) {
      await().until(() -> open(gateway.state()).contains(AlertKind.HOLD_UP));
      await().until(() -> board.isHigh(SIREN));
    }
    assertThat(board.isHigh(SIREN)).isFalse();
  }

  @Test
  void aDoorOnAWireIsOpenedWithoutAGrantAndSoundsForTheGuardsAlone() throws Exception {
    board.level(DOOR, false);
    board.level(BUTTON, false);
    try (Gateway gateway = start()) {
      await().until(() -> gateway.state().place(new PlaceId("door")).position().isPresent());
      board.level(DOOR, true);
      await().until(() -> open(gateway.state()).contains(AlertKind.ENTRY_WITHOUT_GRANT));
      await().until(() -> board.isHigh(SIREN));
      assertThat(board.isHigh(COUNTER)).isFalse();
    }
  }

  @Test
  void afterARestartAnUnacknowledgedHoldUpSoundsAgain() throws Exception {
    board.level(DOOR, false);
    board.level(BUTTON, false);
    HallConfig hall = hall("");
    try (Gateway gateway = Gateway.start(hall, "d", Optional.empty(), () -> board)) {
      await().until(() -> gateway.state().place(new PlaceId("button")).holdUp().isPresent());
      board.level(BUTTON, true);
      await().until(() -> board.isHigh(SIREN));
      board.level(BUTTON, false);
    }
    assertThat(board.isHigh(SIREN)).isFalse();
    try (Gateway gateway = Gateway.start(hall, "d", Optional.empty(), () -> board)) {
      await().until(() -> board.isHigh(SIREN));
      assertThat(open(gateway.state())).containsExactly(AlertKind.HOLD_UP);
    }
  }

  @Test
  void onAMachineWithoutPinsTheGatewayRunsAndSaysSo() throws Exception {
    try (Gateway gateway = Gateway.start(hall(""), "digest", Optional.empty())) {
      await()
          .until(() ->
              Optional.ofNullable(gateway.state().links().get(LinkId.WIRES))
                  .map(link -> link.state() == LinkState.OFFLINE)
                  .orElse(false));
      assertThat(gateway.state().troubles().values().stream().filter(Trouble::open))
          .extracting(trouble -> trouble.raised().kind())
          .contains(TroubleKind.LINK_DOWN);
      assertThat(gateway.state().place(new PlaceId("door")).position()).isEmpty();
    }
  }

  private static void acknowledge(Gateway gateway) {
    Alert alert = gateway.state().alerts().values().iterator().next();
    Actor guard = new Actor(new SubjectId("guard"), Set.of(Role.GUARD));
    assertThat(
            gateway
                .submit(
                    at -> new Input.Commanded(at, guard, new AlertCommand.Acknowledge(alert.id())))
                .join()
                .facts())
        .isNotEmpty();
  }
}
