package io.hallguard.config.key;

import io.hallguard.config.hall.ClockTrust;
import io.hallguard.config.hall.LogLevel;
import io.hallguard.config.hall.OpeningHours.Span;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The file as a whole. */
public final class FileKeys {
  public static final Key<SectionValue> HALL =
      Key.required("hall", HallKeys.HALL, "营业厅", "the hall");

  /** One key for each weekday. */
  public static final Map<DayOfWeek, Key<List<At<Span>>>> DAYS = days();

  public static final Key<SectionValue> HOURS =
      Key.section(
          "hours",
          new Section(List.copyOf(DAYS.values()), List.of()),
          "营业时间;来访规则用它判断 open 和 closed。没写的日子不营业",
          "opening hours; the rules about visitors take open and closed from them. A day that is left"
              + " out is closed");
  public static final Key<Path> DATA =
      Key.byDefault(
          "data",
          Scalars.path("./data"),
          "./data",
          "数据文件夹;相对路径从本文件所在文件夹算起",
          "the data folder; a relative path starts at this file's own folder");
  public static final Key<ClockTrust> TRUST =
      Key.byDefault(
          "trust",
          Scalars.word(ClockTrust.class),
          "when-synchronized",
          "系统时钟何时可信",
          "when the machine's clock is trusted");
  public static final Key<SectionValue> CLOCK =
      Key.section("clock", Section.of(TRUST), "时钟", "the clock");
  public static final Key<LogLevel> LEVEL =
      Key.byDefault(
          "level", Scalars.word(LogLevel.class), "info", "程序日志的详细程度", "how much the log says");
  public static final Key<SectionValue> LOG =
      Key.section(
          "log", Section.of(LEVEL), "程序日志(不是安全记录)", "the program's log, which is not the journal");

  /** Everything. */
  public static final Section FILE =
      Section.of(
          HALL,
          HallKeys.ZONES,
          PlaceKeys.DOORS,
          PlaceKeys.BOXES,
          PlaceKeys.BUTTONS,
          PlaceKeys.LAMPS,
          PlaceKeys.EXTINGUISHERS,
          PlaceKeys.FIRE_PANELS,
          PlaceKeys.SUPPLIES,
          DeviceKeys.DEVICES,
          GpioKeys.GPIO,
          GpioKeys.OUTPUTS,
          HOURS,
          RuleKeys.RULES,
          VisitorKeys.VISITORS,
          NetworkKeys.MQTT,
          NetworkKeys.WEB,
          HistoryKeys.HISTORY,
          RegisterKeys.REGISTER,
          DATA,
          CLOCK,
          LOG);

  private FileKeys() {}

  private static Map<DayOfWeek, Key<List<At<Span>>>> days() {
    Map<DayOfWeek, Key<List<At<Span>>>> days = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      String name = day.name().toLowerCase(Locale.ROOT);
      days.put(
          day,
          Key.optional(
              name,
              new Listing<>(Quantities.span(), 0, 6),
              day.getDisplayName(TextStyle.FULL, Locale.CHINA),
              name));
    }
    return Collections.unmodifiableMap(days);
  }
}
