package io.hallguard.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.config.hall.DeviceBinding;
import io.hallguard.config.hall.DeviceClass;
import io.hallguard.config.hall.Format;
import io.hallguard.config.hall.HallConfig;
import io.hallguard.core.plan.Place;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.Text;
import io.hallguard.core.plan.Zone;
import io.hallguard.drivers.signal.DeviceId;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Devices as the file describes them. */
class DeviceConfigTest {

  @Test
  void aDoorUnitIsContactLockAndReader() {
    DeviceId unit = new DeviceId("cash-door-unit");

    assertThat(Halls.loaded(Halls.EXAMPLE).plan().place(new PlaceId("cash-door")))
        .contains(
            new Place.Door(
                new PlaceId("cash-door"),
                new Text("收费区防盗门", "Cash area door"),
                new Zone("cash", new Text("收费区", "Cash area"), Zone.Kind.CASH_AREA),
                unit,
                Optional.of(unit),
                Optional.of(unit),
                Optional.of(new DeviceId("cash-door-exit"))));
  }

  @Test
  void silenceFollowsClassAndBatteryUnlessTheFileSaysOtherwise() {
    HallConfig demo = Halls.loaded(Halls.DEMO);

    assertThat(silence(demo, "counter-sos")).isEqualTo(Duration.ofMinutes(3));
    assertThat(silence(demo, "mains-input")).isEqualTo(Duration.ofMinutes(10));
    assertThat(silence(demo, "back-sos")).isEqualTo(Duration.ofHours(25));
    assertThat(silence(demo, "cash-door-contact")).isEqualTo(Duration.ofHours(1));
  }

  private static Duration silence(HallConfig config, String device) {
    return config.plan().device(new DeviceId(device)).orElseThrow().silentAfter();
  }

  @Test
  void bindingsSayHowADeviceIsReached() {
    assertThat(Halls.loaded(Halls.DEMO).devices())
        .contains(
            new DeviceBinding(
                new DeviceId("back-sos"),
                DeviceClass.HOLD_UP,
                Format.ZIGBEE2MQTT,
                "back-sos",
                true,
                Optional.of("演示(模拟设备) / demo, simulated device")),
            new DeviceBinding(
                new DeviceId("cash-door-lock"),
                DeviceClass.LOCK_SENSOR,
                Format.NATIVE,
                "cash-door-lock",
                false,
                Optional.empty()));
  }
}
