package io.hallguard.config.key;

import io.hallguard.config.hall.Chip;
import io.hallguard.config.hall.OutputKind;
import io.hallguard.config.hall.Pull;
import io.hallguard.config.hall.Rest;
import io.hallguard.config.hall.Screen;
import io.hallguard.config.hall.SwitchedOnBy;
import io.hallguard.core.plan.Text;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Wires on the board itself: inputs, converters, outputs. */
public final class GpioKeys {
  public static final Key<Integer> PIN =
      Key.optional(
          "pin",
          Quantities.whole(0, 27),
          "引脚的 BCM 编号(不是排针序号;对照见 ./hallguard wiring)",
          "the pin's BCM number (not its place on the header; ./hallguard wiring shows both)");
  public static final Key<Pull> PULL =
      Key.byDefault(
          "pull", Scalars.word(Pull.class), "up", "引脚上的上下拉电阻", "the resistor that pulls the pin");
  public static final Key<Rest> REST =
      Key.byDefault(
          "rest",
          Scalars.word(Rest.class),
          "closed",
          "平时(门关、锁上、未按、外壳完好、有电、灯灭、无火警)触点的状态",
          "how the circuit stands at rest: door closed, bolt locked, not pressed, cover on, power"
              + " present, lamp dark, panel quiet");
  public static final Key<Duration> IGNORE_BELOW =
      Key.<Duration>optional(
              "ignore-below",
              Durations.between("1ms", "400ms"),
              "短于此的变化不算;不写时紧急按钮 20ms,其余 50ms",
              "a change shorter than this never was; when left out, 20ms for hold-up buttons and"
                  + " 50ms for all else")
          .asOurOwnChoice();
  public static final Key<Duration> REPORT_AFTER =
      Key.<Duration>optional(
              "report-after",
              Durations.between("1ms", "400ms"),
              "持续这么久必定报告;不写时紧急按钮 100ms,其余 250ms",
              "a change that lasts this long is always told; when left out, 100ms for hold-up"
                  + " buttons and 250ms for all else")
          .asOurOwnChoice();
  public static final Key<String> CONVERTER =
      Key.optional(
          "converter",
          Scalars.id("adc-1"),
          "带双线末电阻的回路所接的转换器(见 gpio.converters)",
          "the converter of a loop with two end-of-line resistors (see gpio.converters)");
  public static final Key<Integer> CHANNEL =
      Key.byDefault(
          "channel", Quantities.whole(0, 7), "0", "转换器的通道,从 0 起", "the converter's input, from 0");
  public static final Key<Integer> NORMAL_OHMS =
      Key.byDefault(
              "normal-ohms",
              Quantities.whole(100, 100_000),
              "2200",
              "线末串联电阻(平时阻值),欧姆",
              "the resistor in series at the end of the line, in ohms: what is seen at rest")
          .asOurOwnChoice();
  public static final Key<Integer> ALARM_OHMS =
      Key.byDefault(
              "alarm-ohms",
              Quantities.whole(100, 100_000),
              "4700",
              "与触点并联的电阻,欧姆",
              "the resistor that the contact bridges at rest, in ohms")
          .asOurOwnChoice();
  public static final Key<Integer> PULL_UP_OHMS =
      Key.byDefault(
              "pull-up-ohms",
              Quantities.whole(100, 100_000),
              "2200",
              "板上从输入到电源的电阻,欧姆",
              "the resistor from the input to the supply, at the board, in ohms")
          .asOurOwnChoice();
  public static final Key<Integer> TOLERANCE =
      Key.byDefault(
              "tolerance",
              Quantities.percent(0, 20),
              "5%",
              "电阻的误差",
              "how far the resistors may be off")
          .asOurOwnChoice();

  public static final Key<SectionValue> WIRE =
      Key.optional(
          "wire",
          new Section(
              List.of(
                  PIN,
                  PULL,
                  REST,
                  IGNORE_BELOW,
                  REPORT_AFTER,
                  CONVERTER,
                  CHANNEL,
                  NORMAL_OHMS,
                  ALARM_OHMS,
                  PULL_UP_OHMS,
                  TOLERANCE),
              List.of(PIN, CONVERTER)),
          "接线,仅用于 format: gpio;pin 和 converter 必须写其中一个",
          "where its wire ends, for format gpio only; exactly one of pin and converter");

  public static final Key<Chip> CHIP =
      Key.required("chip", Scalars.word(Chip.class), "转换器型号", "which converter it is");
  public static final Key<Integer> BUS =
      Key.optional(
          "bus",
          Quantities.whole(0, 31),
          "总线号;不写时 ads1115 为 1(/dev/i2c-1),mcp3008 为 0(/dev/spidev0.x)",
          "the kernel's bus; when left out, 1 for ads1115 (/dev/i2c-1) and 0 for mcp3008"
              + " (/dev/spidev0.x)");
  public static final Key<String> I2C_ADDRESS =
      Key.byDefault(
          "address",
          Scalars.matching(
              "0x4[89abAB]", new Text("0x48 到 0x4B", "an address from 0x48 to 0x4B"), "0x48"),
          "0x48",
          "ads1115 的 I²C 地址",
          "the I²C address of an ads1115");
  public static final Key<Integer> CHIP_SELECT =
      Key.byDefault(
          "chip-select",
          Quantities.whole(0, 1),
          "0",
          "mcp3008 的片选",
          "the chip select of an mcp3008");
  public static final Key<Map<String, At<SectionValue>>> CONVERTERS =
      Key.section(
          "converters",
          new Named<>(Scalars.id("adc-1"), Section.of(CHIP, BUS, I2C_ADDRESS, CHIP_SELECT)),
          "模数转换器,按编号列出",
          "analogue-to-digital converters, by id");
  public static final Key<Duration> LOOK_AGAIN =
      Key.<Duration>byDefault(
              "look-again",
              Durations.between("10ms", "10s"),
              "200ms",
              "多久重读一次引脚,以免漏掉一次变化后状态停留",
              "how often a pin is read again, so that a lost edge leaves nothing stale")
          .asOurOwnChoice();
  public static final Key<Duration> SIGN_OF_LIFE =
      Key.<Duration>byDefault(
              "sign-of-life",
              Durations.between("1s", "1h"),
              "10m",
              "每路输入至少这么久报告一次",
              "every input speaks at least this often")
          .asOurOwnChoice();
  public static final Key<Duration> STUCK_AFTER =
      Key.<Duration>byDefault(
              "stuck-after",
              Durations.between("1s", "24h"),
              "60s",
              "紧急按钮按住超过此时间,提示可能卡住;报警不受影响",
              "a hold-up button that is in for longer is said to be stuck; the alarm stays")
          .asOurOwnChoice();
  public static final Key<Integer> CHATTER_TIMES =
      Key.byDefault(
              "chatter-times",
              Quantities.whole(3, 1000),
              "20",
              "在 chatter-within 内变化这么多次,视为抖动",
              "so many disturbances within chatter-within make a contact unclear")
          .asOurOwnChoice();
  public static final Key<Duration> CHATTER_WITHIN =
      Key.<Duration>byDefault(
              "chatter-within",
              Durations.between("1s", "10m"),
              "10s",
              "见 chatter-times",
              "see chatter-times")
          .asOurOwnChoice();
  public static final Key<Duration> CHATTER_CALM =
      Key.<Duration>byDefault(
              "chatter-calm",
              Durations.between("1s", "1h"),
              "30s",
              "安静这么久后恢复可信",
              "it is believed again after so long without one")
          .asOurOwnChoice();
  public static final Key<SectionValue> GPIO =
      Key.section(
          "gpio",
          Section.of(
              CONVERTERS,
              LOOK_AGAIN,
              SIGN_OF_LIFE,
              STUCK_AFTER,
              CHATTER_TIMES,
              CHATTER_WITHIN,
              CHATTER_CALM),
          "板上的有线接口",
          "the board's own wires");

  public static final Key<OutputKind> OUTPUT_KIND =
      Key.required("kind", Scalars.word(OutputKind.class), "输出的用途", "what the output is for");
  public static final Key<Integer> OUTPUT_PIN =
      Key.required("pin", Quantities.whole(0, 27), "引脚的 BCM 编号", "the pin's BCM number");
  public static final Key<SwitchedOnBy> ON =
      Key.byDefault(
          "on",
          Scalars.word(SwitchedOnBy.class),
          "high",
          "接通时引脚的电平",
          "the pin's level that switches it on");
  public static final Key<Screen> AUDIENCE =
      Key.optional(
          "audience",
          Scalars.word(Screen.class),
          "谁能听到或看到;紧急报警绝不在公共区和柜台发声",
          "who hears or sees it; a hold-up never sounds in public nor at the counter");
  public static final Key<Duration> LONGEST =
      Key.<Duration>optional(
              "longest",
              Durations.between("1s", "30m"),
              "每次最长接通时间;不写时警号 3m,闪灯 30m,蜂鸣器 60s,应急灯测试 5m,watching 10s(网关停止后多久释放)",
              "how long it may be on at a time; when left out, 3m for sirens, 30m for strobes, 60s"
                  + " for buzzers, 5m for lamp tests, and 10s for watching, which is told anew every"
                  + " second")
          .asOurOwnChoice();
  public static final Key<Duration> PULSE =
      Key.<Duration>optional(
              "pulse",
              Durations.between("20ms", "10s"),
              "只用于 watching:以此周期脉冲输出,供只在有脉冲时吸合的继电器",
              "for watching only: pulses of this period, for a relay that holds only while they"
                  + " come")
          .asOurOwnChoice();
  public static final Key<Map<String, At<SectionValue>>> OUTPUTS =
      Key.section(
          "outputs",
          new Named<>(
              Scalars.id("siren"),
              Section.of(HallKeys.NAME, OUTPUT_KIND, OUTPUT_PIN, ON, AUDIENCE, LONGEST, PULSE)),
          "继电器等输出。没有任何输出可以锁门",
          "relays and other outputs. No output may hold a door shut");

  private GpioKeys() {}
}
