package io.hallguard.register;

import io.hallguard.config.Language;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.Text;
import io.hallguard.core.register.RegisterHall;
import io.hallguard.core.register.RegisterQuery;
import io.hallguard.journal.Heads;
import io.hallguard.journal.JournalFile;
import io.hallguard.journal.JournalUnusable;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code register export}: a sheet as CSV or PDF, after the file's name. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {"导出登记簿:CSV 或 PDF。", "Exports the register as CSV or PDF."})
final class ExportCommand implements Callable<Integer> {
  private final PrintWriter out;
  private final PrintWriter err;
  private final Language usual;
  private final InstantSource clock;

  @Mixin private Filters filters = new Filters();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = {"文件名以 .csv 或 .pdf 结尾。", "A name that ends in .csv or .pdf."})
  private Path file = Path.of("");

  @Option(
      names = "--no-amounts",
      description = {"不显示封签与金额。", "Without seals and amounts."})
  private boolean noAmounts;

  @Option(
      names = "--force",
      description = {"文件已存在时覆盖。", "Writes over a file that is there."})
  private boolean force;

  ExportCommand(PrintWriter out, PrintWriter err, Language usual, InstantSource clock) {
    this.out = out;
    this.err = err;
    this.usual = usual;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    Language language = filters.language(usual);
    if (Files.exists(file) && !force) {
      return RegisterCommand.refuse(err, language, RegisterCommand.isThere(file));
    }
    try (JournalFile journal = JournalFile.open(filters.data());
        OutputStream target = new BufferedOutputStream(Files.newOutputStream(file))) {
      SheetInfo info = info(journal, language, clock.instant());
      FileNames names = new FileNames(journal, filters.plan());
      RegisterQuery query =
          filters.query(info.hall().zone(), info.madeAt(), RegisterQuery.LIMIT_MAX);
      SheetExport export = new SheetExport(new FileSource(journal), names);
      long lines =
          file.toString().endsWith(".pdf")
              ? export.pdf(target, query, info)
              : export.csv(target, query, info, Integer.MAX_VALUE);
      out.printf("%d → %s, %s%n", lines, file, Heads.of(info.head()));
      out.flush();
      return RegisterCommand.WELL;
    } catch (JournalUnusable e) {
      return RegisterCommand.refuse(err, language, e);
    } catch (FileNames.Unreadable e) {
      return RegisterCommand.refuse(err, language, e.why());
    } catch (SheetExport.TooMany e) {
      Files.deleteIfExists(file);
      return RegisterCommand.refuse(
          err,
          language,
          new Text(
              "超过 %d 行,请缩小日期范围。".formatted(e.most()),
              "Expected at most %d lines, but there are more: choose fewer days."
                  .formatted(e.most())));
    }
  }

  private SheetInfo info(JournalFile journal, Language language, Instant now)
      throws JournalUnusable {
    Optional<HallPlan> plan = filters.plan();
    RegisterHall hall = filters.hall(plan);
    ZoneId zone = hall.zone();
    return new SheetInfo(
        language,
        hall,
        journal.origin(),
        plan.map(known -> language.of(known.name())).orElse(journal.origin().hall().value()),
        filters.from(zone),
        filters.until(zone, now),
        filters.said(),
        now,
        language.of(new Text("命令行", "command line")),
        journal.head(),
        !noAmounts);
  }
}
