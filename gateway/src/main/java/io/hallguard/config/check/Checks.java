package io.hallguard.config.check;

import io.hallguard.config.key.SectionValue;
import io.hallguard.config.problem.Problems;
import java.util.List;

/** Every check over the whole file. Each works on what could be read and skips what could not. */
public final class Checks {
  private Checks() {}

  /** Runs them all. */
  public static void run(SectionValue file, Problems problems) {
    List<Wire> wires = Wires.of(file);
    new PlaceCheck(file, problems).run();
    new WiringCheck(file, wires, problems).run();
    new DeviceCheck(file, wires, problems).run();
    new ReaderCheck(file, wires, problems).run();
    new GpioCheck(file, wires, problems).run();
    new NumbersCheck(file, problems).run();
    new VisitorCheck(file, wires, problems).run();
    new NetworkCheck(file, problems).run();
  }
}
