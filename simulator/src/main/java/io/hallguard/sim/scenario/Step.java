package io.hallguard.sim.scenario;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.plan.Text;
import io.hallguard.sim.people.BadgeDeed;
import io.hallguard.sim.people.Deed;
import java.time.Duration;

/**
 * One line of the story.
 *
 * @param at counted from the beginning
 * @param told what happens, for people
 */
public record Step(Duration at, Act act, Text told) {
  public Step {
    requireNonNull(at, "at is null");
    requireNonNull(act, "act is null");
    requireNonNull(told, "told is null");
  }

  /** Whether a running gateway can be shown this. */
  public boolean playableLive() {
    return switch (act) {
      case Act.Worldly _ -> false;
      case Act.Happens happens -> !happens.carriage().stored();
      case Act.Does does -> playableLive(does.deed());
      case Act.Reports reports -> !reports.carriage().stored();
      case Act.SaysUnclear _,
          Act.SendsGarbage _,
          Act.Silence _,
          Act.Reachability _,
          Act.Again _,
          Act.DeviceRestarts _ ->
          true;
    };
  }

  /** Badges and codes of people are managed where the gateway's own administrators do it. */
  private static boolean playableLive(Deed deed) {
    return !(deed instanceof Deed.TypesCode || deed instanceof BadgeDeed);
  }
}
