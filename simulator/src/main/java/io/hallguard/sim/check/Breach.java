package io.hallguard.sim.check;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/** Something that somebody must be told: what, where, and when word of it came. */
public record Breach(Duration heard, String kind, String place) implements Comparable<Breach> {
  public Breach {
    requireNonNull(heard, "heard is null");
    requireNonNull(kind, "kind is null");
    requireNonNull(place, "place is null");
  }

  @Override
  public int compareTo(Breach other) {
    int byTime = heard.compareTo(other.heard);
    return byTime != 0 ? byTime : (kind + place).compareTo(other.kind + other.place);
  }
}
