package io.hallguard.sim.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hallguard.config.ConfigReader;
import io.hallguard.config.ConfigResult;
import io.hallguard.config.hall.HallConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds halls by the name that a scenario gives: {@code demo}, {@code demo-strict}, or the path of
 * a hall.yaml.
 */
public final class Halls {

  /** The hall that comes with the simulator. */
  public static final String DEMO = "demo";

  /** The same hall with everything that a hall may ask for beyond the standard. */
  public static final String STRICT = "demo-strict";

  private static final String DEMO_FILE = "/demo/hall.yaml";

  private Halls() {}

  /** The hall; empty when there is none, or its file is refused. */
  public static Optional<HallConfig> find(String name) {
    if (name.equals(STRICT)) {
      return find(DEMO).map(PolicyHall::of);
    }
    ConfigResult result =
        name.equals(DEMO)
            ? ConfigReader.read(demoText(), "demo/hall.yaml", Path.of(""))
            : ConfigReader.read(Path.of(name));
    return switch (result) {
      case ConfigResult.Loaded(HallConfig hall, _) -> Optional.of(hall);
      case ConfigResult.Refused _ -> Optional.empty();
    };
  }

  /** The demo hall. */
  public static HallConfig demo() {
    return find(DEMO)
        .orElseThrow(() ->
            new IllegalStateException("Expected the demo's hall.yaml to be right, but it is not"));
  }

  /** The text of the demo's {@code hall.yaml}. */
  public static String demoText() {
    try (InputStream in = Halls.class.getResourceAsStream(DEMO_FILE)) {
      if (in == null) {
        throw new IllegalStateException(
            "Expected " + DEMO_FILE + " on the class path, but it is not");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
