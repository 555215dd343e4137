package io.hallguard.config.hall;

import io.hallguard.core.plan.Text;
import io.hallguard.drivers.gpio.Source;

/** How a circuit stands at rest. */
public enum Rest implements Worded {
  CLOSED(Source.Rest.CLOSED, "常闭:断线会报警", "normally closed: a cut wire is news"),
  OPEN(Source.Rest.OPEN, "常开:断线看不出来", "normally open: a cut wire looks like rest for ever");

  private final Source.Rest meant;
  private final String zh;
  private final String en;

  Rest(Source.Rest meant, String zh, String en) {
    this.meant = meant;
    this.zh = zh;
    this.en = en;
  }

  @Override
  public Text meaning() {
    return new Text(zh, en);
  }

  /** The same in the word that others use. */
  public Source.Rest meant() {
    return meant;
  }
}
