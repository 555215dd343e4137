package io.hallguard.register;

import static java.util.Objects.requireNonNull;

import io.hallguard.config.Language;
import io.hallguard.core.plan.Text;
import io.hallguard.journal.JournalUnusable;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code register search | export | verify | form}: read the register beside a running gateway or
 * on its own, check what was taken out of it, and print the empty form. They end with 0 when all is
 * well, 1 when something was found that is not as it was written, 2 when the command line is wrong
 * or a file cannot be read.
 */
@Command(
    name = "register",
    mixinStandardHelpOptions = true,
    description = {"查阅、导出、核对登记簿。", "Searches, exports and checks the register."})
public final class RegisterCommand implements Runnable {
  static final int WELL = 0;
  static final int FOUND = 1;
  static final int UNREADABLE = 2;

  @Spec private CommandSpec spec = CommandSpec.create();

  private RegisterCommand() {}

  /**
   * The command with its four.
   *
   * @param usual the language when none is asked for
   * @param clock says when a file was made
   */
  public static CommandLine of(
      PrintWriter out, PrintWriter err, Language usual, InstantSource clock) {
    requireNonNull(clock, "clock is null");
    return new CommandLine(new RegisterCommand())
        .addSubcommand("search", new SearchCommand(out, err, usual, clock))
        .addSubcommand("export", new ExportCommand(out, err, usual, clock))
        .addSubcommand("verify", new VerifyCommand(out, err, usual))
        .addSubcommand("form", new FormCommand(out, err, usual));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Expected search, export, verify or form, but found no such word");
  }

  /** A file is not written over unless that is asked for. */
  static Text isThere(Path file) {
    return new Text(
        file + " 已存在,没有写入;要覆盖请加 --force。",
        "Expected a new file, but %s is there; add --force to write over it.".formatted(file));
  }

  static int refuse(PrintWriter err, Language language, Text text) {
    err.println(language.of(text));
    err.flush();
    return UNREADABLE;
  }

  static int refuse(PrintWriter err, Language language, JournalUnusable problem) {
    return refuse(err, language, problem.sentence());
  }
}
