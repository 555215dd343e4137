package io.hallguard.config;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.core.event.Deviation;
import io.hallguard.core.words.DeviationWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page about the register names every deviation as the program does. */
class RegisterPageTest {
  private static final Path PAGE = Path.of("../docs/register.md");
  private static final String BEGIN = "<!-- deviations -->\n";
  private static final String END = "<!-- end -->\n";

  @Test
  void thePageFollowsTheProgram() throws IOException {
    String page = Files.readString(PAGE);
    String before = page.substring(0, page.indexOf(BEGIN) + BEGIN.length());
    String after = page.substring(page.indexOf(END));
    Golden.assertSame(PAGE, before + table() + after);
  }

  private static String table() {
    return List.of(Deviation.values()).stream()
        .map(deviation -> {
          String word = deviation.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
          return "| `%s` | %s | %s |\n"
              .formatted(
                  word, DeviationWords.name(deviation).zh(), DeviationWords.name(deviation).en());
        })
        .collect(joining("", "\n| | 中文 | English |\n|---|---|---|\n", "\n"));
  }

  @Test
  void noDeviationSaysThatSomebodyWentThrough() {
    for (Deviation deviation : Deviation.values()) {
      assertThat(DeviationWords.name(deviation).en())
          .doesNotContainPattern("(?i)\\b(entered by|intrud|guilty|illegal|stole|broke in)");
      assertThat(DeviationWords.name(deviation).zh()).doesNotContain("闯入", "非法", "盗", "违法");
    }
  }
}
