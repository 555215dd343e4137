package io.hallguard.core.register;

import io.hallguard.core.plan.Text;

/** What an opening was taken for. */
public enum Way {
  /** A grant for one visit was matched. */
  ENTRY("与授权相符", "a grant was matched"),
  /** A credential was presented, and its standing authorisation was matched. */
  STANDING("与长期授权相符", "a standing authorisation was matched"),
  /** Taken as somebody's leaving. */
  EXIT("视为离开", "taken as somebody leaving"),
  /** Nothing was matched. */
  UNACCOUNTED("没有对应的授权", "no grant matched"),
  /** Entered later from the paper form. */
  PAPER("由纸质登记补录", "entered later from paper");

  private final String zh;
  private final String en;

  Way(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** What people read. */
  public Text text() {
    return new Text(zh, en);
  }
}
