package io.hallguard.core;

import static io.hallguard.core.TestingHall.BOX;
import static io.hallguard.core.TestingHall.BOX_CONTACT;
import static io.hallguard.core.TestingHall.BUTTON;
import static io.hallguard.core.TestingHall.CONTACT;
import static io.hallguard.core.TestingHall.DOOR;
import static io.hallguard.core.TestingHall.LAMP;
import static io.hallguard.core.TestingHall.LOCK;
import static io.hallguard.core.TestingHall.READER;
import static io.hallguard.core.TestingHall.SOS;

import io.hallguard.core.plan.DevicePlan;
import io.hallguard.core.plan.HallId;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.Parameters;
import io.hallguard.core.plan.Place;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.Text;
import io.hallguard.core.plan.Zone;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The small hall of the tests: one cash-area door, one box, one button, one lamp. */
public final class TestingPlan {
  private static final Zone CASH = new Zone("cash", name("收费区"), Zone.Kind.CASH_AREA);

  private TestingPlan() {}

  public static HallPlan of(Parameters parameters) {
    return new HallPlan(
        new HallId("test"),
        name("测试厅"),
        ZoneId.of("Asia/Shanghai"),
        List.of(
            new Place.Door(
                DOOR, name("收费区门"), CASH, CONTACT, Optional.of(LOCK), Optional.of(READER)),
            new Place.CashBox(BOX, name("1号款箱"), Optional.empty(), BOX_CONTACT, Optional.empty()),
            new Place.HoldUpButton(BUTTON, name("1号按钮"), SOS),
            new Place.EmergencyLamp(new PlaceId("lamp-1"), name("应急灯"), LAMP)),
        Stream.of(CONTACT, LOCK, READER, BOX_CONTACT, SOS, LAMP)
            .map(id -> new DevicePlan(id, name(id.value()), Duration.ofHours(25)))
            .toList(),
        parameters);
  }

  private static Text name(String both) {
    return new Text(both, both);
  }
}
