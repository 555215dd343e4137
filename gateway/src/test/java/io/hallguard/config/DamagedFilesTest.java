package io.hallguard.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.config.explain.Explain;
import io.hallguard.config.hall.HallConfig;
import io.hallguard.config.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * However a file is damaged, the answer is a hall or a list of problems that stand in the file,
 * never an exception. A failing seed becomes a file of the broken corpus.
 */
class DamagedFilesTest {
  private static final int SEEDS = 500;
  private static final String[] PIECES = {
    ":",
    "-",
    "\"",
    "'",
    "{",
    "}",
    "[",
    "]",
    "#",
    "&a ",
    "*a",
    "!x ",
    "|",
    ">",
    "%",
    "@",
    "\t",
    " ",
    "\n",
    "~",
    "null",
    "true",
    "30",
    "0",
    "-1",
    "1e9",
    "9999999999999999999999",
    "厅",
    "\u0000",
    "\uD83D\uDE00",
    "? ",
    "<<: ",
    "---\n",
    "...\n",
    "cash-door",
    "contact",
    "0.0.0.0:1883"
  };

  @Test
  void neverThrows() throws IOException {
    List<String> lines = Files.readAllLines(Halls.EXAMPLE);
    for (int seed = 0; seed < SEEDS; seed++) {
      String text = damaged(new ArrayList<>(lines), new Random(seed));
      check(seed, text);
    }
  }

  private static void check(int seed, String text) {
    switch (ConfigReader.read(text, "hall.yaml", Path.of(""))) {
      case ConfigResult.Loaded(HallConfig config, List<Problem> _) ->
          assertThat(Explain.of(config)).as("seed %d", seed).isNotEmpty();
      case ConfigResult.Refused(List<Problem> problems) -> {
        long lines = text.lines().count();
        assertThat(problems)
            .as("seed %d", seed)
            .allSatisfy(problem -> {
              assertThat((long) problem.line()).isLessThanOrEqualTo(lines + 1);
              assertThat(problem.sentence().zh()).isNotBlank();
              assertThat(problem.sentence().en()).isNotBlank();
            });
      }
    }
  }

  private static String damaged(List<String> lines, Random random) {
    int wounds = 1 + random.nextInt(4);
    for (int i = 0; i < wounds; i++) {
      int at = random.nextInt(lines.size());
      String line = lines.get(at);
      int column = random.nextInt(line.length() + 1);
      switch (random.nextInt(6)) {
        case 0 -> lines.remove(at);
        case 1 -> lines.add(random.nextInt(lines.size()), line);
        case 2 -> lines.set(at, line.substring(0, column));
        case 3 -> lines.set(at, " " + line);
        case 4 -> lines.set(at, line.replaceFirst("(?<=[a-z])[a-z]", ""));
        default ->
            lines.set(
                at,
                line.substring(0, column)
                    + PIECES[random.nextInt(PIECES.length)]
                    + line.substring(column));
      }
    }
    return String.join("\n", lines);
  }
}
