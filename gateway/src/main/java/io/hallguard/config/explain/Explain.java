package io.hallguard.config.explain;

import io.hallguard.config.hall.HallConfig;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.Place;
import io.hallguard.core.plan.Text;
import java.util.List;

/** The whole explanation of one hall. */
public final class Explain {
  private Explain() {}

  /** One line of text each; the points under a heading begin with two spaces and a hyphen. */
  public static List<Text> of(HallConfig config) {
    Lines lines = new Lines();
    summary(config.plan(), lines);
    new EntryPart(config).write(lines);
    new DoorPart(config).write(lines);
    new BoxPart(config).write(lines);
    new VisitorPart(config).write(lines);
    new HoldUpPart(config.plan()).write(lines);
    new SupervisionPart(config).write(lines);
    new OutputPart(config).write(lines);
    new WebPart(config).write(lines);
    new UnobservedPart(config.plan()).write(lines);
    return lines.all();
  }

  private static void summary(HallPlan plan, Lines lines) {
    long doors = Phrasing.places(plan, Place.Door.class).size();
    long boxes = Phrasing.places(plan, Place.CashBox.class).size();
    long buttons = Phrasing.places(plan, Place.HoldUpButton.class).size();
    lines.heading(
        "%s(%s):%d 扇门、%d 个款箱、%d 个紧急按钮、%d 个设备"
            .formatted(plan.name().zh(), plan.hall(), doors, boxes, buttons, plan.devices().size()),
        "%s (%s): doors %d, cash boxes %d, hold-up buttons %d, devices %d"
            .formatted(
                plan.name().en(), plan.hall(), doors, boxes, buttons, plan.devices().size()));
    lines.point(
        "管理标准没有给出门、款箱、授权的具体时间:以下各数值,注“自定”的是本系统的默认值,注“本厅设定”的写在 hall.yaml 中",
        "the standard gives no times for doors, boxes or grants: a number marked 'our own choice'"
            + " is our default, one marked 'this hall's setting' stands in hall.yaml");
  }
}
