package io.hallguard.config.explain;

import io.hallguard.config.hall.HallConfig;
import io.hallguard.config.key.Key;
import io.hallguard.config.key.RuleKeys;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.Parameters.GrantTimes;
import io.hallguard.core.plan.Place;
import io.hallguard.core.plan.Text;
import java.time.Duration;
import java.util.List;

/** Entry to the cash area without a grant. */
final class EntryPart {
  private final HallConfig config;
  private final HallPlan plan;
  private final List<Place.Door> doors;

  EntryPart(HallConfig config) {
    this.config = config;
    this.plan = config.plan();
    this.doors =
        Phrasing.places(plan, Place.Door.class).stream().filter(Place.Door::cashArea).toList();
  }

  void write(Lines lines) {
    Text clauses = Phrasing.clauses(AlertKind.ENTRY_WITHOUT_GRANT);
    lines.heading(
        "进入收费区须先经同意(%s)".formatted(clauses.zh()),
        "Consent before entering the cash area (%s)".formatted(clauses.en()));
    if (doors.isEmpty()) {
      lines.point(
          "没有写出通向收费区的门:本系统无法监视这一条",
          "no door into a cash area is described: nothing watches these clauses");
      return;
    }
    Text names = Phrasing.names(doors);
    lines.point(
        "%s打开时若没有有效授权,立即报警:通知保安室和班长,不延时;事后补办授权不能消除".formatted(names.zh()),
        ("%s: opening with no grant in force is an alert at once, in the guard room and for"
                + " the lead; a later grant does not mend it")
            .formatted(names.en()));
    times(lines, plan.parameters().grant());
    leaving(lines);
    exitButtons(lines);
    readers(lines);
  }

  private void leaving(Lines lines) {
    Text stay = number(plan.parameters().grant().stay(), RuleKeys.GRANT_STAY);
    lines.point(
        "凭一次授权进入、尚未离开的人开门离去,不再需要授权;授权结束 %s后仍未见离开的,其后的开门一律报警".formatted(stay.zh()),
        ("whoever is inside on a grant needs no other one to leave; %s after the grant's end an"
                + " opening is no longer taken for that")
            .formatted(stay.en()));
  }

  private void exitButtons(Lines lines) {
    List<Place.Door> with = doors.stream().filter(door -> door.exit().isPresent()).toList();
    if (!with.isEmpty()) {
      Text names = Phrasing.names(with);
      Text span = number(plan.parameters().grant().attribution(), RuleKeys.GRANT_ATTRIBUTION);
      lines.point(
          "%s有出门按钮:按下后 %s内的第一次开门算离开,不占用任何人的授权".formatted(names.zh(), span.zh()),
          ("%s: after the exit button the first opening within %s is a leaving and uses up nobody's"
                  + " grant")
              .formatted(names.en(), span.en()));
    }
  }

  private void times(Lines lines, GrantTimes times) {
    Text walkUp = number(times.walkUp(), RuleKeys.GRANT_WALK_UP);
    Text margin = number(times.bookingMargin(), RuleKeys.GRANT_BOOKING_MARGIN);
    Text longest = number(times.longest(), RuleKeys.GRANT_LONGEST);
    lines.point(
        "现场批准后须在 %s内进入;预约可提前或推后 %s;一次授权最长 %s".formatted(walkUp.zh(), margin.zh(), longest.zh()),
        ("a walk-up approval waits %s for its entry; a booking may be early or late by %s;"
                + " no grant is longer than %s")
            .formatted(walkUp.en(), margin.en(), longest.en()));
  }

  private Text number(Duration value, Key<Duration> key) {
    return Phrasing.number(config, value, RuleKeys.GRANT, key);
  }

  private void readers(Lines lines) {
    List<Place.Door> with = doors.stream().filter(door -> door.reader().isPresent()).toList();
    List<Place.Door> without = doors.stream().filter(door -> door.reader().isEmpty()).toList();
    if (!with.isEmpty()) {
      Text names = Phrasing.names(with);
      Text span = number(plan.parameters().grant().attribution(), RuleKeys.GRANT_ATTRIBUTION);
      lines.point(
          "%s有读卡器:刷卡后 %s内的第一次开门算在该卡名下,有长期授权的收费员刷卡即可进入".formatted(names.zh(), span.zh()),
          ("%s: a badge speaks for the first opening within %s, so cashiers with a standing"
                  + " authorisation enter by badge")
              .formatted(names.en(), span.en()));
    }
    if (!without.isEmpty()) {
      Text names = Phrasing.names(without);
      lines.point(
          "%s没有读卡器:无法得知是谁开门,收费员每次进入也须有一次授权".formatted(names.zh()),
          "%s: no reader, so nobody knows who opened, and cashiers too need a grant for each visit"
              .formatted(names.en()));
    }
  }
}
