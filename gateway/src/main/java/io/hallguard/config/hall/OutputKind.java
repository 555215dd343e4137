package io.hallguard.config.hall;

import io.hallguard.core.plan.Text;
import java.time.Duration;

/** What an output is for. */
public enum OutputKind implements Worded {
  SIREN(Duration.ofMinutes(3), "警号", "siren"),
  STROBE(Duration.ofMinutes(30), "闪灯", "strobe light"),
  BUZZER(Duration.ofSeconds(60), "蜂鸣器", "buzzer"),
  LAMP_TEST(
      Duration.ofMinutes(5),
      "应急灯测试继电器,切断应急灯市电",
      "relay that takes the mains from emergency lights for a test"),
  WATCHING(
      Duration.ofSeconds(10),
      "“正在监视”指示,网关停止时释放",
      "lamp that says that we watch; its relay drops when we stop");

  private final Duration longest;
  private final String zh;
  private final String en;

  OutputKind(Duration longest, String zh, String en) {
    this.longest = longest;
    this.zh = zh;
    this.en = en;
  }

  @Override
  public Text meaning() {
    return new Text(zh, en);
  }

  /** How long it may be on at a time, unless the file says {@code longest}. Our own choice. */
  public Duration longest() {
    return longest;
  }

  /** Whether it calls people. */
  public boolean calls() {
    return switch (this) {
      case SIREN, STROBE, BUZZER -> true;
      case LAMP_TEST, WATCHING -> false;
    };
  }
}
