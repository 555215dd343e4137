package io.hallguard.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.core.event.CredentialId;
import io.hallguard.core.event.Fact;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.event.TextRef;
import io.hallguard.core.plan.HallId;
import io.hallguard.journal.JournalFailed;
import io.hallguard.journal.json.FactSamples;
import io.hallguard.journal.json.FactType;
import io.hallguard.journal.json.RandomFacts;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What each fact becomes. The files are written anew with {@code -Dregenerate=true}; read the
 * difference, for years of points bear the old names.
 */
class PointsTest {
  private static final HallId HALL = new HallId("hall-7");
  private static final Path LINES = Path.of("src/test/resources/golden/history/lines.txt");
  private static final Path PAGE = Path.of("../docs/history.md");

  @Test
  void everyFormOfEveryFactHasItsLines() throws Exception {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, Recorded> sample : FactSamples.all().entrySet()) {
      text.append("# ").append(sample.getKey()).append('\n');
      lines(sample.getValue()).forEach(line -> text.append(line).append('\n'));
    }

    same(LINES, text.toString());
  }

  @Test
  void thePageFollowsTheMeasurements() throws IOException {
    same(PAGE, HistoryPage.text());
  }

  @Test
  void everyFactHasAPointAndEveryPointIsDocumented() throws JournalFailed {
    Set<String> missing = new TreeSet<>();
    for (Measurement measurement : Measurement.values()) {
      measurement.fields().forEach(field -> missing.add(measurement.text() + "." + field));
    }
    Causes causes = new Causes((_, _, _) -> Optional.empty());
    Points points = new Points(HALL);
    for (Recorded recorded : new RandomFacts(7).next(1, 5_000)) {
      List<HistoryPoint> drawn = points.of(recorded, causes.of(recorded));
      assertThat(drawn).isNotEmpty();
      for (HistoryPoint point : drawn) {
        Measurement measurement = point.measurement();
        assertThat(measurement.facts()).contains(FactType.of(recorded.fact()));
        Set<Tag> tags = new HashSet<>(point.tags().keySet());
        tags.removeAll(Set.of(Tag.HALL, Tag.CLOCK));
        assertThat(measurement.tags()).containsAll(tags);
        Set<String> fields = new HashSet<>(point.fields().keySet());
        assertThat(fields.remove(Measurement.SEQ)).isTrue();
        assertThat(measurement.fields()).containsAll(fields);
        fields.forEach(field -> missing.remove(measurement.text() + "." + field));
      }
    }
    assertThat(missing).as("documented and never drawn").isEmpty();
  }

  @Test
  void everyFactIsNamedByTheMeasurementsThatItMakes() {
    Set<FactType> named =
        List.of(Measurement.values()).stream()
            .flatMap(measurement -> measurement.facts().stream())
            .collect(Collectors.toSet());

    assertThat(named).containsExactlyInAnyOrder(FactType.values());
  }

  @Test
  void nothingAboutAPersonIsInAPoint() throws Exception {
    Set<String> personal = new TreeSet<>();
    List<String> lines = new ArrayList<>();
    for (Recorded sample : FactSamples.all().values()) {
      collect(sample.fact(), personal);
      lines.addAll(lines(sample));
    }

    assertThat(personal).hasSizeGreaterThan(5);
    assertThat(String.join("\n", lines)).doesNotContain(personal);
  }

  /** Subjects, credentials and references to words, wherever they stand in a record. */
  private static void collect(Object value, Set<String> found) throws ReflectiveOperationException {
    switch (value) {
      case SubjectId subject -> found.add(subject.value());
      case CredentialId credential -> found.add(credential.value());
      case TextRef words -> found.addAll(List.of(words.id(), words.digest()));
      case Optional<?> some when some.isPresent() -> collect(some.get(), found);
      case Collection<?> many -> {
        for (Object one : many) {
          collect(one, found);
        }
      }
      case Record parts when parts.getClass().getName().startsWith("io.hallguard.") -> {
        for (RecordComponent part : parts.getClass().getRecordComponents()) {
          collect(part.getAccessor().invoke(parts), found);
        }
      }
      default -> {
        // A plain value.
      }
    }
  }

  private static List<String> lines(Recorded recorded) throws JournalFailed {
    List<String> lines = new ArrayList<>();
    new Plotter(HALL, new Causes((_, _, wanted) -> sample(wanted))).draw(recorded, lines);
    return lines;
  }

  private static Optional<Recorded> sample(java.util.function.Predicate<Fact> wanted) {
    return FactSamples.all().values().stream().filter(s -> wanted.test(s.fact())).findFirst();
  }

  private static void same(Path file, String content) throws IOException {
    if (Boolean.getBoolean("regenerate")) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, content);
    }
    assertThat(Files.exists(file) ? Files.readString(file) : "")
        .as("%s is not what the code writes; to write it anew add -Dregenerate=true", file)
        .isEqualTo(content);
  }
}
