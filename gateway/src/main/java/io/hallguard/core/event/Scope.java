package io.hallguard.core.event;

import io.hallguard.core.plan.Text;

/** What an API token may read. No token can act: approvals and resets belong to people. */
public enum Scope {
  /** Places, alerts, troubles and the live stream. */
  READ_BOARD("读取看板", "read the board"),
  /** The register, without amounts. */
  READ_REGISTER("读取登记簿", "read the register"),
  /** Measurements of the gateway. */
  READ_METRICS("读取运行指标", "read the measurements");

  private final String zh;
  private final String en;

  Scope(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** What it allows, as the end of "may ...". */
  public Text text() {
    return new Text(zh, en);
  }
}
