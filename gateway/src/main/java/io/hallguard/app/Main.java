package io.hallguard.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hallguard.config.CheckCommand;
import io.hallguard.config.Language;
import io.hallguard.config.WiringCommand;
import io.hallguard.drivers.gpio.Pi4jPins;
import io.hallguard.journal.JournalCommand;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The gateway's commands. */
@Command(name = "hallguard", subcommands = CommandLine.HelpCommand.class)
public final class Main {
  private Main() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, UTF_8);
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    Language language = Language.fromEnvironment(System.getenv());
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
            .addSubcommand("version", new VersionCommand(out))
            .setOut(out)
            .setErr(err);
    int code = commands.execute(args);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /** {@code hallguard version}. */
  @Command(name = "version", description = "Which HallGuard this is. 版本。")
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
