package io.hallguard.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.config.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One broken file for each mistake, with every line that the author of the file reads. After a
 * change of words, see {@link Golden} for how to write the expected lines anew, and read the
 * difference.
 */
class BrokenFilesTest {

  static Stream<Path> broken() throws IOException {
    return BrokenFiles.all().stream();
  }

  @ParameterizedTest
  @MethodSource("broken")
  void reportsEveryMistakeOfTheFile(Path file) throws IOException {
    String name = file.getFileName().toString();
    Golden.assertSame(
        file.resolveSibling(name.replace(".yaml", ".expected")),
        switch (ConfigReader.read(Files.readString(file), name, Path.of(""))) {
          case ConfigResult.Refused(List<Problem> problems) ->
              problems.stream().map(BrokenFilesTest::lines).collect(Collectors.joining());
          case ConfigResult.Loaded _ -> "nothing was refused\n";
        });
  }

  private static String lines(Problem problem) {
    return problem.where()
        + ": "
        + problem.sentence().en()
        + "\n    "
        + problem.sentence().zh()
        + "\n";
  }

  @Test
  void aDozenMistakesAreReportedInOneRun() throws IOException {
    ConfigResult result =
        ConfigReader.read(
            Files.readString(BrokenFiles.FOLDER.resolve("a-dozen-mistakes.yaml")),
            "hall.yaml",
            Path.of(""));

    assertThat(result).isInstanceOf(ConfigResult.Refused.class);
    assertThat(((ConfigResult.Refused) result).problems())
        .extracting(Problem::line)
        .containsExactly(2, 4, 6, 10, 11, 12, 13, 15, 18, 19, 21, 21, 23, 25);
  }

  @Test
  void noSecretIsPrinted() throws IOException {
    String expected = Files.readString(BrokenFiles.FOLDER.resolve("secret-in-file.expected"));

    assertThat(expected).isNotEmpty().doesNotContain("TopSecret");
  }

  @Test
  void theCorpusIsThere() throws IOException {
    assertThat(BrokenFiles.all()).hasSizeGreaterThan(35);
  }
}
