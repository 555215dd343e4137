package io.hallguard.journal.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.core.event.Recorded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bytes of every fact are what they were when the fact was first released. */
class GoldenFactsTest {

  static Stream<Map.Entry<String, Recorded>> samples() {
    return FactSamples.all().entrySet().stream();
  }

  /** Older forms are read and no longer written. */
  static Stream<Map.Entry<String, Recorded>> written() {
    return samples()
        .filter(sample -> {
          int version = FactType.of(sample.getValue().fact()).version();
          return (sample.getKey() + ".").contains(".v" + version + ".");
        });
  }

  @ParameterizedTest
  @MethodSource("written")
  void encodesToTheGoldenBytes(Map.Entry<String, Recorded> sample) throws IOException {
    byte[] line = new FactCodec(FactSamples.ORIGIN).encode(sample.getValue());
    assertThat(GoldenFiles.file(sample.getKey()))
        .as("golden file; %s writes the missing ones", GoldenFiles.class.getName())
        .exists();
    assertThat(new String(line, UTF_8) + "\n").isEqualTo(GoldenFiles.read(sample.getKey()));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void decodesFromTheGoldenBytes(Map.Entry<String, Recorded> sample) throws Exception {
    byte[] line = GoldenFiles.read(sample.getKey()).strip().getBytes(UTF_8);
    assertThat(FactCodec.decode(sample.getValue().seq(), line))
        .isEqualTo(new Envelope(FactSamples.ORIGIN, sample.getValue()));
  }

  @Test
  void everyTypeHasAGoldenFileInEveryVersion() {
    Set<String> wanted = new TreeSet<>();
    for (FactType type : FactType.values()) {
      for (int version = 1; version <= type.version(); version++) {
        wanted.add(type.text() + ".v" + version + ".json");
      }
    }
    assertThat(names()).containsAll(wanted);
  }

  @Test
  void everyGoldenFileIsRead() {
    List<String> read = FactSamples.all().keySet().stream().map(name -> name + ".json").toList();
    assertThat(names()).containsExactlyInAnyOrderElementsOf(read);
  }

  private static List<String> names() {
    try (Stream<Path> files = Files.list(GoldenFiles.FOLDER)) {
      return files.map(file -> file.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new AssertionError("Expected a folder of golden files", e);
    }
  }
}
