package io.hallguard.config.wiring;

import static java.util.Objects.requireNonNull;

import io.hallguard.config.Language;
import io.hallguard.config.hall.GpioConfig;
import io.hallguard.config.hall.HallConfig;
import io.hallguard.config.hall.LoopParts;
import io.hallguard.config.hall.OutputConfig;
import io.hallguard.core.plan.DevicePlan;
import io.hallguard.core.plan.Text;
import io.hallguard.drivers.gpio.AdcBinding;
import io.hallguard.drivers.gpio.AdcChip;
import io.hallguard.drivers.gpio.OutputBinding;
import io.hallguard.drivers.gpio.OutputBinding.Pattern;
import io.hallguard.drivers.gpio.PinMap;
import io.hallguard.drivers.gpio.PointBinding;
import io.hallguard.drivers.gpio.Source;
import io.hallguard.drivers.signal.DeviceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sheet that an installer takes to the cabinet, in Markdown. Terminals are numbered in pairs in
 * the order of the file: inputs first, then outputs.
 */
public final class WiringSheet {
  private final HallConfig hall;
  private final GpioConfig gpio;
  private final Language language;
  private final List<String> lines = new ArrayList<>();
  private int terminal = 1;

  private WiringSheet(HallConfig hall, Language language) {
    this.hall = requireNonNull(hall, "hall is null");
    this.gpio = hall.gpio();
    this.language = requireNonNull(language, "language is null");
  }

  /** Its lines. */
  public static List<String> of(HallConfig hall, Language language) {
    return new WiringSheet(hall, language).write();
  }

  private List<String> write() {
    add("# 接线表:" + hall.plan().name().zh(), "# Wiring sheet: " + hall.plan().name().en());
    add("", "");
    if (gpio.isEmpty()) {
      add("hall.yaml 中没有直接接在板上的装置。", "No device of hall.yaml is wired to the board.");
      return List.copyOf(lines);
    }
    add(
        "断电接线。输入只能接 3.3 V,接 5 V 会损坏;引脚之间不要短接。接好后运行 ./hallguard gpio test。",
        "Wire with the power off. Inputs take 3.3 V; 5 V destroys them. When it is wired, run"
            + " ./hallguard gpio test.");
    inputs();
    loops();
    converters();
    outputs();
    power();
    return List.copyOf(lines);
  }

  private void inputs() {
    List<PointBinding> points =
        gpio.points().stream().filter(point -> point.source() instanceof Source.Pin).toList();
    if (points.isEmpty()) {
      return;
    }
    heading("开关量输入", "Contacts");
    add(
        "| 端子 | 排针 | BCM | 装置 | 触点 | 上下拉 |",
        "| terminals | header pin | BCM | device | contact | pull |");
    add("|---|---|---|---|---|---|", "|---|---|---|---|---|---|");
    for (PointBinding point : points) {
      if (point.source() instanceof Source.Pin pin) {
        String cells =
            "| %s | %d + %s | %d | %s | %s | %s |"
                .formatted(
                    terminals(),
                    PinMap.header(pin.bcm()),
                    say(otherSide(pin)),
                    pin.bcm(),
                    name(point.device()),
                    say(contact(pin)),
                    say(pull(pin)));
        lines.add(cells);
      }
    }
  }

  private static Text otherSide(Source.Pin pin) {
    return pin.pull() == Source.Pull.DOWN ? new Text("3.3 V", "3.3 V") : new Text("GND", "GND");
  }

  private static Text contact(Source.Pin pin) {
    return switch (pin.rest()) {
      case CLOSED -> new Text("常闭 NC", "normally closed");
      case OPEN -> new Text("常开 NO", "normally open");
    };
  }

  private static Text pull(Source.Pin pin) {
    return switch (pin.pull()) {
      case UP ->
          new Text("内部上拉;长线另加 1–4.7 kΩ 到 3.3 V", "inside, up; long lines: 1–4.7 kΩ to 3.3 V");
      case DOWN ->
          new Text("内部下拉;长线另加 1–4.7 kΩ 到 GND", "inside, down; long lines: 1–4.7 kΩ to GND");
      case OFF -> new Text("外接 1–4.7 kΩ 到 3.3 V", "outside: 1–4.7 kΩ to 3.3 V");
    };
  }

  private void loops() {
    Map<DeviceId, LoopParts> parts = new TreeMap<>();
    gpio.loops().forEach(loop -> parts.put(loop.device(), loop));
    if (parts.isEmpty()) {
      return;
    }
    heading("双线末电阻回路", "Loops with two end-of-line resistors");
    add(
        "| 端子 | 转换器 | 通道 | 装置 | 线末串联 R1 | 与触点并联 R2 | 板上到 3.3 V |",
        "| terminals | converter | channel | device | R1 in series at the end | R2 across the contact"
            + " | at the board to 3.3 V |");
    add("|---|---|---|---|---|---|---|", "|---|---|---|---|---|---|---|");
    for (PointBinding point : gpio.points()) {
      LoopParts loop = parts.get(point.device());
      if (loop != null && point.source() instanceof Source.Loop at) {
        String cells =
            "| %s | %s | %d | %s | %d Ω | %d Ω | %d Ω |"
                .formatted(
                    terminals(),
                    at.adc(),
                    at.channel(),
                    name(point.device()),
                    loop.normalOhms(),
                    loop.alarmOhms(),
                    loop.pullUpOhms());
        lines.add(cells);
      }
    }
    add("", "");
    add(
        "电阻装在线的末端、装置里面,不要装在机柜里。触点用常闭。",
        "The resistors sit at the end of the line, inside the device, never in the cabinet. The"
            + " contact is normally closed.");
  }

  private void converters() {
    if (gpio.converters().isEmpty()) {
      return;
    }
    heading("转换器", "Converters");
    for (AdcBinding adc : gpio.converters()) {
      switch (adc.chip()) {
        case AdcChip.Ads1115(int bus, int address) -> {
          String pin = addressPin(address);
          add(
              "- %s:ADS1115,I²C 总线 %d,地址 0x%02X(ADDR 接 %s),SDA 排针 3,SCL 排针 5,VDD 3.3 V"
                  .formatted(adc.id(), bus, address, pin),
              "- %s: ADS1115 on I²C bus %d, address 0x%02X (ADDR to %s); SDA header pin 3, SCL header pin 5, VDD 3.3 V"
                  .formatted(adc.id(), bus, address, pin));
        }
        case AdcChip.Mcp3008(int bus, int chipSelect) ->
            add(
                "- %s:MCP3008,SPI 总线 %d,DIN 排针 19,DOUT 排针 21,CLK 排针 23,CS 排针 %d,VDD 和 VREF 3.3 V"
                    .formatted(adc.id(), bus, chipSelect == 0 ? 24 : 26),
                "- %s: MCP3008 on SPI bus %d; DIN header pin 19, DOUT 21, CLK 23, CS %d, VDD and VREF 3.3 V"
                    .formatted(adc.id(), bus, chipSelect == 0 ? 24 : 26));
      }
    }
  }

  private static String addressPin(int address) {
    return switch (address) {
      case 0x49 -> "VDD";
      case 0x4A -> "SDA";
      case 0x4B -> "SCL";
      default -> "GND";
    };
  }

  private void outputs() {
    if (gpio.outputs().isEmpty()) {
      return;
    }
    heading("输出", "Outputs");
    add(
        "| 端子 | 排针 | BCM | 输出 | 用途 | 接通电平 | 接法 |",
        "| terminals | header pin | BCM | output | for | on at | how |");
    add("|---|---|---|---|---|---|---|", "|---|---|---|---|---|---|---|");
    for (OutputConfig output : gpio.outputs()) {
      OutputBinding binding = output.binding();
      String cells =
          "| %s | %d + GND | %d | %s (%s) | %s | %s | %s |"
              .formatted(
                  terminals(),
                  PinMap.header(binding.bcm()),
                  binding.bcm(),
                  say(output.name()),
                  binding.id(),
                  say(output.kind().meaning()),
                  say(level(binding)),
                  say(how(binding)));
      lines.add(cells);
    }
    add("", "");
    add(
        "引脚只驱动继电器板或晶体管(每脚不超过 8 mA,合计约 50 mA),不直接带负载。任何输出都不能锁门。",
        "A pin drives a relay board or a transistor (8 mA a pin, some 50 mA in all), never the load"
            + " itself. No output may hold a door shut.");
  }

  private static Text level(OutputBinding binding) {
    return switch (binding.drive()) {
      case ACTIVE_HIGH -> new Text("高", "high");
      case ACTIVE_LOW -> new Text("低", "low");
    };
  }

  private static Text how(OutputBinding binding) {
    return switch (binding.pattern()) {
      case Pattern.Steady _, Pattern.Fed _ -> new Text("继电器", "a relay");
      case Pattern.Pulsed(var period) ->
          new Text(
              "只在有脉冲(周期 %d ms)时吸合的继电器".formatted(period.toMillis()),
              "a relay that holds only while pulses come, every %d ms"
                  .formatted(period.toMillis()));
    };
  }

  private void power() {
    heading("电源", "Power");
    add(
        "- 3.3 V:排针 1、17;GND:排针 6、9、14、20、25、30、34、39",
        "- 3.3 V: header pins 1 and 17; GND: header pins 6, 9, 14, 20, 25, 30, 34, 39");
  }

  private String terminals() {
    String pair = "X1.%d / X1.%d".formatted(terminal, terminal + 1);
    terminal += 2;
    return pair;
  }

  private String name(DeviceId device) {
    Text name = hall.plan().device(device).map(DevicePlan::name).orElseGet(() -> new Text("", ""));
    return "%s (%s)".formatted(say(name), device);
  }

  private String say(Text text) {
    return language.of(text);
  }

  private void heading(String zh, String en) {
    add("", "");
    add("## " + zh, "## " + en);
    add("", "");
  }

  private void add(String zh, String en) {
    lines.add(language.of(new Text(zh, en)));
  }
}
