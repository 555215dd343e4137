package io.hallguard.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.config.problem.Problem;
import io.hallguard.config.yaml.Source;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong before the first letter is understood. */
class UnreadableFilesTest {
  @TempDir Path folder;

  @Test
  void aMissingFile() {
    assertThat(problem(folder.resolve("none.yaml")).sentence().en())
        .isEqualTo("there is no such file: check the path");
  }

  @Test
  void aFolder() {
    assertThat(problem(folder).sentence().zh()).isEqualTo("这是文件夹,请给出文件名");
  }

  @Test
  void anEmptyFile() throws IOException {
    assertThat(problem(write(new byte[0])).sentence().en()).startsWith("the file is empty");
  }

  @Test
  void aFileWithOneByteTooMany() throws IOException {
    byte[] bytes = new byte[Source.MAX_BYTES + 1];
    Arrays.fill(bytes, (byte) '#');

    assertThat(problem(write(bytes)).sentence().en()).startsWith("the file is larger than 1024 KB");
  }

  @Test
  void theLargestFileThatIsRead() throws IOException {
    byte[] hall = Halls.SMALLEST.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = Arrays.copyOf(hall, Source.MAX_BYTES);
    Arrays.fill(bytes, hall.length, bytes.length, (byte) '\n');

    assertThat(ConfigReader.read(write(bytes))).isInstanceOf(ConfigResult.Loaded.class);
  }

  @Test
  void gbkIsNamedWithItsLine() throws IOException {
    Problem problem = problem(write(Halls.SMALLEST.getBytes(Charset.forName("GBK"))));

    assertThat(problem.where()).endsWith("hall.yaml:1:24");
    assertThat(problem.sentence().zh()).contains("GBK", "另存为 UTF-8");
  }

  @Test
  void utf16IsNotUtf8() throws IOException {
    assertThat(problem(write(Halls.SMALLEST.getBytes(StandardCharsets.UTF_16))).sentence().en())
        .contains("UTF-16");
  }

  @Test
  void aByteOrderMarkAndWindowsLineEndsAreRead() throws IOException {
    String windows = "\uFEFF" + Halls.SMALLEST.replace("\n", "\r\n");

    assertThat(ConfigReader.read(write(windows.getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(ConfigResult.Loaded.class);
  }

  @Test
  void aCharacterCutOffAtTheEnd() throws IOException {
    byte[] hall = "name: 厅".getBytes(StandardCharsets.UTF_8);

    assertThat(problem(write(Arrays.copyOf(hall, hall.length - 1))).sentence().en())
        .contains("not UTF-8");
  }

  @Test
  void aHundredThousandBracketsEndInOneSentence() throws IOException {
    String deep = Halls.SMALLEST + "zones: " + "[".repeat(100_000) + "]".repeat(100_000) + "\n";

    assertThat(problem(write(deep.getBytes(StandardCharsets.UTF_8))).line()).isEqualTo(3);
  }

  @Test
  void mistakesBeyondTheLimitAreCounted() {
    ConfigResult result = Halls.read(Halls.SMALLEST + many(300));

    assertThat(result)
        .isInstanceOfSatisfying(
            ConfigResult.Refused.class,
            refused -> {
              assertThat(refused.problems()).hasSize(201);
              assertThat(refused.problems().getLast().sentence().en())
                  .isEqualTo("100 more mistakes are not listed: mend these first");
            });
  }

  private static String many(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("unknown-section-").append(i).append(": 1\n");
    }
    return text.toString();
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("hall.yaml"), bytes);
  }

  private static Problem problem(Path file) {
    return switch (ConfigReader.read(file)) {
      case ConfigResult.Refused refused -> refused.problems().getFirst();
      case ConfigResult.Loaded _ -> throw new AssertionError("Expected a problem");
    };
  }
}
