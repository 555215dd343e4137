package io.hallguard.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.hallguard.config.CheckCommand;
import io.hallguard.config.Language;
import io.hallguard.config.WiringCommand;
import io.hallguard.drivers.gpio.Pi4jPins;
import io.hallguard.journal.JournalCommand;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** The gateway's commands. */
@Command(
    name = "hallguard",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "The gateway of one service hall. 一个营业厅的网关。",
    subcommands = CommandLine.HelpCommand.class)
public final class Main {
  private Main() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) throws InterruptedException {
    PrintWriter out = new PrintWriter(System.out, true, UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, UTF_8);
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    Language language = Language.fromEnvironment(System.getenv());
    int code =
        isPlainRun(args)
            ? new RunCommand(out, err, language).answer(Path.of(args[1]))
            : commands(out, err, in, language).execute(args);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /**
   * The gateway's own start goes past picocli: to read every command's description takes 0.4 s here
   * and seconds on a small computer, which no start cache saves, because picocli's classes are of a
   * format that is too old for it.
   */
  private static boolean isPlainRun(String[] args) {
    return args.length == 2
        && args[0].equals("run")
        && !args[1].isBlank()
        && !args[1].startsWith("-")
        && !args[1].startsWith("@");
  }

  static CommandLine commands(
      PrintWriter out, PrintWriter err, BufferedReader in, Language language) {
    CommandLine commands =
        new CommandLine(new Main())
            .addSubcommand("run", new RunCommand(out, err, language))
            .addSubcommand("check", new CheckCommand(out, language))
            .addSubcommand("wiring", new WiringCommand(out, err, language))
            .addSubcommand(
                "gpio",
                new CommandLine(new GpioCommand(out))
                    .addSubcommand(
                        "test",
                        new GpioCommand.Test(out, err, in, language, Pi4jPins::ofThisBoard)))
            .addSubcommand("journal", new JournalCommand(System.out))
            .addSubcommand("account", new AccountCommand(out, err, in, language))
            .addSubcommand("trust", new TrustCommand(out, err, language))
            .addSubcommand("version", new VersionCommand(out))
            .setOut(out)
            .setErr(err)
            .setCommandName(System.getProperty("hallguard.command", "hallguard"));
    commands.setExecutionStrategy(Main::run);
    called(commands);
    return commands;
  }

  /** Every command knows the version. */
  private static void called(CommandLine command) {
    command.getCommandSpec().version("hallguard " + Version.TEXT);
    command.getSubcommands().values().forEach(Main::called);
  }

  /** Only the gateway itself tells its log what it does; the others answer, and warn. */
  private static int run(ParseResult parsed) {
    boolean gateway =
        parsed.hasSubcommand() && parsed.subcommand().commandSpec().name().equals("run");
    if (!gateway && LoggerFactory.getLogger("io.hallguard") instanceof Logger logger) {
      logger.setLevel(Level.WARN);
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  /** {@code hallguard version}. */
  @Command(
      name = "version",
      mixinStandardHelpOptions = true,
      description = "Which HallGuard this is. 版本。")
  static final class VersionCommand implements Runnable {
    private final PrintWriter out;

    VersionCommand(PrintWriter out) {
      this.out = out;
    }

    @Override
    public void run() {
      out.println("hallguard " + Version.TEXT);
    }
  }
}
