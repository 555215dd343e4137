package io.hallguard.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.config.wiring.WiringSheet;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The sheet that goes to the cabinet; see {@link Golden} for how to write it anew. */
class WiringSheetTest {
  private static final Path WIRED = Path.of("../docs/examples/hall-gpio.yaml");
  private static final Path FOLDER = Path.of("src/test/resources/config/wiring");

  @Test
  void theExampleInBothLanguages() throws IOException {
    for (Language language : Language.values()) {
      Golden.assertSame(
          FOLDER.resolve("hall-gpio." + language.name().toLowerCase(java.util.Locale.ROOT) + ".md"),
          String.join("\n", WiringSheet.of(Halls.loaded(WIRED), language)) + "\n");
    }
  }

  @Test
  void aHallWithoutWiresSaysSo() {
    assertThat(WiringSheet.of(Halls.loaded(Halls.EXAMPLE), Language.EN))
        .contains("No device of hall.yaml is wired to the board.");
  }

  @Test
  void theCommandPrintsTheSheetAndRefusesABrokenFile() {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command =
        new CommandLine(new WiringCommand(new PrintWriter(out), new PrintWriter(err), Language.EN));
    assertThat(command.execute(WIRED.toString(), "--lang", "zh")).isZero();
    assertThat(out.toString()).contains("接线表:滨河营业厅", "| X1.1 / X1.2 | 11 + GND | 17 |");
    assertThat(command.execute("src/test/resources/config/broken/gpio-wiring.yaml")).isEqualTo(2);
    assertThat(err.toString()).contains("pin 17 is that of c");
  }
}
