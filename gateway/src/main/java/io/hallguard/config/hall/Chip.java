package io.hallguard.config.hall;

import io.hallguard.core.plan.Text;

/** Which converter. */
public enum Chip implements Worded {
  ADS1115("16 位,4 路,I²C", "16 bit, four inputs, I²C"),
  MCP3008("10 位,8 路,SPI", "10 bit, eight inputs, SPI");

  private final String zh;
  private final String en;

  Chip(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public Text meaning() {
    return new Text(zh, en);
  }
}
