package io.hallguard.drivers.gpio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hallguard.drivers.gpio.Probe.Seen;
import io.hallguard.drivers.gpio.Source.Loop;
import io.hallguard.drivers.gpio.Source.Pin;
import io.hallguard.drivers.gpio.Source.Pull;
import io.hallguard.drivers.gpio.Source.Rest;
import io.hallguard.drivers.signal.DeviceId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProbeTest {
  private static final DeviceId DOOR = new DeviceId("door");
  private static final AdcId ADC = new AdcId("adc");

  private final SimBoard board = new SimBoard();

  @Test
  void aPinIsShownAtOnce() throws PinFailure {
    PointBinding door = new PointBinding(DOOR, Watches.CONTACT, new Pin(17, Pull.UP, Rest.CLOSED));
    try (Probe probe = Probe.of(board, door, List.of())) {
      board.level(17, false);
      assertThat(probe.look()).isEqualTo(new Seen(Circuit.AT_REST, "low"));
      board.level(17, true);
      assertThat(probe.look()).isEqualTo(new Seen(Circuit.AWAY, "high"));
    }
    assertThat(board.isOpen(17)).isFalse();
  }

  @Test
  void aLoopIsShownWithItsRatio() throws PinFailure {
    SimLoop wire = new SimLoop();
    board.put(0x48, new SimAds1115(wire));
    PointBinding door =
        new PointBinding(DOOR, Watches.CONTACT, new Loop(ADC, 0, LoopBands.STANDARD));
    List<AdcBinding> converters = List.of(new AdcBinding(ADC, new AdcChip.Ads1115(1, 0x48)));
    try (Probe probe = Probe.of(board, door, converters)) {
      assertThat(probe.look()).isEqualTo(new Seen(Circuit.AT_REST, "0.500"));
      wire.contact(true);
      assertThat(probe.look()).isEqualTo(new Seen(Circuit.AWAY, "0.758"));
      wire.cut();
      assertThat(probe.look().circuit()).isEqualTo(Circuit.CUT);
      wire.bridge(1);
      assertThat(probe.look().circuit()).isEqualTo(Circuit.SHORT);
      wire.whole();
      wire.resistor(1_000);
      assertThat(probe.look().circuit()).isEqualTo(Circuit.AWAY);
      wire.contact(false);
      assertThat(probe.look()).isEqualTo(new Seen(Circuit.DOUBT, "0.313"));
    }
    assertThatThrownBy(() -> Probe.of(board, door, List.of()))
        .isInstanceOf(PinFailure.class)
        .hasMessage("Expected a converter adc, but there is none.");
  }
}
