package io.hallguard.config.hall;

import io.hallguard.core.plan.Text;
import java.util.Optional;

/** How a device speaks. */
public enum Format implements Worded {
  NATIVE("本系统自有 JSON 格式,每条消息带编号", "our own JSON; every message is numbered"),
  ZIGBEE2MQTT("经 Zigbee2MQTT 接入的 Zigbee 设备", "a Zigbee device behind Zigbee2MQTT"),
  TASMOTA(
      "Tasmota 上的读卡器(PN532、RC522、RDM6300、Wiegand);只用于读卡",
      "a card reader on Tasmota (PN532, RC522, RDM6300, Wiegand); readers only"),
  GPIO("直接接在树莓派引脚或转换器上的有线装置", "wired to a pin of the board or to a converter");

  private final String zh;
  private final String en;

  Format(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public Text meaning() {
    return new Text(zh, en);
  }

  /** How the link to the broker knows it; none for what is wired to the board. */
  public Optional<io.hallguard.drivers.mqtt.Format> overMqtt() {
    return switch (this) {
      case NATIVE -> Optional.of(io.hallguard.drivers.mqtt.Format.NATIVE);
      case ZIGBEE2MQTT -> Optional.of(io.hallguard.drivers.mqtt.Format.ZIGBEE2MQTT);
      case TASMOTA -> Optional.of(io.hallguard.drivers.mqtt.Format.TASMOTA);
      case GPIO -> Optional.empty();
    };
  }

  /** Whether a device of this format runs on a battery unless the file says otherwise. */
  public boolean batteryRadio() {
    return switch (this) {
      case NATIVE, TASMOTA, GPIO -> false;
      case ZIGBEE2MQTT -> true;
    };
  }
}
