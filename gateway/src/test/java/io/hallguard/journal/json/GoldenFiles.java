package io.hallguard.journal.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The golden files. Run from the module's folder, {@link #main} writes those that are missing and
 * touches no other: a golden file is added and never edited.
 */
final class GoldenFiles {
  private GoldenFiles() {}

  static final Path FOLDER = Path.of("src", "test", "resources", "golden", "facts");

  static Path file(String name) {
    return FOLDER.resolve(name + ".json");
  }

  static String read(String name) throws IOException {
    return Files.readString(file(name), UTF_8);
  }

  /** Writes the missing ones. */
  public static void main(String[] args) throws IOException {
    FactCodec codec = new FactCodec(FactSamples.ORIGIN);
    for (var sample : FactSamples.all().entrySet()) {
      if (!Files.exists(file(sample.getKey()))) {
        String line = new String(codec.encode(sample.getValue()), UTF_8) + "\n";
        Files.writeString(file(sample.getKey()), line, UTF_8, StandardOpenOption.CREATE_NEW);
      }
    }
  }
}
