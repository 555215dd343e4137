package io.hallguard.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.config.explain.Explain;
import io.hallguard.config.hall.HallConfig;
import io.hallguard.core.plan.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What people read of the rules; see {@link Golden} for how to write the expected text anew. */
class ExplainTest {
  private static final Path FOLDER = Path.of("src/test/resources/config/explain");

  private static final String BARE =
      Halls.SMALLEST
          + """
          zones: {cash: {name: {zh: 收费区, en: Cash area}, kind: cash-area}}
          doors: {cash-door: {name: {zh: 收费区门, en: Cash door}, zone: cash, contact: c1}}
          boxes: {box-1: {name: {zh: 款箱, en: Box}, contact: c2}}
          devices:
            c1: {name: {zh: 门磁, en: Door contact}, class: contact, format: native}
            c2: {name: {zh: 箱磁, en: Box contact}, class: contact, format: native}
          rules: {door: {lead: 45s, guard: 100s}}
          """;

  @Test
  void theDemo() throws IOException {
    golden("demo", Halls.loaded(Halls.DEMO));
  }

  @Test
  void theExample() throws IOException {
    golden("example", Halls.loaded(Halls.EXAMPLE));
  }

  @Test
  void aHallWithTheLeastEquipment() throws IOException {
    golden("bare", Halls.loaded(BARE));
  }

  @Test
  void anEmptyHall() throws IOException {
    golden("empty", Halls.loaded(Halls.SMALLEST));
  }

  private static void golden(String name, HallConfig config) throws IOException {
    List<Text> lines = Explain.of(config);
    Golden.assertSame(FOLDER.resolve(name + ".zh.txt"), text(lines, Text::zh));
    Golden.assertSame(FOLDER.resolve(name + ".en.txt"), text(lines, Text::en));
  }

  private static String text(List<Text> lines, Function<Text, String> language) {
    return lines.stream().map(language).collect(Collectors.joining("\n", "", "\n"));
  }

  /** figures.md: nothing of ours may read as if a standard required it. */
  @Test
  void everyNumberSaysWhoseItIs() {
    assertThat(english(Halls.loaded(BARE)))
        .contains("open for 45 s (this hall's setting)")
        .contains("for 100 s (this hall's setting)")
        .contains("open for 10 min (our own choice)");
  }

  /** Who writes down the default has chosen it, and keeps it when the default moves. */
  @Test
  void aWrittenDefaultIsTheHallsOwn() {
    String written = BARE.replace("lead: 45s, guard: 100s", "lead: 60s");
    assertThat(english(Halls.loaded(written)))
        .contains("open for 1 min (this hall's setting)")
        .contains("for 3 min (our own choice)");
  }

  @Test
  void whatCannotBeObservedIsSaid() {
    assertThat(english(Halls.loaded(BARE)))
        .contains("Cash door: no lock input, so the lock is not observed")
        .contains("Cash door: no reader, so nobody knows who opened, and cashiers too need a grant")
        .contains("Box: no reader, so nobody knows who opened");
  }

  @Test
  void clausesAreNamed() {
    assertThat(english(Halls.loaded(Halls.DEMO)))
        .contains("四.1.2", "四.2.3", "四.2.4", "GB 50394", "clauses do not ask for it");
  }

  @Test
  void whoAcceptedSlowSupervisionIsNamed() {
    assertThat(english(Halls.loaded(Halls.EXAMPLE)))
        .contains("Radio button in the store: its silence is noticed late; accepted by")
        .contains("王建国");
  }

  private static String english(HallConfig config) {
    return text(Explain.of(config), Text::en);
  }
}
