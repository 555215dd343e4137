package io.hallguard.config.hall;

import io.hallguard.core.plan.Text;

/** When the machine's wall clock is good enough to be evidence. */
public enum ClockTrust implements Worded {
  WHEN_SYNCHRONIZED(
      "仅当系统报告已与时间服务器同步时才可信", "trusted only while the system says that it is synchronized"),
  ALWAYS(
      "始终可信(仅用于自带时钟芯片的设备或演示)", "always trusted: for a machine with its own good clock, or a demo");

  private final String zh;
  private final String en;

  ClockTrust(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public Text meaning() {
    return new Text(zh, en);
  }
}
