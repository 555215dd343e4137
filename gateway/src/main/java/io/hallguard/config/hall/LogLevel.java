package io.hallguard.config.hall;

import io.hallguard.core.plan.Text;

/** How much the program's own log says. The journal is not a log and always holds everything. */
public enum LogLevel implements Worded {
  ERROR("只记错误", "errors only"),
  WARN("错误和警告", "errors and warnings"),
  INFO("日常信息", "the ordinary run of things"),
  DEBUG("调试细节", "details for a developer");

  private final String zh;
  private final String en;

  LogLevel(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public Text meaning() {
    return new Text(zh, en);
  }
}
