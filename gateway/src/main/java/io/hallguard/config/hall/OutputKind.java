package io.hallguard.config.hall;

import io.hallguard.core.plan.Text;

/** What an output is for. */
public enum OutputKind implements Worded {
  SIREN("警号", "siren"),
  STROBE("闪灯", "strobe light"),
  BUZZER("蜂鸣器", "buzzer"),
  LAMP_TEST("应急灯测试继电器,切断应急灯市电", "relay that takes the mains from emergency lights for a test"),
  WATCHING("“正在监视”指示,网关停止时释放", "lamp that says that we watch; its relay drops when we stop");

  private final String zh;
  private final String en;

  OutputKind(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public Text meaning() {
    return new Text(zh, en);
  }

  /** Whether it calls people. */
  public boolean calls() {
    return switch (this) {
      case SIREN, STROBE, BUZZER -> true;
      case LAMP_TEST, WATCHING -> false;
    };
  }
}
