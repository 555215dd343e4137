package io.hallguard.config.check;

import io.hallguard.config.hall.DeviceClass;
import io.hallguard.config.hall.OutputKind;
import io.hallguard.config.problem.Flaw;
import io.hallguard.core.plan.Text;
import io.hallguard.drivers.gpio.PinMap;

/** The sentences about pins, loops and outputs. */
final class GpioFlaws {
  private GpioFlaws() {}

  private static Flaw said(String zh, String en) {
    return Flaw.said(new Text(zh, en));
  }

  static Flaw notWired() {
    return said("只有 format: gpio 的设备才写 wire", "is for devices of format gpio only: remove it");
  }

  static Flaw wireMissing() {
    return said(
        "format 是 gpio,须写出 wire,例如 wire: {pin: 17}",
        "is of format gpio and needs a wire, for example wire: {pin: 17}");
  }

  static Flaw noMessages(String key) {
    return said("gpio 设备没有消息,请删去 " + key, "a wire sends no messages: remove " + key);
  }

  static Flaw severalValues(DeviceClass found) {
    return said(
        "class 为 %s 的设备有多个值,一根线只能看一个:门磁、锁舌、防拆各写一个设备".formatted(found.word()),
        ("class %s has more than one value, and a wire watches one: write contact, lock and tamper"
                + " as devices of their own")
            .formatted(found.word()));
  }

  static Flaw silentTooSoon(String silence, String life) {
    return said(
        "失联时限 %s 须大于 gpio.sign-of-life(%s)".formatted(silence, life),
        "may be silent for %s only, but speaks every %s (gpio.sign-of-life): make the first longer"
            .formatted(silence, life));
  }

  static Flaw debounce() {
    return said(
        "ignore-below 不能大于 report-after", "ignore-below must not be longer than report-after");
  }

  static Flaw alike(String why) {
    return said(
        "这组电阻无法可靠区分正常、报警、短路和断线,请换一组(例如 2200 和 4700)",
        "with these resistors two states could look alike: choose others (for example 2200 and"
            + " 4700). "
            + why);
  }

  static Flaw noSuchChannel(String converter, int channels) {
    return said(
        "%s 只有 %d 个通道(0 到 %d)".formatted(converter, channels, channels - 1),
        "%s has %d channels only, 0 to %d".formatted(converter, channels, channels - 1));
  }

  static Flaw sameInput(String converter, String other) {
    return said(
        "%s 的这个通道已用于 %s".formatted(converter, other),
        "this channel of %s is that of %s: choose another".formatted(converter, other));
  }

  static Flaw samePin(int pin, String other) {
    return said(
        "引脚 %d 已用于 %s,请换一个".formatted(pin, other),
        "pin %d is that of %s: choose another".formatted(pin, other));
  }

  static Flaw neededElsewhere(int pin, PinMap.Use use) {
    return said(
        "引脚 %d(排针 %d)不能用:%s".formatted(pin, PinMap.header(pin), zh(use)),
        "pin %d (header pin %d) cannot be used: %s".formatted(pin, PinMap.header(pin), use.note()));
  }

  static Flaw mind(int pin, PinMap.Use use) {
    return said(
        "引脚 %d(排针 %d)另有用途:%s".formatted(pin, PinMap.header(pin), zh(use)),
        "pin %d (header pin %d) has another use: %s"
            .formatted(pin, PinMap.header(pin), use.note()));
  }

  /** The pin's other use, in Chinese. */
  static String zh(PinMap.Use use) {
    return switch (use) {
      case BOARD_ID -> "开机时用于识别扩展板";
      case I2C -> "固定有 1.8 kΩ 上拉到 3.3 V,I²C 转换器也要用";
      case SPI -> "打开 SPI 0 总线后归总线使用";
      case UART -> "打开串口控制台后归串口使用,开机时会输出";
    };
  }

  static Flaw cutLooksLikeRest() {
    return said(
        "常开触点:线断了看不出来。用于紧急按钮、收费区门或款箱时,请用常闭触点(rest: closed)或双线末电阻回路",
        "a normally open circuit hides a cut wire: on a hold-up button, a cash-area door or a cash"
            + " box use a normally closed one (rest: closed) or a loop with two resistors");
  }

  static Flaw audienceMissing() {
    return said("须写出 audience:谁能听到或看到", "needs an audience: say who hears or sees it");
  }

  static Flaw callsNobody(OutputKind kind) {
    return said(
        "%s 不通知任何人,请删去 audience".formatted(kind.word()),
        "%s calls nobody: remove audience".formatted(kind.word()));
  }

  static Flaw pulseForWatching() {
    return said("pulse 只用于 kind: watching", "is for kind watching only: remove it");
  }

  static Flaw onAtPowerOn(int pin, boolean pulledUp) {
    return said(
        "引脚 %d 上电时默认为%s电平,程序接管前此输出会接通;请换引脚或换继电器的触发方式".formatted(pin, pulledUp ? "高" : "低"),
        ("pin %d is pulled %s at power-on, so this output is on until the program takes it: choose"
                + " another pin or the other drive")
            .formatted(pin, pulledUp ? "up" : "down"));
  }
}
