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
    ConfigResult result =
        switch (name) {
          case DEMO -> ConfigReader.read(demoText(), "demo/hall.yaml", Path.of(""));
          case STRICT -> ConfigReader.read(strictText(), "demo/strict.yaml", Path.of(""));
          default -> ConfigReader.read(Path.of(name));
        };
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

  /**
   * The demo's {@code hall.yaml} with everything that a hall may ask for beyond the standard: an
   * exit button at the cash area's door, two people and a reader at the second box, and windows
   * agreed with the cash-in-transit company.
   */
  public static String strictText() {
    String text = demoText();
    text = after(text, "    reader: cash-door-reader\n", "    exit-button: cash-door-exit\n");
    text =
        after(
            text,
            "    contact: box-2-contact\n",
            "    reader: box-2-reader\n    two-people: true\n");
    return after(
            text,
            "\ndevices:\n",
            """
              cash-door-exit:
                name: {zh: 收费区出门按钮, en: Exit button of the cash area}
                class: exit-button
                format: native
              box-2-reader:
                name: {zh: 2号款箱读卡器, en: Reader at box 2}
                class: reader
                format: native
            """)
        + """

        visitors:
          transit: ["09:00-09:30", "16:30-17:00"]
        """;
  }

  private static String after(String text, String line, String more) {
    if (!text.contains(line)) {
      throw new IllegalStateException("Expected the demo's hall.yaml to say " + line.strip());
    }
    return text.replace(line, line + more);
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
