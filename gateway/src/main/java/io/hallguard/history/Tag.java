package io.hallguard.history;

import io.hallguard.core.plan.Text;
import java.util.Locale;

/** What a point may be looked up by. None of them says anything about a person. */
enum Tag {
  HALL("营业厅编号;每个点都有", "the hall's id; on every point"),
  PLACE("地点编号(门、款箱、按钮等)", "the id of the place (door, box, button …)"),
  DEVICE("装置编号", "the device's id"),
  LINK("网关的连接", "a link of the gateway"),
  KIND("哪一种", "which kind"),
  EVENT("发生了什么", "what happened"),
  HOW("怎样得知", "how it is known"),
  CLOCK(
      "只在时钟不可信时出现,值为 doubted:该点的时间仅供参考",
      "only while the clock is not trusted, and then doubted: the point's time is for reference"),
  TWIN(
      "同一毫秒同一序列的第二个点起才有,从 1 数起:以毫秒存时间的库也不会丢点",
      "from the second point of one series in one millisecond on, counted from 1: a database that"
          + " keeps milliseconds loses none either");

  private final String zh;
  private final String en;

  Tag(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** As it stands in the point. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  Text meaning() {
    return new Text(zh, en);
  }
}
