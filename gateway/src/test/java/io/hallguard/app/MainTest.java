package io.hallguard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.config.Language;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "check",
        "journal",
        "journal verify",
        "journal export",
        "journal tail",
        "account",
        "account add",
        "account password",
        "account disable",
        "account list",
        "trust",
        "version"
      })
  void everyCommandHelpsWithoutWhatItNeedsToRun(String command) {
    assertThat(run((command + " --help").split(" "))).isZero();
    assertThat(out.toString()).contains("Usage: hallguard ").contains(lastWord(command));
    assertThat(err.toString()).isEmpty();
  }

  private static String lastWord(String command) {
    return command.substring(command.lastIndexOf(' ') + 1);
  }

  @Test
  void helpOfACommand() {
    assertThat(run("help", "check")).isZero();
    assertThat(out.toString()).startsWith("Usage: hallguard check ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "version", "run --version"})
  void theVersion(String command) {
    assertThat(run(command.split(" "))).isZero();
    assertThat(out.toString()).startsWith("hallguard " + Version.TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"chek", "", "account", "journal", "account ad"})
  void whatIsNoCommandIsRefusedWithTheSentenceFirst(String command) {
    assertThat(run(command.isEmpty() ? new String[0] : command.split(" "))).isEqualTo(2);
    assertThat(err.toString()).doesNotStartWith("Usage").isNotBlank();
  }

  @Test
  void whatAnAccountNeedsIsAskedForAndMayStandAtTheEnd() {
    assertThat(run("account", "list", "--data", "somewhere")).isEqualTo(2);
    assertThat(err.toString()).startsWith("Expected --data FOLDER and --hall ID");
    assertThat(run("account", "list", "--data", "/dev/null/none", "--hall", "h")).isEqualTo(11);
  }

  private int run(String... arguments) {
    return Main.commands(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            new BufferedReader(new StringReader("")),
            Language.EN)
        .execute(arguments);
  }
}
