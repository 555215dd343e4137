package io.hallguard.config.hall;

import io.hallguard.core.plan.Text;

/** Who may read the measurements: among them is how many alerts are open. */
public enum MetricsFor implements Worded {
  THIS_MACHINE("只有本机能读(经代理转来的也不行)", "this machine only, and nobody through a proxy"),
  EVERYONE("能打开页面的机器都能读", "every machine that reaches the pages");

  private final String zh;
  private final String en;

  MetricsFor(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public Text meaning() {
    return new Text(zh, en);
  }
}
