package io.hallguard.web;

import io.hallguard.core.plan.DevicePlan;
import io.hallguard.core.plan.HallId;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.Parameters;
import io.hallguard.core.plan.Place;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.Text;
import io.hallguard.core.plan.Zone;
import io.hallguard.drivers.signal.DeviceId;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A hall with one place of every kind. */
final class TestingPlan {
  static final DeviceId DOOR = new DeviceId("cash-door-contact");
  static final DeviceId LOCK = new DeviceId("cash-door-lock");
  static final DeviceId READER = new DeviceId("cash-door-reader");
  static final DeviceId BOX = new DeviceId("box-contact");
  static final DeviceId BUTTON = new DeviceId("hold-up-button-1");
  static final DeviceId FRONT = new DeviceId("front-door-contact");
  static final DeviceId LAMP = new DeviceId("lamp-sensor");
  static final DeviceId PANEL = new DeviceId("fire-contact");
  static final DeviceId MAINS = new DeviceId("mains-input");

  static final Duration SILENT_AFTER = Duration.ofDays(2);

  private static final Zone CASH = new Zone("cash", text("收费区"), Zone.Kind.CASH_AREA);
  private static final Zone OPEN = new Zone("public", text("大厅"), Zone.Kind.PUBLIC);

  private TestingPlan() {}

  static HallPlan hall() {
    return new HallPlan(
        new HallId("hall-1"),
        text("城东营业厅"),
        ZoneId.of("Asia/Shanghai"),
        List.of(
            new Place.Door(
                id("cash-door"),
                text("收费区防盗安全门"),
                CASH,
                DOOR,
                Optional.of(LOCK),
                Optional.of(READER)),
            new Place.Door(
                id("front-door"), text("大门"), OPEN, FRONT, Optional.empty(), Optional.empty()),
            new Place.CashBox(id("box-1"), text("自助款箱"), Optional.empty(), BOX, Optional.empty()),
            new Place.HoldUpButton(id("button-1"), text("紧急按钮"), BUTTON),
            new Place.EmergencyLamp(id("lamp-1"), text("应急灯"), LAMP),
            new Place.Extinguisher(id("extinguisher-1"), text("灭火器"), "04a1", Optional.empty()),
            new Place.FirePanel(id("fire-panel"), text("消防主机"), PANEL),
            new Place.SupplyInput(id("mains"), text("市电"), Place.SupplyInput.Kind.MAINS, MAINS)),
        Stream.of(DOOR, LOCK, READER, BOX, BUTTON, FRONT, LAMP, PANEL, MAINS)
            .map(device -> new DevicePlan(device, text(device.value()), SILENT_AFTER))
            .toList(),
        Parameters.defaults());
  }

  static Map<DeviceId, String> formats() {
    return hall().devices().keySet().stream()
        .collect(Collectors.toMap(device -> device, _ -> "native"));
  }

  private static PlaceId id(String value) {
    return new PlaceId(value);
  }

  private static Text text(String zh) {
    return new Text(zh, "the " + zh);
  }
}
