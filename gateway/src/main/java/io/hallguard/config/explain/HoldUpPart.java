package io.hallguard.config.explain;

import io.hallguard.core.event.AlertKind;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.Place;
import io.hallguard.core.plan.Text;
import java.util.List;

/** Hold-up buttons. */
final class HoldUpPart {
  private final List<Place.HoldUpButton> buttons;

  HoldUpPart(HallPlan plan) {
    this.buttons = Phrasing.places(plan, Place.HoldUpButton.class);
  }

  void write(Lines lines) {
    Text clauses = Phrasing.clauses(AlertKind.HOLD_UP);
    lines.heading(
        "紧急报警按钮(相关条款 %s)".formatted(clauses.zh()),
        "Hold-up buttons (related clauses %s)".formatted(clauses.en()));
    if (buttons.isEmpty()) {
      lines.point("没有写出紧急报警按钮", "no hold-up button is described");
      return;
    }
    Text names = Phrasing.names(buttons);
    lines.point(
        "%s:24 小时有效,不随撤防停用;按下立即报警,不延时;保持到人工复位并写明原因".formatted(names.zh()),
        ("%s: live for 24 hours, whether the hall is set or not; an alert at once, without"
                + " delay; latched until reset by hand with a reason")
            .formatted(names.en()));
    lines.point(
        "只在保安室和后台显示和发声,绝不在公共区和柜台出现",
        "shown and sounded in the guard room and the back office only, never in public or at the"
            + " counter");
    lines.point(
        "以上做法参照 GB 50394 一类技术标准,不是管理标准条款的要求",
        "this follows technical standards such as GB 50394; the management standard's clauses do"
            + " not ask for it");
  }
}
