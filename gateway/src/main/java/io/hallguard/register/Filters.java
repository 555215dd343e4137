package io.hallguard.register;

import io.hallguard.config.ConfigReader;
import io.hallguard.config.ConfigResult;
import io.hallguard.config.Language;
import io.hallguard.core.event.Deviation;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.VisitorClass;
import io.hallguard.core.register.RegisterHall;
import io.hallguard.core.register.RegisterQuery;
import io.hallguard.core.register.RegisterQuery.Deviating;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the register's commands can be asked for. */
final class Filters {
  @Option(
      names = "--data",
      required = true,
      paramLabel = "FOLDER",
      description = {"数据目录,或日志文件的副本。", "The data folder, or a copy of the journal's file."})
  private Path data = Path.of("");

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = {"hall.yaml:地点名称与时区。", "hall.yaml, for the names of places and the time zone."})
  private @Nullable Path config;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = {"起始日期。", "The first day."})
  private @Nullable LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description = {"最后日期。", "The last day."})
  private @Nullable LocalDate to;

  @Option(
      names = "--place",
      paramLabel = "ID",
      description = {"地点。", "A place."})
  private @Nullable String place;

  @Option(
      names = "--class",
      paramLabel = "CLASS",
      description = {"人员类别。", "A visitor class."})
  private @Nullable VisitorClass holderClass;

  @Option(
      names = "--person",
      paramLabel = "ID",
      description = {"人员编号。", "A person's id."})
  private @Nullable String person;

  @Option(
      names = "--deviating",
      description = {"仅含有偏差的。", "Only lines that deviate."})
  private boolean deviating;

  @Option(
      names = "--deviation",
      paramLabel = "KIND",
      description = {"仅含此种偏差。", "Only lines with this deviation."})
  private @Nullable Deviation deviation;

  @Option(
      names = "--words",
      paramLabel = "WORDS",
      description = {"姓名、事由或封签中的文字。", "Words in the name, the purpose or the seal."})
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      description = {"语言。", "The language."})
  private @Nullable String lang;

  Path data() {
    return data;
  }

  Language language(Language usual) {
    String chosen = lang;
    return chosen == null ? usual : Language.valueOf(chosen.toUpperCase(Locale.ROOT));
  }

  /** The hall's plan, when a file was named and is right. */
  Optional<HallPlan> plan() {
    return plan(config);
  }

  static Optional<HallPlan> plan(@Nullable Path config) {
    if (config == null) {
      return Optional.empty();
    }
    return switch (ConfigReader.read(config)) {
      case ConfigResult.Loaded loaded -> Optional.of(loaded.config().plan());
      case ConfigResult.Refused refused ->
          throw new IllegalArgumentException(
              "Expected a hall.yaml without mistakes, but found " + refused.problems());
    };
  }

  RegisterHall hall(Optional<HallPlan> plan) {
    return plan.map(hall -> new RegisterHall(hall.timeZone())).orElse(RegisterHall.USUAL);
  }

  Instant from(ZoneId zone) {
    LocalDate day = from;
    return day == null ? Instant.EPOCH : day.atStartOfDay(zone).toInstant();
  }

  Instant until(ZoneId zone, Instant now) {
    LocalDate day = to;
    return day == null ? now.plusSeconds(1) : day.plusDays(1).atStartOfDay(zone).toInstant();
  }

  RegisterQuery query(ZoneId zone, Instant now, int limit) {
    Deviation one = deviation;
    Deviating wanted = deviating ? new Deviating.Some() : new Deviating.Either();
    return new RegisterQuery(
        Optional.of(from(zone)),
        Optional.of(until(zone, now)),
        Optional.ofNullable(place).map(PlaceId::new),
        Optional.ofNullable(holderClass),
        Optional.ofNullable(person).map(SubjectId::new),
        one == null ? wanted : new Deviating.Kind(one),
        Optional.empty(),
        words,
        RegisterQuery.Order.NEWEST_FIRST,
        Optional.empty(),
        limit);
  }

  /** What is asked for besides the span of time, in words. */
  String said() {
    return SheetWords.filter(query(RegisterHall.USUAL.zone(), Instant.EPOCH, 1));
  }
}
