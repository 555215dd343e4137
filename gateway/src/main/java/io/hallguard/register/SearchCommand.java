package io.hallguard.register;

import io.hallguard.config.Language;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.Text;
import io.hallguard.core.register.RegisterLine;
import io.hallguard.core.register.RegisterPage;
import io.hallguard.core.register.RegisterQuery;
import io.hallguard.journal.JournalFile;
import io.hallguard.journal.JournalUnusable;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code register search}: lines on the screen, the newest first. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = {"查找登记,新的在前。", "Searches the register; the newest lines come first."})
final class SearchCommand implements Callable<Integer> {
  private final PrintWriter out;
  private final PrintWriter err;
  private final Language usual;
  private final InstantSource clock;

  @Mixin private Filters filters = new Filters();

  @Option(
      names = "--limit",
      defaultValue = "50",
      description = {"最多几行。", "How many lines at most."})
  private int limit = 50;

  @Option(
      names = "--after",
      paramLabel = "LINE",
      description = {"从上一页的末行之后继续。", "Goes on after the last line of the page before."})
  private @Nullable Long after;

  SearchCommand(PrintWriter out, PrintWriter err, Language usual, InstantSource clock) {
    this.out = out;
    this.err = err;
    this.usual = usual;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Language language = filters.language(usual);
    try (JournalFile journal = JournalFile.open(filters.data())) {
      Optional<HallPlan> plan = filters.plan();
      ZoneId zone = filters.hall(plan).zone();
      RegisterQuery query = filters.query(zone, clock.instant(), limit);
      RegisterPage page = journal.page(after == null ? query : query.after(after));
      print(page, language, new Cells(language, zone, new FileNames(journal, plan), true));
      return RegisterCommand.WELL;
    } catch (JournalUnusable e) {
      return RegisterCommand.refuse(err, language, e);
    } catch (FileNames.Unreadable e) {
      return RegisterCommand.refuse(err, language, e.why());
    }
  }

  private void print(RegisterPage page, Language language, Cells cells) {
    long number = 0;
    for (RegisterLine line : page.lines()) {
      List<String> texts = cells.of(++number, line);
      out.println(
          String.join(
              "  ",
              SheetColumn.visible().stream()
                  .map(column -> texts.get(column.ordinal()))
                  .filter(text -> !text.isEmpty())
                  .toList()));
    }
    page.next()
        .ifPresent(
            next -> out.println(language.of(new Text("还有更多:--after ", "More: --after ")) + next));
    if (!page.progress().complete()) {
      out.println(
          language
              .of(
                  new Text(
                      "登记簿正在重建,目前到日志第 %d 条为止完整。",
                      "The register is being written anew; it is complete up to fact %d."))
              .formatted(page.progress().upTo()));
    }
    out.flush();
  }
}
