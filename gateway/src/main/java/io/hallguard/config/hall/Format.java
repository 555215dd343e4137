package io.hallguard.config.hall;

import io.hallguard.core.plan.Text;

/** How a device speaks. */
public enum Format implements Worded {
  NATIVE("本系统自有 JSON 格式,每条消息带编号", "our own JSON; every message is numbered"),
  ZIGBEE2MQTT("经 Zigbee2MQTT 接入的 Zigbee 设备", "a Zigbee device behind Zigbee2MQTT");

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

  /** Whether a device of this format runs on a battery unless the file says otherwise. */
  public boolean batteryRadio() {
    return switch (this) {
      case NATIVE -> false;
      case ZIGBEE2MQTT -> true;
    };
  }
}
