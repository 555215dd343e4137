package io.hallguard.sim.scenario;

import io.hallguard.core.plan.Text;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Activation;
import io.hallguard.drivers.signal.Reading.Bolt;
import io.hallguard.drivers.signal.Reading.Glow;
import io.hallguard.drivers.signal.Reading.LineState;
import io.hallguard.drivers.signal.Reading.Position;
import io.hallguard.drivers.signal.Reading.Power;

/** What a reading means, in words for people. */
final class NewsWords {
  private NewsWords() {}

  static Text of(Reading news) {
    return switch (news) {
      case Reading.Contact contact ->
          choose(contact.position() == Position.OPEN, "打开", "opens", "关上", "closes");
      case Reading.Lock lock -> choose(lock.bolt() == Bolt.LOCKED, "上锁", "locks", "开锁", "unlocks");
      case Reading.Press _ -> new Text("被按下", "is pressed");
      case Reading.HoldUp holdUp ->
          choose(
              holdUp.activation() == Activation.ACTIVE, "被按下并自锁", "stays in", "被复位", "is put back");
      case Reading.Tamper tamper ->
          choose(
              tamper.activation() == Activation.ACTIVE,
              "外壳被打开",
              "has its cover opened",
              "外壳被合上",
              "has its cover closed");
      case Reading.Battery battery ->
          new Text("电量 %d%%".formatted(battery.percent()), "battery at " + battery.percent() + "%");
      case Reading.BatteryLow low ->
          choose(low.low(), "电量低", "battery low", "电量正常", "battery good");
      case Reading.Supply supply ->
          choose(supply.power() == Power.LOST, "断电", "fails", "恢复", "returns");
      case Reading.Lamp lamp -> choose(lamp.glow() == Glow.LIT, "点亮", "lights", "熄灭", "goes dark");
      case Reading.Fire fire ->
          choose(fire.activation() == Activation.ACTIVE, "报火警", "alarms", "火警解除", "calms");
      case Reading.Tag _ -> new Text("巡检时刷标签", "has its tag read on the round");
      case Reading.Badge _ -> new Text("读到卡", "reads a badge");
      case Reading.Line line ->
          choose(
              line.state() == LineState.NORMAL,
              "线路正常",
              "has a sound line",
              "线路异常",
              "has a bad line");
      case Reading.Unclear _ -> new Text("发来无法理解的值", "sends a value nobody knows");
    };
  }

  private static Text choose(boolean first, String zh, String en, String otherZh, String otherEn) {
    return first ? new Text(zh, en) : new Text(otherZh, otherEn);
  }
}
