package io.hallguard.config.explain;

import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.Place;
import io.hallguard.core.plan.Text;
import java.util.ArrayList;
import java.util.List;

/** What no rule looks at, and what nothing here can see. */
final class UnobservedPart {
  private final HallPlan plan;

  UnobservedPart(HallPlan plan) {
    this.plan = plan;
  }

  void write(Lines lines) {
    lines.heading("只显示或无法观测的", "Only shown, or not to be seen");
    List<Text> shown = new ArrayList<>();
    for (Place place : plan.places().values()) {
      if (onlyShown(place)) {
        shown.add(place.name());
      }
    }
    if (!shown.isEmpty()) {
      Text names = Phrasing.list(shown);
      lines.point(
          "%s:记录并显示状态,目前没有规则".formatted(names.zh()),
          "%s: recorded and shown; no rule acts on them yet".formatted(names.en()));
    }
    lines.point(
        "门磁只知门开过,看不到尾随,也不知有几人进出;读卡只说明出示了哪张卡",
        "a contact knows that the door opened, and not who followed or how many went through; a"
            + " badge tells which credential was presented");
    if (!Phrasing.places(plan, Place.FirePanel.class).isEmpty()) {
      lines.point("本系统不是火灾报警系统,不能代替它", "this is no fire alarm and replaces none");
    }
  }

  private static boolean onlyShown(Place place) {
    return switch (place) {
      case Place.Door door -> !door.cashArea();
      case Place.CashBox _, Place.HoldUpButton _ -> false;
      case Place.EmergencyLamp _, Place.Extinguisher _, Place.FirePanel _, Place.SupplyInput _ ->
          true;
    };
  }
}
