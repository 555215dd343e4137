package io.hallguard.config.hall;

import io.hallguard.core.plan.Text;
import io.hallguard.drivers.gpio.Source;

/** The resistor at a pin. */
public enum Pull implements Worded {
  UP(
      Source.Pull.UP,
      "内部上拉,约 50 kΩ,不适合长线",
      "inside, to 3.3 V, about 50 kΩ: too weak for long lines"),
  DOWN(
      Source.Pull.DOWN,
      "内部下拉,约 50 kΩ,不适合长线",
      "inside, to ground, about 50 kΩ: too weak for long lines"),
  OFF(Source.Pull.OFF, "没有内部电阻,外接上拉到 3.3 V", "none inside, but one outside to 3.3 V");

  private final Source.Pull meant;
  private final String zh;
  private final String en;

  Pull(Source.Pull meant, String zh, String en) {
    this.meant = meant;
    this.zh = zh;
    this.en = en;
  }

  @Override
  public Text meaning() {
    return new Text(zh, en);
  }

  /** The same in the word that others use. */
  public Source.Pull meant() {
    return meant;
  }
}
