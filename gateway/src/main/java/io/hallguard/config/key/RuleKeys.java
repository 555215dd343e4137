package io.hallguard.config.key;

import java.time.Duration;

/**
 * The rules' numbers. Every default is our own choice; {@code ConfigReaderTest} holds them equal to
 * {@code Parameters.defaults()}.
 */
public final class RuleKeys {
  public static final Key<Duration> DOOR_LEAD =
      own(
          "lead",
          Durations.between("5s", "10m"),
          "60s",
          "收费区门开着或未锁超过此时,通知班长(四.2.3)",
          "cash-area door open or not locked this long: the lead is told (四.2.3)");
  public static final Key<Duration> DOOR_GUARD =
      own(
          "guard",
          Durations.between("10s", "30m"),
          "180s",
          "超过此时再通知保安;须长于 lead(四.2.3)",
          "this long: the guard is told as well; longer than lead (四.2.3)");
  public static final Key<Duration> DOOR_LOCK_AFTER_CLOSE =
      own(
          "lock-after-close",
          Durations.between("2s", "5m"),
          "20s",
          "关门后多久内应上锁(四.2.3)",
          "how long the bolt may take after closing (四.2.3)");
  public static final Key<SectionValue> DOOR =
      Key.section(
          "door",
          Section.of(DOOR_LEAD, DOOR_GUARD, DOOR_LOCK_AFTER_CLOSE),
          "收费区门的时限",
          "times for cash-area doors");

  public static final Key<Duration> BOX_OPEN =
      own(
          "open",
          Durations.between("1m", "4h"),
          "10m",
          "款箱打开不得超过此时(四.2.3)",
          "how long a box may stand open (四.2.3)");
  public static final Key<Duration> BOX_REGISTER =
      own(
          "register",
          Durations.between("1m", "24h"),
          "15m",
          "打开款箱后多久内应登记(四.2.3)",
          "how long after the opening the register line may take (四.2.3)");
  public static final Key<Duration> BOX_AGAIN =
      own(
          "again",
          Durations.between("10s", "30m"),
          "2m",
          "关箱后同一人多久内再次打开仍算同一次登记",
          "how long after its closing the same person may open the box again within one line");
  public static final Key<SectionValue> BOX =
      Key.section(
          "box", Section.of(BOX_OPEN, BOX_REGISTER, BOX_AGAIN), "款箱的时限", "times for cash boxes");

  public static final Key<Duration> GRANT_WALK_UP =
      own(
          "walk-up",
          Durations.between("1m", "2h"),
          "15m",
          "现场批准后多久内须进入(四.2.4)",
          "how long a walk-up approval waits for its entry (四.2.4)");
  public static final Key<Duration> GRANT_BOOKING_MARGIN =
      own(
          "booking-margin",
          Durations.between("0s", "4h"),
          "30m",
          "预约时段前后可放宽多久(四.2.4)",
          "how much earlier or later than booked the entry may be (四.2.4)");
  public static final Key<Duration> GRANT_ATTRIBUTION =
      own(
          "attribution",
          Durations.between("2s", "60s"),
          "10s",
          "刷卡后多久内的开门算在此卡名下",
          "how long a presented badge speaks for the next opening");
  public static final Key<Duration> GRANT_LONGEST =
      own(
          "longest",
          Durations.between("30m", "24h"),
          "12h",
          "一次授权最长的时段",
          "the longest window that one grant may have");
  public static final Key<Duration> GRANT_STAY =
      own(
          "stay",
          Durations.between("1m", "24h"),
          "120m",
          "授权结束后,未见离开的人多久内开门仍算离开(四.2.4)",
          "how long after the grant's end a visitor who was not seen leaving may still leave (四.2.4)");
  public static final Key<SectionValue> GRANT =
      Key.section(
          "grant",
          Section.of(
              GRANT_WALK_UP, GRANT_BOOKING_MARGIN, GRANT_ATTRIBUTION, GRANT_LONGEST, GRANT_STAY),
          "授权的时限",
          "times for grants");

  public static final Key<Duration> SIGNAL_LATE =
      own(
          "late",
          Durations.between("5s", "10m"),
          "30s",
          "消息到达时已发生超过此时,标为“迟到”",
          "an event that is older than this on arrival is marked late");
  public static final Key<Duration> SIGNAL_MISSING =
      own(
          "missing",
          Durations.between("5s", "1h"),
          "30s",
          "消息编号缺失超过此时,报故障",
          "numbers of a device's own count that stay away this long are a trouble");
  public static final Key<Duration> SIGNAL_UNREADABLE_QUIET =
      own(
          "unreadable-quiet",
          Durations.between("1m", "24h"),
          "10m",
          "多久不再收到无法读取的消息,相应故障才结束",
          "a trouble about unreadable messages ends after this long without one");
  public static final Key<Integer> SIGNAL_BATTERY_LOW =
      own(
          "battery-low",
          Quantities.percent(0, 100),
          "15%",
          "电量不高于此值算低",
          "at or under this charge the battery is low");
  public static final Key<SectionValue> SIGNAL =
      Key.section(
          "signal",
          Section.of(SIGNAL_LATE, SIGNAL_MISSING, SIGNAL_UNREADABLE_QUIET, SIGNAL_BATTERY_LOW),
          "如何看待设备消息",
          "how messages of devices are read");

  public static final Key<SectionValue> RULES =
      Key.section(
          "rules",
          Section.of(DOOR, BOX, GRANT, SIGNAL),
          "各项规则的数值,可全部省略",
          "the rules' numbers; all may be left out");

  private RuleKeys() {}

  private static <T> Key<T> own(
      String name, Scalar<T> shape, String written, String zh, String en) {
    return Key.byDefault(name, shape, written, zh, en).asOurOwnChoice();
  }
}
