package io.hallguard.sim.bench.peer;

import io.hallguard.sim.bench.Figure;
import io.hallguard.sim.bench.Lab;
import java.util.List;

public final class Peer {
  public Peer(Lab lab) {}

  public List<Figure> measure() {
    return List.of();
  }
}
