package io.hallguard.config.explain;

import io.hallguard.config.hall.HallConfig;
import io.hallguard.config.key.Key;
import io.hallguard.config.key.RuleKeys;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.Parameters.DoorTimes;
import io.hallguard.core.plan.Place;
import io.hallguard.core.plan.Text;
import java.time.Duration;
import java.util.List;

/** The cash-area door is closed and locked. */
final class DoorPart {
  private final HallConfig config;
  private final DoorTimes times;
  private final List<Place.Door> doors;

  DoorPart(HallConfig config) {
    HallPlan plan = config.plan();
    this.config = config;
    this.times = plan.parameters().door();
    this.doors =
        Phrasing.places(plan, Place.Door.class).stream().filter(Place.Door::cashArea).toList();
  }

  void write(Lines lines) {
    if (doors.isEmpty()) {
      return;
    }
    Text clauses = Phrasing.clauses(AlertKind.DOOR_LEFT_OPEN);
    lines.heading(
        "收费区门须关闭并上锁(%s)".formatted(clauses.zh()),
        "The cash-area door is closed and locked (%s)".formatted(clauses.en()));
    open(lines);
    List<Place.Door> with = doors.stream().filter(door -> door.lock().isPresent()).toList();
    List<Place.Door> without = doors.stream().filter(door -> door.lock().isEmpty()).toList();
    if (!with.isEmpty()) {
      locked(lines, Phrasing.names(with));
    }
    if (!without.isEmpty()) {
      Text names = Phrasing.names(without);
      lines.point(
          "%s没有锁舌输入:锁未监测。页面一直这样显示,绝不当作已上锁,也不因此报警".formatted(names.zh()),
          ("%s: no lock input, so the lock is not observed. The pages say so; it is never"
                  + " taken as locked, and it raises no alert")
              .formatted(names.en()));
    }
  }

  private void open(Lines lines) {
    Text names = Phrasing.names(doors);
    Text lead = number(times.lead(), RuleKeys.DOOR_LEAD);
    Text guard = number(times.guard(), RuleKeys.DOOR_GUARD);
    lines.point(
        "%s开着满 %s:提醒班长和柜台;满 %s:再通知保安室".formatted(names.zh(), lead.zh(), guard.zh()),
        "%s: open for %s, the lead and the counter are told; for %s, the guard room as well"
            .formatted(names.en(), lead.en(), guard.en()));
  }

  private Text number(Duration value, Key<Duration> key) {
    return Phrasing.number(config, value, RuleKeys.DOOR, key);
  }

  private void locked(Lines lines, Text names) {
    Text lead = number(times.lockAfterClose(), RuleKeys.DOOR_LOCK_AFTER_CLOSE);
    Text later = Phrasing.span(times.guard().minus(times.lead()));
    lines.point(
        "%s关上后 %s仍未上锁:提醒班长和柜台;再过 %s:通知保安室".formatted(names.zh(), lead.zh(), later.zh()),
        ("%s: closed and still not locked after %s, the lead and the counter are told; %s"
                + " later, the guard room as well")
            .formatted(names.en(), lead.en(), later.en()));
  }
}
