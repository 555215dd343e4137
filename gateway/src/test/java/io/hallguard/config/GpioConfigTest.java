package io.hallguard.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.config.hall.GpioConfig;
import io.hallguard.config.hall.HallConfig;
import io.hallguard.config.hall.LoopParts;
import io.hallguard.config.hall.OutputConfig;
import io.hallguard.config.hall.OutputKind;
import io.hallguard.core.event.Audience;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.Text;
import io.hallguard.drivers.gpio.AdcBinding;
import io.hallguard.drivers.gpio.AdcChip;
import io.hallguard.drivers.gpio.AdcId;
import io.hallguard.drivers.gpio.DebounceTimes;
import io.hallguard.drivers.gpio.GpioTimes;
import io.hallguard.drivers.gpio.LoopBands;
import io.hallguard.drivers.gpio.LoopResistors;
import io.hallguard.drivers.gpio.OutputBinding;
import io.hallguard.drivers.gpio.OutputBinding.Drive;
import io.hallguard.drivers.gpio.OutputBinding.Pattern;
import io.hallguard.drivers.gpio.OutputId;
import io.hallguard.drivers.gpio.PointBinding;
import io.hallguard.drivers.gpio.Source;
import io.hallguard.drivers.gpio.Source.Pull;
import io.hallguard.drivers.gpio.Source.Rest;
import io.hallguard.drivers.gpio.Watches;
import io.hallguard.drivers.signal.DeviceId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The board's own wires, as the file describes them. */
class GpioConfigTest {
  private static final Path WIRED = Path.of("../docs/examples/hall-gpio.yaml");
  private final HallConfig hall = Halls.loaded(WIRED);
  private final GpioConfig gpio = hall.gpio();

  @Test
  void aContactAtAPinIsNormallyClosedWithTheUsualTimes() {
    assertThat(gpio.points())
        .contains(
            new PointBinding(
                new DeviceId("cash-door-contact"),
                Watches.CONTACT,
                new Source.Pin(17, Pull.UP, Rest.CLOSED),
                DebounceTimes.CONTACT));
  }

  @Test
  void aHoldUpOnALoopHasTheQuickTimesAndTheStandardBands() {
    assertThat(gpio.points())
        .contains(
            new PointBinding(
                new DeviceId("counter-sos"),
                Watches.HOLD_UP,
                new Source.Loop(new AdcId("adc-1"), 0, LoopBands.STANDARD),
                DebounceTimes.HOLD_UP));
  }

  @Test
  void otherResistorsMakeOtherBands() {
    assertThat(gpio.points())
        .extracting(PointBinding::source)
        .contains(
            new Source.Loop(new AdcId("adc-1"), 1, LoopBands.of(LoopResistors.of(4_700, 12_000))));
    assertThat(gpio.loops())
        .containsExactly(
            new LoopParts(new DeviceId("counter-sos"), 2_200, 4_700, 2_200),
            new LoopParts(new DeviceId("box-1-contact"), 4_700, 12_000, 4_700));
  }

  @Test
  void convertersAndOutputsAreRead() {
    assertThat(gpio.converters())
        .containsExactly(new AdcBinding(new AdcId("adc-1"), new AdcChip.Ads1115(1, 0x48)));
    assertThat(gpio.outputs())
        .contains(
            new OutputConfig(
                new OutputBinding(
                    new OutputId("guard-siren"),
                    Drive.ACTIVE_HIGH,
                    12,
                    new Pattern.Steady(),
                    Duration.ofMinutes(3)),
                new Text("保安室警号", "Guard room siren"),
                OutputKind.SIREN,
                Optional.of(Audience.GUARD_ROOM)),
            new OutputConfig(
                new OutputBinding(
                    new OutputId("watching"),
                    Drive.ACTIVE_HIGH,
                    21,
                    new Pattern.Pulsed(Duration.ofSeconds(1)),
                    Duration.ofSeconds(10)),
                new Text("正在监视灯", "Watching lamp"),
                OutputKind.WATCHING,
                Optional.empty()));
  }

  @Test
  void aTamperSwitchSpeaksForItsPlace() {
    DeviceId cover = new DeviceId("cash-door-cover");
    assertThat(hall.plan().uses(cover))
        .singleElement()
        .satisfies(use -> {
          assertThat(use.part()).isEqualTo(HallPlan.Part.TAMPER);
          assertThat(use.place().id()).isEqualTo(new PlaceId("cash-door"));
        });
    assertThat(hall.plan().secured(cover)).isTrue();
  }

  @Test
  void ourOwnTimesAreTheDriversAndCanBeSet() {
    assertThat(gpio.times()).isEqualTo(GpioTimes.STANDARD);
  }

  @Test
  void aHallWithoutWiresHasNone() {
    assertThat(Halls.loaded(Halls.EXAMPLE).gpio().isEmpty()).isTrue();
  }
}
