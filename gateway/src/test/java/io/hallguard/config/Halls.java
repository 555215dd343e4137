package io.hallguard.config;

import io.hallguard.config.hall.HallConfig;
import java.nio.file.Path;

/** Halls for tests. */
final class Halls {
  /** The full example of the documentation. */
  static final Path EXAMPLE = Path.of("../docs/examples/hall.yaml");

  /** The hall that the simulator plays. */
  static final Path DEMO = Path.of("../simulator/src/main/resources/demo/hall.yaml");

  /** The least that a file must say. */
  static final String SMALLEST = "hall: {id: test, name: 测试营业厅}\nmqtt: {embedded: }\n";

  private Halls() {}

  static ConfigResult read(String text) {
    return ConfigReader.read(text, "hall.yaml", Path.of("etc"));
  }

  static HallConfig loaded(String text) {
    return loaded(read(text));
  }

  static HallConfig loaded(Path file) {
    return loaded(ConfigReader.read(file));
  }

  private static HallConfig loaded(ConfigResult result) {
    return switch (result) {
      case ConfigResult.Loaded(HallConfig config, _) -> config;
      case ConfigResult.Refused refused ->
          throw new AssertionError("Expected a hall, but found " + refused.problems());
    };
  }
}
