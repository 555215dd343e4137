package io.hallguard.journal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/**
 * {@code journal verify | export | tail}: read a journal beside a running gateway or on its own.
 * They end with 0 when all is well, 1 when the chain is broken, 2 when the command line is wrong or
 * the journal cannot be read. Text goes to the command line's writers.
 */
@Command(
    name = "journal",
    description = {"检查、导出、查看日志。", "Checks, exports and shows the journal."},
    mixinStandardHelpOptions = true,
    subcommands = {VerifyCommand.class, ExportCommand.class, TailCommand.class})
public final class JournalCommand implements Runnable {
  static final int WHOLE = 0;
  static final int BROKEN = 1;
  static final int UNREADABLE = 2;

  private final OutputStream bytes;

  @Spec private CommandSpec spec = CommandSpec.create();

  /**
   * The command.
   *
   * @param bytes where an export without a file goes, byte for byte: standard output
   */
  public JournalCommand(OutputStream bytes) {
    this.bytes = bytes;
  }

  OutputStream bytes() {
    return bytes;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Expected verify, export or tail, but found no such word");
  }

  /** Says what is wrong with the journal, in both languages. */
  static int refuse(CommandSpec spec, JournalUnusable problem) {
    spec.commandLine().getErr().println(problem.sentence().zh());
    spec.commandLine().getErr().println(problem.sentence().en());
    spec.commandLine().getErr().flush();
    return UNREADABLE;
  }

  /** The heads that were given, and those in a file. */
  static List<Head> heads(List<Head> given, @Nullable Path file) throws IOException {
    List<Head> all = new ArrayList<>(given);
    if (file != null) {
      all.addAll(Heads.all(Files.readString(file)));
    }
    return all;
  }

  /** The data folder. */
  static final class Data {
    @Option(
        names = "--data",
        required = true,
        paramLabel = "FOLDER",
        scope = ScopeType.LOCAL,
        description = {"数据目录,或日志文件的副本。", "The data folder, or a copy of the journal's file."})
    private Path folder = Path.of("");

    JournalFile open() throws JournalUnusable {
      return JournalFile.open(folder);
    }
  }

  /** Reads {@code SEQ:HASH}. */
  public static final class HeadConverter implements ITypeConverter<Head> {
    @Override
    public Head convert(String text) {
      String[] parts = text.split(":", 2);
      try {
        return new Head(Long.parseLong(parts[0]), Hash.parse(parts.length == 2 ? parts[1] : ""));
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(
            "Expected SEQ:HASH as journal verify prints it, but found '" + text + "'");
      }
    }
  }
}
