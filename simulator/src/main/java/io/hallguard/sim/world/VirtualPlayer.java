package io.hallguard.sim.world;

import io.hallguard.sim.check.Finding;
import io.hallguard.sim.check.Judge;
import io.hallguard.sim.check.Raised;
import io.hallguard.sim.play.Director;
import io.hallguard.sim.play.Narrator;
import io.hallguard.sim.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/** Plays a scenario in virtual time and says how it went. */
public final class VirtualPlayer {
  private VirtualPlayer() {}

  /**
   * How it went.
   *
   * @param findings one line for each expectation and each surprise
   */
  public record Played(VirtualHall hall, List<Raised> raised, List<Finding> findings) {
    public Played {
      raised = List.copyOf(raised);
      findings = List.copyOf(findings);
    }

    /** Whether everything was as expected. */
    public boolean passed() {
      return findings.stream().allMatch(Finding::ok);
    }
  }

  /**
   * Plays it.
   *
   * @throws BrokenPromise when the core breaks a promise that holds in every story
   */
  public static Played play(Scenario scenario, Narrator narrator) {
    VirtualStage stage = new VirtualStage(scenario, narrator);
    List<Finding> findings = new ArrayList<>(new Director(scenario, stage, narrator).play());
    List<Raised> raised = Sightings.of(stage.hall().facts());
    findings.addAll(Judge.exact(scenario.start()).judge(scenario.expect(), raised));
    return new Played(stage.hall(), raised, findings);
  }
}
