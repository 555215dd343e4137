package io.hallguard.sim.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hallguard.config.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The scenarios that come with the simulator. */
public final class Shipped {
  private static final List<String> NAMES =
      List.of(
          "01-ordinary-day",
          "02-technician-with-grant",
          "03-technician-without-grant",
          "04-cash-out",
          "05-box-left-open",
          "06-register-forgotten",
          "07-hold-up",
          "08-door-held-open",
          "09-device-lost",
          "10-broker-gone",
          "11-two-visitors-and-a-thief",
          "12-visitor-not-seen-leaving");

  private Shipped() {}

  /** Their names, in order. */
  public static List<String> names() {
    return NAMES;
  }

  /** The full name of a scenario that is called by its name or only by its number. */
  public static Optional<String> named(String name) {
    return NAMES.stream()
        .filter(full -> full.equals(name) || full.startsWith(name + "-"))
        .findFirst();
  }

  /**
   * The text of the scenario of that full name.
   *
   * @throws IllegalArgumentException when none is called so
   */
  public static String text(String name) {
    return resource("/scenarios/" + name + ".yaml");
  }

  private static String resource(String name) {
    try (InputStream in = Shipped.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException(
            "Expected a scenario that we ship, but found '" + name + "'");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The scenario of that full name. */
  public static Scenario scenario(String name) {
    return read("scenarios/" + name + ".yaml", text(name));
  }

  /** How the demo ends: with an alert that nobody has acknowledged. */
  public static Scenario lastScene() {
    return read("demo/last-scene.yaml", resource("/demo/last-scene.yaml"));
  }

  private static Scenario read(String file, String text) {
    Problems problems = new Problems(file);
    return new ScenarioReader(Halls::find)
        .read(text, problems)
        .orElseThrow(() ->
            new IllegalStateException(
                "Expected a scenario that we ship to be right, but found "
                    + problems.refusals().stream()
                        .map(problem -> problem.where() + " " + problem.sentence().en())
                        .toList()));
  }
}
