package io.hallguard.config.key;

import io.hallguard.config.hall.Worded;
import io.hallguard.core.plan.Text;
import io.hallguard.core.plan.Zone;
import java.time.ZoneId;
import java.util.Map;

/** The hall itself and its parts. */
public final class HallKeys {
  public static final Key<String> ID =
      Key.required(
          "id",
          Scalars.id("huimin-road"),
          "营业厅编号,用于主题、记录和文件名",
          "the hall's id in topics, facts and files");
  public static final Key<Text> NAME =
      Key.required("name", new Wording(), "名称,显示给人看", "the name that people see");
  public static final Key<ZoneId> TIME_ZONE =
      Key.byDefault(
          "time-zone", Scalars.timeZone(), "Asia/Shanghai", "营业厅所在时区", "the time zone of the hall");

  public static final Key<Double> LATITUDE =
      Key.required("latitude", Quantities.degrees(90, "40.84"), "纬度,北纬为正", "degrees north");
  public static final Key<Double> LONGITUDE =
      Key.required("longitude", Quantities.degrees(180, "111.75"), "经度,东经为正", "degrees east");
  public static final Key<SectionValue> COORDINATES =
      Key.optional(
          "coordinates",
          Section.of(LATITUDE, LONGITUDE),
          "位置,用于推算日出日落",
          "where it stands, for sunrise and sunset");

  public static final Section HALL = Section.of(ID, NAME, TIME_ZONE, COORDINATES);

  public static final Key<ZoneKind> ZONE_KIND =
      Key.required("kind", Scalars.word(ZoneKind.class), "区域用途", "what the zone is for");
  public static final Key<Map<String, At<SectionValue>>> ZONES =
      Key.section(
          "zones",
          new Named<>(Scalars.id("cash"), Section.of(NAME, ZONE_KIND)),
          "区域,按编号列出",
          "the parts of the hall, by id");

  private HallKeys() {}

  /** The file's words for the kinds of zone. */
  public enum ZoneKind implements Worded {
    CASH_AREA(Zone.Kind.CASH_AREA, "收费区,四.1.2 所指", "the cash area that 四.1.2 speaks of"),
    SELF_SERVICE(Zone.Kind.SELF_SERVICE, "自助服务区", "self-service machines"),
    PUBLIC(Zone.Kind.PUBLIC, "公共区", "open to customers"),
    BACK_OFFICE(Zone.Kind.BACK_OFFICE, "内部办公区", "staff only");

    private final Zone.Kind kind;
    private final String zh;
    private final String en;

    ZoneKind(Zone.Kind kind, String zh, String en) {
      this.kind = kind;
      this.zh = zh;
      this.en = en;
    }

    /** The same in the core's words. */
    public Zone.Kind kind() {
      return kind;
    }

    @Override
    public Text meaning() {
      return new Text(zh, en);
    }
  }
}
