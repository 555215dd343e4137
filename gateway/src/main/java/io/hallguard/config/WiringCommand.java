package io.hallguard.config;

import static java.util.Objects.requireNonNull;

import io.hallguard.config.CheckCommand.LanguageCode;
import io.hallguard.config.wiring.WiringSheet;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hallguard wiring}: the installer's sheet. */
@Command(
    name = "wiring",
    mixinStandardHelpOptions = true,
    description = "Prints the wiring sheet: pin, terminal, device, resistor. 打印接线表。")
public final class WiringCommand implements Callable<Integer> {
  private final PrintWriter out;
  private final PrintWriter err;
  private final Language usual;

  @Parameters(paramLabel = "FILE", description = "The hall's file. 营业厅配置文件。")
  private @Nullable Path file;

  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      converter = LanguageCode.class,
      description = "The language; the environment's when left out. 语言,不写则按系统环境。")
  private @Nullable Language language;

  /**
   * The command.
   *
   * @param usual the language when none is asked for
   */
  public WiringCommand(PrintWriter out, PrintWriter err, Language usual) {
    this.out = requireNonNull(out, "out is null");
    this.err = requireNonNull(err, "err is null");
    this.usual = requireNonNull(usual, "usual is null");
  }

  @Override
  public Integer call() {
    Language shown = language == null ? usual : language;
    return switch (ConfigReader.read(requireNonNull(file, "picocli gave no FILE"))) {
      case ConfigResult.Loaded loaded -> {
        WiringSheet.of(loaded.config(), shown).forEach(out::println);
        out.flush();
        yield CheckCommand.FINE;
      }
      case ConfigResult.Refused refused -> {
        refused
            .problems()
            .forEach(problem -> err.println(problem.where() + ": " + shown.of(problem.sentence())));
        err.flush();
        yield CheckCommand.REFUSED;
      }
    };
  }
}
