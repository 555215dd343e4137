package io.hallguard.config.hall;

import io.hallguard.core.event.Audience;
import io.hallguard.core.plan.Text;

/** Who stands before a screen or hears a sounder. */
public enum Screen implements Worded {
  PUBLIC(Audience.PUBLIC, "客户", "customers"),
  COUNTER(Audience.COUNTER, "柜台", "the counter"),
  BACK_OFFICE(Audience.BACK_OFFICE, "班长和内部办公区", "the lead and the back office"),
  GUARD_ROOM(Audience.GUARD_ROOM, "保安", "the guards");

  private final Audience meant;
  private final String zh;
  private final String en;

  Screen(Audience meant, String zh, String en) {
    this.meant = meant;
    this.zh = zh;
    this.en = en;
  }

  @Override
  public Text meaning() {
    return new Text(zh, en);
  }

  /** The same in the word that others use. */
  public Audience meant() {
    return meant;
  }
}
