package io.hallguard.config.key;

import io.hallguard.config.hall.DeviceClass;
import io.hallguard.config.hall.Format;
import java.time.Duration;
import java.util.Map;

/** The devices and how they are reached. */
public final class DeviceKeys {
  public static final Key<DeviceClass> CLASS =
      Key.required(
          "class",
          Scalars.word(DeviceClass.class),
          "设备种类,决定可以接在哪里、多久无消息算失联",
          "what it is: settles where it may be wired and how long it may be silent");
  public static final Key<Format> FORMAT =
      Key.required("format", Scalars.word(Format.class), "消息格式", "how it speaks");
  public static final Key<String> ADDRESS =
      Key.optional(
          "address",
          Addresses.topic("cash-door"),
          "设备在该格式中的名字(Zigbee2MQTT 写 friendly name);不写则与编号相同",
          "its name in that format (for Zigbee2MQTT the friendly name); its id when left out");
  public static final Key<Boolean> BATTERY_RADIO =
      Key.optional(
          "battery-radio",
          Scalars.flag(),
          "是否为电池供电的无线设备;不写时 zigbee2mqtt 为 true,native 为 false",
          "whether it is a radio on a battery; when left out, true for zigbee2mqtt and false for"
              + " native");
  public static final Key<Duration> SILENT_AFTER =
      Key.<Duration>optional(
              "silent-after",
              Durations.between("10s", "7d"),
              "多久没有消息算失联;不写时有线设备 3m(灯光、供电 10m),gpio 30m,电池无线设备 25h",
              "silent for this long it counts as lost; when left out, 3m for wired devices (lamps"
                  + " and supplies 10m), 30m for gpio and 25h for radios on a battery")
          .asOurOwnChoice();
  public static final Key<String> ACCEPT_SLOW_SUPERVISION =
      Key.optional(
          "accept-slow-supervision",
          Scalars.text(60, "服务专责 王建国"),
          "紧急按钮或收费区门的设备若超过 1h 才能发现失联,须写明由谁接受此风险",
          "for a hold-up button or cash-area door whose silence is noticed later than 1h: who"
              + " accepts that");

  public static final Section DEVICE =
      Section.of(
          HallKeys.NAME,
          CLASS,
          FORMAT,
          ADDRESS,
          BATTERY_RADIO,
          SILENT_AFTER,
          ACCEPT_SLOW_SUPERVISION,
          GpioKeys.WIRE);

  public static final Key<Map<String, At<SectionValue>>> DEVICES =
      Key.section(
          "devices",
          new Named<>(Scalars.id("cash-door-contact"), DEVICE),
          "设备,按编号列出",
          "the devices, by id");

  private DeviceKeys() {}
}
