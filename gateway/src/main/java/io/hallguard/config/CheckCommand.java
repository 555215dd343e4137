package io.hallguard.config;

import static java.util.Objects.requireNonNull;

import io.hallguard.config.explain.Explain;
import io.hallguard.config.hall.HallConfig;
import io.hallguard.config.problem.Problem;
import io.hallguard.config.problem.Quote;
import io.hallguard.core.plan.Text;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code hallguard check}: every mistake in the file, or what the rules will do in this hall. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Checks hall.yaml and explains it. 检查 hall.yaml 并说明其作用。",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:the file is right 文件正确", "2:the file is refused 文件有错"})
public final class CheckCommand implements Callable<Integer> {
  /** The file is right. */
  public static final int FINE = 0;

  /** The file is refused. */
  public static final int REFUSED = 2;

  private final PrintWriter out;
  private final Language usual;
  private final Function<HallConfig, Optional<Text>> people;

  @Parameters(paramLabel = "FILE", description = "The hall's file. 营业厅配置文件。")
  private @Nullable Path file;

  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      converter = LanguageCode.class,
      description = "The language; the environment's when left out. 语言,不写则按系统环境。")
  private @Nullable Language language;

  @Option(names = "--json", description = "For programs, in both languages. 供程序读取,含两种语言。")
  private boolean json;

  /**
   * The command.
   *
   * @param out where it prints
   * @param usual the language when none is asked for
   */
  public CheckCommand(PrintWriter out, Language usual) {
    this(out, usual, _ -> Optional.empty());
  }

  /**
   * The same with a look at what is not in the file.
   *
   * @param people what to see to about the people whom the hall knows already
   */
  public CheckCommand(
      PrintWriter out, Language usual, Function<HallConfig, Optional<Text>> people) {
    this.people = requireNonNull(people, "people is null");
    this.out = requireNonNull(out, "out is null");
    this.usual = requireNonNull(usual, "usual is null");
  }

  @Override
  public Integer call() {
    ConfigResult result = ConfigReader.readToRun(requireNonNull(file, "picocli gave no FILE"));
    if (json) {
      out.println(CheckReport.json(result));
    } else {
      print(result, language == null ? usual : language);
    }
    out.flush();
    return switch (result) {
      case ConfigResult.Loaded _ -> FINE;
      case ConfigResult.Refused _ -> REFUSED;
    };
  }

  private void print(ConfigResult result, Language shown) {
    switch (result) {
      case ConfigResult.Loaded(HallConfig config, List<Problem> warnings) -> {
        Explain.of(config).forEach(line -> out.println(shown.of(line)));
        warnings.forEach(warning -> print(warning, WARNING, shown));
        people.apply(config).ifPresent(hint -> out.println(shown.of(WARNING) + shown.of(hint)));
        out.println(shown.of(warnings.isEmpty() ? RIGHT : rightWithWarnings(warnings.size())));
      }
      case ConfigResult.Refused(List<Problem> problems) -> {
        problems.forEach(problem -> print(problem, NOTHING, shown));
        out.println(shown.of(refused(problems.size())));
      }
    }
  }

  /** Reads {@code zh} and {@code en}. */
  static final class LanguageCode implements ITypeConverter<Language> {
    @Override
    public Language convert(String code) {
      return switch (code) {
        case "zh" -> Language.ZH;
        case "en" -> Language.EN;
        default ->
            throw new TypeConversionException("'%s' is not zh or en".formatted(Quote.of(code)));
      };
    }
  }

  private static final Text NOTHING = new Text("", "");
  private static final Text WARNING = new Text("注意:", "warning: ");
  private static final Text RIGHT = new Text("文件正确。", "The file is right.");

  private static Text rightWithWarnings(int count) {
    return new Text(
        "文件正确,有 %d 处请注意。".formatted(count), "The file is right; warnings: %d.".formatted(count));
  }

  private static Text refused(int count) {
    return new Text(
        "共 %d 处错误,网关不会使用此文件。".formatted(count),
        "Mistakes: %d. The gateway will not use this file.".formatted(count));
  }

  private void print(Problem problem, Text prefix, Language shown) {
    out.println(problem.where() + ": " + shown.of(prefix) + shown.of(problem.sentence()));
  }
}
