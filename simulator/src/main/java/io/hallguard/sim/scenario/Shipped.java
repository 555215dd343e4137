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
          "12-visitor-not-seen-leaving",
          "13-own-staff",
          "14-superior",
          "15-cash-in-transit",
          "16-maintenance",
          "17-police",
          "18-cleaning",
          "19-cashier-standing",
          "20-no-grant",
          "21-too-early",
          "22-one-second-too-late",
          "23-revoked",
          "24-used-by-another",
          "25-unknown-badge",
          "26-lost-badge",
          "27-badge-of-a-leaver",
          "28-outside-hours",
          "29-no-escort",
          "30-no-document",
          "31-one-person-only",
          "32-outside-transit-window",
          "33-stay-exceeded",
          "34-stay-extended",
          "35-registered-late",
          "36-not-registered",
          "37-exit-not-attributed",
          "38-stated-by-person",
          "39-break-glass-reviewed",
          "40-break-glass-not-reviewed",
          "41-telephone-confirmed",
          "42-telephone-not-confirmed",
          "43-deputy-while-lead-away",
          "44-deputy-while-lead-there",
          "45-self-approval",
          "46-used-grant",
          "47-declined",
          "48-lapsed",
          "49-exit-button",
          "50-box-opened-again",
          "51-duress-code",
          "52-wrong-codes",
          "53-asked-twice",
          "54-shift-handed-over");

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
