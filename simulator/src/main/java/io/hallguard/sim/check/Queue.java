package io.hallguard.sim.check;

/**
 * Whose matter it is: alerts are for those who guard, troubles for those who maintain, visits for
 * the register.
 */
public enum Queue {
  ALERT("报警", "alert"),
  TROUBLE("故障", "trouble"),
  VISIT("进出", "visit"),
  /** A question for consent. */
  REQUEST("申请", "request"),
  /** How a line of the register differs from what is asked for. */
  DEVIATION("登记偏差", "deviation"),
  /** An attempt that was refused, by what was asked. */
  REFUSAL("被拒绝", "refusal");

  private final String zh;
  private final String en;

  Queue(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** Whether the board of a running gateway shows it. */
  public boolean onTheBoard() {
    return switch (this) {
      case ALERT, TROUBLE, VISIT -> true;
      // Of the questions it shows those alone that wait for an answer.
      case REQUEST, DEVIATION, REFUSAL -> false;
    };
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
