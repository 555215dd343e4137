package io.hallguard.sim.scenario;

import io.hallguard.config.hall.DeviceBinding;
import io.hallguard.config.hall.DeviceClass;
import io.hallguard.config.hall.Format;
import io.hallguard.config.hall.HallConfig;
import io.hallguard.core.plan.DaySpan;
import io.hallguard.core.plan.DevicePlan;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.Parameters;
import io.hallguard.core.plan.Place;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.Text;
import io.hallguard.core.plan.VisitorRules;
import io.hallguard.drivers.signal.DeviceId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The demo hall with everything that a hall may ask for beyond the standard: an exit button at the
 * cash area's door, two people and a reader at the second box, opening hours, and windows agreed
 * with the cash-in-transit company.
 */
final class PolicyHall {
  private static final PlaceId DOOR = new PlaceId("cash-door");
  private static final PlaceId BOX = new PlaceId("box-2");
  private static final DeviceId EXIT = new DeviceId("cash-door-exit");
  private static final DeviceId READER = new DeviceId("box-2-reader");
  private static final Duration SILENT_AFTER = Duration.ofMinutes(3);

  private PolicyHall() {}

  static HallConfig of(HallConfig demo) {
    HallPlan plan = demo.plan();
    List<Place> places = plan.places().values().stream().map(PolicyHall::place).toList();
    List<DevicePlan> devices =
        Stream.concat(
                plan.devices().values().stream(),
                Stream.of(
                    device(EXIT, "收费区出门按钮", "Exit button of the cash area"),
                    device(READER, "2号款箱读卡器", "Reader at box 2")))
            .toList();
    List<DeviceBinding> bindings = new ArrayList<>(demo.devices());
    bindings.add(binding(EXIT, DeviceClass.HOLD_UP));
    bindings.add(binding(READER, DeviceClass.BADGE_READER));
    return demo.planned(
        new HallPlan(
            plan.hall(), plan.name(), plan.timeZone(), places, devices, rules(plan.parameters())),
        bindings);
  }

  private static Place place(Place place) {
    return switch (place) {
      case Place.Door door when door.id().equals(DOOR) ->
          new Place.Door(
              door.id(),
              door.name(),
              door.zone(),
              door.contact(),
              door.lock(),
              door.reader(),
              Optional.of(EXIT));
      case Place.CashBox box when box.id().equals(BOX) ->
          new Place.CashBox(box.id(), box.name(), box.zone(), box.contact(), Optional.of(READER));
      default -> place;
    };
  }

  private static DevicePlan device(DeviceId id, String zh, String en) {
    return new DevicePlan(id, new Text(zh, en), SILENT_AFTER);
  }

  private static DeviceBinding binding(DeviceId id, DeviceClass what) {
    return new DeviceBinding(id, what, Format.NATIVE, id.value(), false, Optional.empty());
  }

  private static Parameters rules(Parameters usual) {
    VisitorRules visitors = usual.visitors();
    return new Parameters(
        usual.door(),
        usual.box(),
        usual.grant(),
        usual.signal(),
        new VisitorRules(
            visitors.classes(),
            workingDays(List.of(span(8, 30, 12, 0), span(13, 30, 17, 30))),
            List.of(span(9, 0, 9, 30), span(16, 30, 17, 0)),
            Set.of(BOX),
            visitors.together(),
            visitors.review(),
            visitors.wrongCodes(),
            visitors.locked()));
  }

  private static Map<DayOfWeek, List<DaySpan>> workingDays(List<DaySpan> spans) {
    Map<DayOfWeek, List<DaySpan>> open = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.compareTo(DayOfWeek.SATURDAY) < 0) {
        open.put(day, spans);
      }
    }
    return open;
  }

  private static DaySpan span(int fromHour, int fromMinute, int toHour, int toMinute) {
    return new DaySpan(LocalTime.of(fromHour, fromMinute), LocalTime.of(toHour, toMinute));
  }
}
