package io.hallguard.register;

import io.hallguard.config.ConfigReader;
import io.hallguard.config.ConfigResult;
import io.hallguard.config.Language;
import io.hallguard.core.plan.Text;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code register form}: the empty paper form of a hall, to be printed before it is needed. */
@Command(
    name = "form",
    mixinStandardHelpOptions = true,
    description = {"空白纸质登记表(PDF),网关停用时使用。", "The empty paper form, for when the gateway is down."})
final class FormCommand implements Callable<Integer> {
  private static final int PAGES_MAX = 50;

  private final PrintWriter out;
  private final PrintWriter err;
  private final Language usual;

  @Parameters(
      paramLabel = "HALL.YAML",
      description = {"营业厅的配置文件。", "The hall's file."})
  private Path config = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = {"要写的 PDF 文件。", "The PDF to write."})
  private Path file = Path.of("");

  @Option(
      names = "--pages",
      paramLabel = "N",
      defaultValue = "1",
      description = {"页数,1 到 50。", "How many pages, 1 to 50."})
  private int pages;

  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      description = {"语言。", "The language."})
  private @Nullable String lang;

  @Option(
      names = "--force",
      description = {"文件已存在时覆盖。", "Writes over a file that is there."})
  private boolean force;

  FormCommand(PrintWriter out, PrintWriter err, Language usual) {
    this.out = out;
    this.err = err;
    this.usual = usual;
  }

  @Override
  public Integer call() throws IOException {
    String chosen = lang;
    Language language = chosen == null ? usual : Language.valueOf(chosen.toUpperCase(Locale.ROOT));
    if (pages < 1 || pages > PAGES_MAX) {
      return RegisterCommand.refuse(
          err,
          language,
          new Text(
              "页数应为 1 到 %d,而不是 %d。".formatted(PAGES_MAX, pages),
              "Expected 1 to %d pages, but found %d.".formatted(PAGES_MAX, pages)));
    }
    if (Files.exists(file) && !force) {
      return RegisterCommand.refuse(err, language, RegisterCommand.isThere(file));
    }
    return switch (ConfigReader.read(config)) {
      case ConfigResult.Refused refused -> {
        refused
            .problems()
            .forEach(
                problem -> err.println(problem.where() + ": " + language.of(problem.sentence())));
        err.flush();
        yield RegisterCommand.UNREADABLE;
      }
      case ConfigResult.Loaded loaded -> {
        try (OutputStream target = new BufferedOutputStream(Files.newOutputStream(file))) {
          PaperForm.write(target, loaded.config().plan(), language, pages);
        }
        out.println(file);
        out.flush();
        yield RegisterCommand.WELL;
      }
    };
  }
}
