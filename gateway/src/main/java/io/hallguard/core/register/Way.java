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
  /** The box was opened again by the same person while its line was still to be written. */
  JOINED("同一人再次开启", "opened again by the same person"),
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

  /** Whether what follows of a visit belongs to such a line. */
  public boolean beginsVisit() {
    return switch (this) {
      case ENTRY, STANDING, UNACCOUNTED -> true;
      case EXIT, JOINED, PAPER -> false;
    };
  }

  /** What people read. */
  public Text text() {
    return new Text(zh, en);
  }
}
