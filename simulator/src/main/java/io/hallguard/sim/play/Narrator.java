package io.hallguard.sim.play;

import io.hallguard.core.plan.Text;
import io.hallguard.sim.scenario.Step;
import java.time.Duration;

/** Hears how the story goes on. */
public interface Narrator {

  /** A step is being played. */
  void step(Step step);

  /** The gateway said something about it. */
  void gateway(Duration at, Text said);

  /** Nobody listens. */
  Narrator SILENT =
      new Narrator() {
        @Override
        public void step(Step step) {}

        @Override
        public void gateway(Duration at, Text said) {}
      };
}
