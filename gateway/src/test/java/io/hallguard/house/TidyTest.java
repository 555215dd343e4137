package io.hallguard.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Small rooms: what a reader of any file may count on, checked over the whole repository. */
class TidyTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  /** A file longer than this is more than one thing. */
  private static final int LINES_MAX = 300;

  private static final Pattern EMPTY_NAME =
      Pattern.compile("(Manager|Helper|Util|Utils|Impl)\\.java$");
  private static final Pattern LEFT_OVER = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");
  private static final Pattern SWALLOWED =
      Pattern.compile("catch \\([^)]*\\) \\{\\s*\\}", Pattern.DOTALL);

  @Test
  void filesAreSmallAndNamedForWhatTheyAre() {
    List<String> untidy = new ArrayList<>();
    List<Path> files = sources();
    for (Path file : files) {
      String text = read(file);
      String name = ROOT.relativize(file).toString();
      long lines = text.lines().count();
      if (lines > LINES_MAX) {
        untidy.add(name + ": " + lines + " lines; is it one thing?");
      }
      if (EMPTY_NAME.matcher(name).find()) {
        untidy.add(name + ": the name says nothing; name it for what it does");
      }
      if (LEFT_OVER.matcher(text).find() && !name.endsWith("TidyTest.java")) {
        untidy.add(name + ": something is left over; do it or open an issue");
      }
      if (SWALLOWED.matcher(text).find()) {
        untidy.add(name + ": an exception is swallowed");
      }
    }
    assertThat(files).hasSizeGreaterThan(100);
    assertThat(untidy).isEmpty();
  }

  @Test
  void everyPackageIsNullMarked() {
    List<Path> bare =
        sources().stream()
            .filter(file -> file.toString().contains("src/main/java"))
            .map(Path::getParent)
            .distinct()
            .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
            .map(ROOT::relativize)
            .toList();
    assertThat(bare).isEmpty();
  }

  private static List<Path> sources() {
    try (Stream<Path> walk = Files.walk(ROOT)) {
      return walk.filter(path -> path.toString().endsWith(".java"))
          .filter(path -> !path.toString().contains("/target/"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
