package io.hallguard.sim.live;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallguard.core.plan.Text;
import io.hallguard.sim.check.Queue;
import io.hallguard.sim.check.Raised;
import io.hallguard.sim.live.HallApi.Answer;
import io.hallguard.sim.people.Cast;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lines of the register since a story began, as a lead's page shows them. A line says how it
 * deviates and not when that was found.
 */
final class Lines {
  private final HallApi api;
  private final Crew crew;
  private long before;

  Lines(HallApi api, Crew crew) {
    this.api = requireNonNull(api, "api is null");
    this.crew = requireNonNull(crew, "crew is null");
  }

  /** What is written already is none of our doing. */
  void begin() {
    before = newest().stream().mapToLong(line -> line.path("line").asLong()).max().orElse(0);
  }

  /** How the lines since then deviate. */
  List<Raised> deviations() {
    List<Raised> all = new ArrayList<>();
    for (JsonNode line : newest()) {
      if (line.path("line").asLong() > before) {
        for (JsonNode deviation : line.path("deviations")) {
          all.add(raised(line, deviation));
        }
      }
    }
    return all;
  }

  private static Raised raised(JsonNode line, JsonNode deviation) {
    return new Raised(
        Queue.DEVIATION,
        deviation.path("kind").asText(),
        line.path("place").path("id").asText(),
        Duration.ZERO,
        "",
        Optional.empty(),
        1);
  }

  private List<JsonNode> newest() {
    return switch (api.get("/api/register", Optional.of(crew.session(Cast.LEAD)))) {
      case Answer.Done(JsonNode page, _) -> Crew.list(page.path("lines"));
      case Answer.Refused(Text why) -> throw new LiveFailed(why, null);
    };
  }
}
