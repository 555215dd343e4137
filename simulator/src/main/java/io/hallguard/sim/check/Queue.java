package io.hallguard.sim.check;

/**
 * Whose matter it is: alerts are for those who guard, troubles for those who maintain, visits for
 * the register.
 */
public enum Queue {
  ALERT("报警", "alert"),
  TROUBLE("故障", "trouble"),
  VISIT("进出", "visit");

  private final String zh;
  private final String en;

  Queue(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** In Chinese. */
  public String zh() {
    return zh;
  }

  /** In English. */
  public String en() {
    return en;
  }
}
