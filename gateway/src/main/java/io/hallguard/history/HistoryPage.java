package io.hallguard.history;

import io.hallguard.core.plan.Text;
import io.hallguard.journal.json.FactType;
import java.util.stream.Collectors;

/** {@code docs/history.md}: every measurement with its tags and fields, and how it is written. */
public final class HistoryPage {
  private static final String INTRO =
      """
      # 历史数据 History

      <!-- 本页由代码生成,请勿手改 / Written by code, do not edit: io.hallguard.history.HistoryPage -->

      `hall.yaml` 里写了 `history` 时,网关把日志里的每条记录变成点,写入时序数据库(InfluxDB 2 写入接口;\
      VictoriaMetrics 也接受),供 Grafana 画图。日志是唯一的依据:数据库断开多久都不丢,恢复后从断开处补写;\
      数据库里的内容随时可以删去重写。
      With `history` in `hall.yaml` the gateway turns every fact of the journal into points and writes\
       them into a database for time series (InfluxDB's write API, version 2; VictoriaMetrics takes it\
       as well), for Grafana. The journal is the truth: an outage of any length loses nothing, what\
       was missed is written afterwards, and the database may be emptied and filled anew.

      - 点里没有姓名、人员编号、卡号和任何文字说明。/ No point holds a name, a person's id, a credential\
       or free text.
      - 至少写一次:同一条记录总是得到同样的序列和时间,重写只是覆盖。/ At least once: the same fact always\
       gives the same series and time, so a repeat replaces itself.
      - 时间是记录的墙上时间(毫秒),毫秒以下六位是记录编号 `seq` 的末六位(纳秒);每个点都有字段 `seq`。/ The time is\
       the fact's wall time in milliseconds; the six digits below are the last six of its number\
       `seq` (as nanoseconds). Every point has the field `seq`.
      - VictoriaMetrics 只存毫秒,且只有加了 `-dedup.minScrapeInterval=1ms` 才折叠重写的点;名称是\
       `measurement_field`,例如 `position_open`;保留期以外的点它会不声不响地丢掉,请把 `-retentionPeriod`\
       设得足够长。/ VictoriaMetrics keeps milliseconds, and folds repeats only with\
       `-dedup.minScrapeInterval=1ms`; its names are `measurement_field`, for example `position_open`.\
       It drops points beyond its retention without a word: make `-retentionPeriod` long enough.
      - 数据库拒收单个点(400、413、422)时,找出并跳过该点,记入程序日志和 `hallguard_history_points_refused_total`,\
      并报故障“历史数据不全”。/ A point that the database refuses (400, 413, 422) is found and left out,\
       with a line in the log, a count and a trouble.
      - 令牌不对(401、403)、没有该存储桶(404):报故障,每分钟重试;断开、超时、答非所问:1 到 30 秒后重试,一直重试。/\
       A refused token (401, 403) or unknown bucket (404) is a trouble and tried again every minute;\
       an outage, a slow answer or nonsense after 1 to 30 seconds, for ever.
      - `history_probe` 是网关在数据库拒收一批点时写的试探点,可忽略。/ `history_probe` is a point that asks\
       whether the database takes anything at all, after it refused a batch; ignore it.

      向已有的库重写全部历史:停下网关,删去日志文件里的游标后启动。/ To write everything again: stop the gateway,\
       delete the cursor and start it:
      `sqlite3 data/journal.db "DELETE FROM cursor WHERE target='history'"`

      Grafana: [dashboards/grafana](../dashboards/grafana/README.md).

      ## 标签 Tags

      | 标签 tag | 含义 meaning |
      |---|---|
      """;

  private HistoryPage() {}

  /** The page as the file in the repository holds it. */
  public static String text() {
    StringBuilder page = new StringBuilder(INTRO);
    for (Tag tag : Tag.values()) {
      page.append("| `%s` | %s |\n".formatted(tag.text(), both(tag.meaning())));
    }
    page.append(
        """

        ## 点 Measurements

        | measurement | 标签 tags | 字段 fields | 来自记录 from the facts | 含义 meaning |
        |---|---|---|---|---|
        """);
    for (Measurement measurement : Measurement.values()) {
      page.append(row(measurement));
    }
    return page.toString();
  }

  private static String row(Measurement measurement) {
    return "| `%s` | %s | %s | %s | %s |\n"
        .formatted(
            measurement.text(),
            measurement.tags().stream().map(Tag::text).collect(Collectors.joining(", ")),
            String.join(", ", measurement.fields()),
            measurement.facts().stream().map(FactType::text).collect(Collectors.joining(", ")),
            both(measurement.meaning()));
  }

  private static String both(Text text) {
    return text.zh() + "<br>" + text.en();
  }
}
