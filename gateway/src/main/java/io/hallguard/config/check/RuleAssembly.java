package io.hallguard.config.check;

import io.hallguard.config.key.RuleKeys;
import io.hallguard.config.key.SectionValue;
import io.hallguard.core.plan.Parameters;
import io.hallguard.core.plan.Parameters.BoxTimes;
import io.hallguard.core.plan.Parameters.DoorTimes;
import io.hallguard.core.plan.Parameters.GrantTimes;
import io.hallguard.core.plan.Parameters.SignalTimes;
import io.hallguard.core.plan.VisitorRules;

/** The rules' numbers of a file in which nothing was refused. */
final class RuleAssembly {
  private RuleAssembly() {}

  static Parameters parameters(SectionValue rules, VisitorRules visitors) {
    SectionValue door = rules.get(RuleKeys.DOOR);
    SectionValue box = rules.get(RuleKeys.BOX);
    SectionValue grant = rules.get(RuleKeys.GRANT);
    SectionValue signal = rules.get(RuleKeys.SIGNAL);
    return new Parameters(
        new DoorTimes(
            door.get(RuleKeys.DOOR_LEAD),
            door.get(RuleKeys.DOOR_GUARD),
            door.get(RuleKeys.DOOR_LOCK_AFTER_CLOSE)),
        new BoxTimes(
            box.get(RuleKeys.BOX_OPEN),
            box.get(RuleKeys.BOX_REGISTER),
            box.get(RuleKeys.BOX_AGAIN)),
        new GrantTimes(
            grant.get(RuleKeys.GRANT_WALK_UP),
            grant.get(RuleKeys.GRANT_BOOKING_MARGIN),
            grant.get(RuleKeys.GRANT_ATTRIBUTION),
            grant.get(RuleKeys.GRANT_LONGEST),
            grant.get(RuleKeys.GRANT_STAY)),
        new SignalTimes(
            signal.get(RuleKeys.SIGNAL_LATE),
            signal.get(RuleKeys.SIGNAL_MISSING),
            signal.get(RuleKeys.SIGNAL_UNREADABLE_QUIET),
            signal.get(RuleKeys.SIGNAL_BATTERY_LOW)),
        visitors);
  }
}
