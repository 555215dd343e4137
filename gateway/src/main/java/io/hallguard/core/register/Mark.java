package io.hallguard.core.register;

import io.hallguard.core.plan.Text;

/** How a field of a line came to be known. */
public enum Mark {
  /** A contact or a reader told. */
  SENSOR("传感器", "sensor"),
  /** A person stated it. */
  DECLARED("人员陈述", "declared"),
  /** It follows from other things, and could be otherwise. */
  INFERRED("推断", "inferred");

  private final String zh;
  private final String en;

  Mark(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** What people read. */
  public Text text() {
    return new Text(zh, en);
  }
}
