package io.hallguard.config.hall;

import io.hallguard.core.plan.Text;
import io.hallguard.drivers.gpio.OutputBinding;

/** The level that switches an output on. */
public enum SwitchedOnBy implements Worded {
  HIGH(OutputBinding.Drive.ACTIVE_HIGH, "高电平接通", "high is on"),
  LOW(OutputBinding.Drive.ACTIVE_LOW, "低电平接通,许多继电器板如此", "low is on, as with many relay boards");

  private final OutputBinding.Drive meant;
  private final String zh;
  private final String en;

  SwitchedOnBy(OutputBinding.Drive meant, String zh, String en) {
    this.meant = meant;
    this.zh = zh;
    this.en = en;
  }

  @Override
  public Text meaning() {
    return new Text(zh, en);
  }

  /** The same in the word that others use. */
  public OutputBinding.Drive meant() {
    return meant;
  }
}
