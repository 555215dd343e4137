package io.hallguard.config.hall;

import static io.hallguard.config.hall.Role.BUTTON;
import static io.hallguard.config.hall.Role.CONTACT;
import static io.hallguard.config.hall.Role.LOCK;
import static io.hallguard.config.hall.Role.READER;

import com.google.common.collect.ImmutableSet;
import io.hallguard.core.plan.Text;
import io.hallguard.drivers.gpio.Watches;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What a device is. It settles where the device may be wired and how long it may be silent. */
public enum DeviceClass implements Worded {
  CONTACT_SENSOR("contact", ImmutableSet.of(CONTACT), 3, "门磁或箱磁", "door or box contact"),
  LOCK_SENSOR("lock", ImmutableSet.of(LOCK), 3, "锁舌反馈", "lock bolt contact"),
  BADGE_READER("reader", ImmutableSet.of(READER), 3, "读卡器", "badge or tag reader"),
  DOOR_UNIT(
      "door-unit",
      ImmutableSet.of(CONTACT, LOCK, READER),
      3,
      "一体设备:门磁、锁舌反馈、读卡器",
      "one device with contact, lock and reader"),
  HOLD_UP("hold-up", ImmutableSet.of(BUTTON), 3, "紧急报警按钮", "hold-up button"),
  LAMP_SENSOR("lamp", ImmutableSet.of(Role.LAMP), 10, "灯光感应", "lamp sensor"),
  FIRE_PANEL(
      "fire-panel", ImmutableSet.of(Role.FIRE_PANEL), 3, "火警输出", "fire panel's alarm output"),
  SUPPLY("supply", ImmutableSet.of(Role.SUPPLY), 10, "市电或 UPS 检测", "mains or UPS input"),
  TAMPER("tamper", ImmutableSet.of(Role.TAMPER), 3, "防拆开关", "switch at a cover or a mounting"),
  EXIT_BUTTON("exit-button", ImmutableSet.of(Role.EXIT), 10, "出门按钮", "exit button inside a door");

  /**
   * Battery devices say something once a day or when something happens; this is also the limit that
   * Zigbee2MQTT itself uses for them.
   */
  private static final Duration BATTERY_SILENCE = Duration.ofHours(25);

  /**
   * A wire on our own board is looked at all the time, and one that cannot be read says so at once;
   * this is for a driver that has stopped.
   */
  private static final Duration WIRE_SILENCE = Duration.ofMinutes(30);

  private final String word;
  private final ImmutableSet<Role> roles;
  private final Duration wiredSilence;
  private final String zh;
  private final String en;

  DeviceClass(
      String word, ImmutableSet<Role> roles, int wiredSilenceMinutes, String zh, String en) {
    this.word = word;
    this.roles = roles;
    this.wiredSilence = Duration.ofMinutes(wiredSilenceMinutes);
    this.zh = zh;
    this.en = en;
  }

  @Override
  public String word() {
    return word;
  }

  @Override
  public Text meaning() {
    return new Text(zh, en);
  }

  /** What it may be at a place. */
  public Set<Role> roles() {
    return roles;
  }

  /** Our own choice, unless the file says {@code silent-after}. */
  public Duration silentAfter(Format format, boolean batteryRadio) {
    if (batteryRadio) {
      return BATTERY_SILENCE;
    }
    return format == Format.GPIO ? WIRE_SILENCE : wiredSilence;
  }

  /** What a wire of this class watches; none for a device that has more than one value to tell. */
  public Optional<Watches> watches() {
    return switch (this) {
      case CONTACT_SENSOR -> Optional.of(Watches.CONTACT);
      case LOCK_SENSOR -> Optional.of(Watches.LOCK);
      case HOLD_UP -> Optional.of(Watches.HOLD_UP);
      case LAMP_SENSOR -> Optional.of(Watches.LAMP);
      case FIRE_PANEL -> Optional.of(Watches.FIRE);
      case SUPPLY -> Optional.of(Watches.SUPPLY);
      case TAMPER -> Optional.of(Watches.TAMPER);
      case EXIT_BUTTON -> Optional.of(Watches.BUTTON);
      case BADGE_READER, DOOR_UNIT -> Optional.empty();
    };
  }
}
