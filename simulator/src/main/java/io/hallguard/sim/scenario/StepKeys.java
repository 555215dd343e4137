package io.hallguard.sim.scenario;

import io.hallguard.config.key.At;
import io.hallguard.config.key.Key;
import io.hallguard.config.key.Listing;
import io.hallguard.config.key.Section;
import io.hallguard.config.key.Shape;
import io.hallguard.config.key.Wording;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.GrantTerms;
import io.hallguard.core.plan.Text;
import io.hallguard.core.plan.VisitorClass;
import io.hallguard.sim.people.Deed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The keys of one step of a timeline. */
final class StepKeys {
  private static final int PLACES_MOST = 20;

  static final Key<When> AT =
      new Key<>("at", Forms.when(), new Key.Need.Required(), new Text("时刻", "the moment"), false);
  static final Key<Text> NOTE = key("note", new Wording(), "给人看的说明", "a remark for people");

  static final Key<String> DOOR = place("door", "cash-door", "门", "a door");
  static final Key<String> BOX = place("box", "box-1", "款箱", "a cash box");
  static final Key<String> BUTTON = place("button", "counter-button", "紧急按钮", "a hold-up button");
  static final Key<String> LAMP = place("lamp", "exit-lamp", "应急灯", "an emergency light");
  static final Key<String> SUPPLY = place("supply", "mains", "供电", "a supply");
  static final Key<String> FIRE_PANEL = place("fire-panel", "fire-panel", "火警", "a fire panel");
  static final Key<String> EXTINGUISHER =
      place("extinguisher", "extinguisher-1", "灭火器", "an extinguisher");
  static final Key<String> DEVICE =
      place("device", "cash-door-contact", "设备本身", "a device as such");
  static final Key<String> PERSON = place("person", "lead", "人员", "a person");
  static final Key<WorldVerb> WORLD =
      key("world", Forms.word(WorldVerb.class), "外界变化", "what the world does");

  static final Key<String> DOES = place("does", "opens", "做什么", "what it does");

  static final Key<Duration> LATE =
      key("late", Forms.duration(), "晚到多久", "how much later it arrives");
  static final Key<Boolean> TWICE = key("twice", Forms.flag(), "到达两次", "it arrives twice");
  static final Key<Boolean> LOST = key("lost", Forms.flag(), "没有到达", "it never arrives");
  static final Key<Boolean> STORED =
      key("stored", Forms.flag(), "作为保留消息到达", "it arrives as a retained message");
  static final Key<String> READER =
      place("reader", "cash-door-reader", "读卡设备", "the reading device");
  static final Key<Integer> BATTERY = key("battery", Forms.number(0, 100), "电量", "charge left");
  static final Key<Integer> COUNT = key("count", Forms.number(1, 50), "几条", "how many");

  static final Key<String> PLACE = place("place", "cash-door", "地点", "where");
  static final Key<List<At<String>>> PLACES =
      key(
          "places",
          new Listing<>(Forms.text("cash-door"), 1, PLACES_MOST),
          "门和款箱",
          "doors and boxes");
  static final Key<String> HOLDER = place("holder", "张师傅", "被授权人", "who is allowed");
  static final Key<VisitorClass> CLASS =
      key("class", Forms.word(VisitorClass.class), "人员类别", "what the holder is");
  static final Key<GrantTerms.Kind> KIND =
      key("kind", Forms.word(GrantTerms.Kind.class), "单次或长期", "one visit or standing");
  static final Key<When> FROM = key("from", Forms.when(), "开始", "the beginning");
  static final Key<When> UNTIL = key("until", Forms.when(), "结束", "the end");
  static final Key<String> PURPOSE = place("purpose", "维修", "事由", "what for");
  static final Key<String> SEAL = place("seal", "A-1024", "封签号", "the seal's number");
  static final Key<String> AMOUNT = place("amount", "2000.00", "金额", "how much money");
  static final Key<Integer> PEOPLE =
      key("people", Forms.number(1, GrantTerms.Details.PEOPLE_MAX), "人数", "how many people");
  static final Key<String> ESCORT = place("escort", "guard", "陪同人", "who goes along");
  static final Key<String> DOCUMENT =
      place("document", "工作证 1234", "证件种类和末四位", "the document and its last four digits");
  static final Key<String> SEALS = place("seals", "B-7, B-8", "预约的封签", "the seals as booked");
  static final Key<String> WHO = place("who", "deputy", "涉及的人员", "the other person");
  static final Key<Boolean> CALLED_BACK =
      key("called-back", Forms.flag(), "是否回拨核实", "whether the contact was called back");
  static final Key<Deed.Code> CODE =
      key("code", Forms.word(Deed.Code.class), "输入的码", "which code is typed");
  static final Key<AlertKind> ALERT =
      key("alert", Forms.word(AlertKind.class), "报警种类", "which alert");
  static final Key<String> REASON = place("reason", "误触", "原因", "why");
  static final Key<Boolean> REFUSED =
      key("refused", Forms.flag(), "应被拒绝", "the gateway must refuse it");

  static final Key<Duration> DOWN = key("down", Forms.duration(), "停机多久", "for how long");
  static final Key<Duration> BY = key("by", Forms.step(), "拨动多少", "by how much");

  /** What a step is about: one of these. */
  static final List<Key<?>> SUBJECTS =
      List.of(DOOR, BOX, BUTTON, LAMP, SUPPLY, FIRE_PANEL, EXTINGUISHER, DEVICE, PERSON, WORLD);

  /** How a message travels. */
  static final List<Key<?>> CARRIAGE = List.of(LATE, TWICE, LOST, STORED);

  /** What belongs to some verbs only. */
  static final List<Key<?>> EXTRAS =
      List.of(
          LATE,
          TWICE,
          LOST,
          STORED,
          READER,
          BATTERY,
          COUNT,
          PLACE,
          PLACES,
          HOLDER,
          CLASS,
          KIND,
          FROM,
          UNTIL,
          PURPOSE,
          SEAL,
          AMOUNT,
          PEOPLE,
          ESCORT,
          DOCUMENT,
          SEALS,
          WHO,
          CALLED_BACK,
          CODE,
          ALERT,
          REASON,
          REFUSED,
          DOWN,
          BY);

  static final Section STEP = new Section(all(), SUBJECTS);

  private StepKeys() {}

  private static List<Key<?>> all() {
    List<Key<?>> all = new ArrayList<>(List.of(AT, NOTE));
    all.addAll(SUBJECTS);
    all.add(DOES);
    all.addAll(EXTRAS);
    return all;
  }

  private static Key<String> place(String name, String example, String zh, String en) {
    return key(name, Forms.text(example), zh, en);
  }

  private static <T> Key<T> key(String name, Shape<T> shape, String zh, String en) {
    return new Key<>(name, shape, new Key.Need.MayBeAbsent(), new Text(zh, en), false);
  }
}
