package io.hallguard.config.explain;

import io.hallguard.config.hall.HallConfig;
import io.hallguard.config.key.RuleKeys;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.Parameters.BoxTimes;
import io.hallguard.core.plan.Place;
import io.hallguard.core.plan.Text;
import java.util.List;

/** Cash boxes: opened with a grant, closed again, registered. */
final class BoxPart {
  private final HallConfig config;
  private final BoxTimes times;
  private final List<Place.CashBox> boxes;

  BoxPart(HallConfig config) {
    HallPlan plan = config.plan();
    this.config = config;
    this.times = plan.parameters().box();
    this.boxes = Phrasing.places(plan, Place.CashBox.class);
  }

  void write(Lines lines) {
    Text grant = Phrasing.clauses(AlertKind.BOX_WITHOUT_GRANT);
    Text closed = Phrasing.clauses(AlertKind.BOX_LEFT_OPEN);
    lines.heading(
        "自助设备款箱(%s、%s)".formatted(closed.zh(), grant.zh()),
        "Cash boxes of self-service machines (%s, %s)".formatted(closed.en(), grant.en()));
    if (boxes.isEmpty()) {
      lines.point("没有写出款箱:本系统无法监视", "no box is described: nothing watches these clauses");
      return;
    }
    Text names = Phrasing.names(boxes);
    Text open = Phrasing.number(config, times.open(), RuleKeys.BOX, RuleKeys.BOX_OPEN);
    Text register = Phrasing.number(config, times.register(), RuleKeys.BOX, RuleKeys.BOX_REGISTER);
    Text registered = Phrasing.clauses(AlertKind.BOX_NOT_REGISTERED);
    lines.point(
        "%s打开时若没有有效授权,立即报警:通知保安室和班长(%s)".formatted(names.zh(), grant.zh()),
        ("%s: opening with no grant in force is an alert at once, in the guard room and for"
                + " the lead (%s)")
            .formatted(names.en(), grant.en()));
    lines.point(
        "打开满 %s未关:通知保安室和班长(%s)".formatted(open.zh(), closed.zh()),
        "open for %s: the guard room and the lead are told (%s)".formatted(open.en(), closed.en()));
    lines.point(
        "打开后 %s内未登记:提醒班长;之后补登的标为迟登(%s)".formatted(register.zh(), registered.zh()),
        ("not registered within %s of its opening: the lead is told; a later line is kept"
                + " as late (%s)")
            .formatted(register.en(), registered.en()));
    withoutReader(lines);
  }

  private void withoutReader(Lines lines) {
    List<Place.CashBox> without = boxes.stream().filter(box -> box.reader().isEmpty()).toList();
    if (!without.isEmpty()) {
      Text names = Phrasing.names(without);
      lines.point(
          "%s没有读卡器:无法得知是谁打开,收费员每次开箱也须有一次授权".formatted(names.zh()),
          ("%s: no reader, so nobody knows who opened, and cashiers too need a grant for"
                  + " each opening")
              .formatted(names.en()));
    }
  }
}
