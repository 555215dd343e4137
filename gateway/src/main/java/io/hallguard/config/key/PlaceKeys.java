package io.hallguard.config.key;

import io.hallguard.config.hall.Worded;
import io.hallguard.core.plan.Place.SupplyInput;
import io.hallguard.core.plan.Text;
import java.util.Map;

/** What is watched, and which devices watch it. */
public final class PlaceKeys {
  private static final Scalar<String> DEVICE = Scalars.id("cash-door-contact");

  public static final Key<String> DOOR_ZONE =
      Key.required("zone", Scalars.id("cash"), "此门通向哪个区域", "the zone that the door leads into");
  public static final Key<String> BOX_ZONE =
      Key.optional("zone", Scalars.id("self-service"), "所在区域", "the zone that it stands in");
  public static final Key<String> CONTACT =
      Key.required("contact", DEVICE, "门磁或箱磁的设备编号", "the device that sees open and closed");
  public static final Key<String> LOCK =
      Key.optional(
          "lock",
          DEVICE,
          "锁舌反馈的设备编号;不写则无法得知是否上锁,绝不当作已上锁",
          "the device that sees the bolt; without it the lock is not observed, never taken as"
              + " locked");
  public static final Key<String> READER =
      Key.optional(
          "reader",
          DEVICE,
          "读卡器的设备编号;不写则无法得知是谁开的",
          "the device that reads badges; without it nobody knows who opened");
  public static final Key<String> EXIT_BUTTON =
      Key.optional(
          "exit-button",
          DEVICE,
          "门内出门按钮的设备编号;按下后的开门算离开,不占用授权",
          "the button inside that is pressed before leaving; the opening after it is a leaving and"
              + " uses up no grant");
  public static final Key<Boolean> TWO_PEOPLE =
      Key.byDefault(
              "two-people",
              Scalars.flag(),
              "false",
              "开启前须有两个不同的人先后刷卡;标准没有此要求",
              "two different people are made out before an opening; the standard does not ask for"
                  + " it")
          .asOurOwnChoice();
  public static final Key<String> TAMPER =
      Key.optional(
          "tamper",
          DEVICE,
          "防拆开关的设备编号:外壳或安装被动过",
          "the device that sees its cover or mounting touched");
  public static final Key<String> SENSOR =
      Key.required("device", DEVICE, "设备编号", "the device that watches it");
  public static final Key<String> TAG =
      Key.required(
          "tag",
          Scalars.matching(
              "[A-Za-z0-9:-]{1,64}",
              new Text("标签号(字母、数字、冒号、连字符)", "a tag's number (letters, digits, colons, hyphens)"),
              "04A1B2C3"),
          "灭火器标签号",
          "the number on its tag");
  public static final Key<String> TAG_READER =
      Key.optional("reader", DEVICE, "固定读卡器的设备编号", "a fixed reader for its tag");
  public static final Key<SupplyKind> SUPPLY_KIND =
      Key.required("kind", Scalars.word(SupplyKind.class), "供电种类", "which supply");

  public static final Key<Map<String, At<SectionValue>>> DOORS =
      places(
          "doors",
          "cash-door",
          Section.of(
              HallKeys.NAME, DOOR_ZONE, CONTACT, LOCK, READER, EXIT_BUTTON, TWO_PEOPLE, TAMPER),
          "门。门磁和锁舌是两个输入:仅凭门磁不能证明已上锁",
          "doors. Contact and lock are two inputs: a contact alone cannot prove a locked door");
  public static final Key<Map<String, At<SectionValue>>> BOXES =
      places(
          "boxes",
          "box-1",
          Section.of(HallKeys.NAME, BOX_ZONE, CONTACT, READER, TWO_PEOPLE, TAMPER),
          "自助设备款箱",
          "cash boxes of self-service machines");
  public static final Key<Map<String, At<SectionValue>>> BUTTONS =
      places(
          "buttons",
          "counter-button",
          Section.of(HallKeys.NAME, SENSOR, TAMPER),
          "紧急报警按钮",
          "hold-up buttons");
  public static final Key<Map<String, At<SectionValue>>> LAMPS =
      places("lamps", "exit-lamp", Section.of(HallKeys.NAME, SENSOR), "应急照明灯", "emergency lights");
  public static final Key<Map<String, At<SectionValue>>> EXTINGUISHERS =
      places(
          "extinguishers",
          "extinguisher-1",
          Section.of(HallKeys.NAME, TAG, TAG_READER),
          "灭火器",
          "fire extinguishers");
  public static final Key<Map<String, At<SectionValue>>> FIRE_PANELS =
      places(
          "fire-panels",
          "fire-panel",
          Section.of(HallKeys.NAME, SENSOR),
          "火灾报警控制器的报警输出;本系统只接收,不是火灾报警系统",
          "alarm outputs of fire panels; we listen, and are no fire alarm");
  public static final Key<Map<String, At<SectionValue>>> SUPPLIES =
      places(
          "supplies",
          "mains",
          Section.of(HallKeys.NAME, SUPPLY_KIND, SENSOR),
          "市电和 UPS",
          "mains and UPS");

  private PlaceKeys() {}

  private static Key<Map<String, At<SectionValue>>> places(
      String name, String example, Section each, String zh, String en) {
    return Key.section(name, new Named<>(Scalars.id(example), each), zh, en);
  }

  /** The file's words for supplies. */
  public enum SupplyKind implements Worded {
    MAINS(SupplyInput.Kind.MAINS, "市电", "mains"),
    UPS(SupplyInput.Kind.UPS, "不间断电源", "uninterruptible supply");

    private final SupplyInput.Kind kind;
    private final String zh;
    private final String en;

    SupplyKind(SupplyInput.Kind kind, String zh, String en) {
      this.kind = kind;
      this.zh = zh;
      this.en = en;
    }

    /** The same in the core's words. */
    public SupplyInput.Kind kind() {
      return kind;
    }

    @Override
    public Text meaning() {
      return new Text(zh, en);
    }
  }
}
