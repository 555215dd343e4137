package io.hallguard.core.event;

import static java.util.Objects.requireNonNull;

/** A connection of the gateway itself, for example {@code mqtt}. */
public record LinkId(String value) implements Comparable<LinkId> {
  public LinkId {
    requireNonNull(value, "value is null");
    if (value.isBlank()) {
      throw new IllegalArgumentException("Expected a link id, but it is blank");
    }
  }

  /** The way to the database of the history. */
  public static final LinkId HISTORY = new LinkId("history");

  /** The inputs that are wired to the board. */
  public static final LinkId WIRES = new LinkId("wires");

  /** The outputs that are wired to the board. */
  public static final LinkId OUTPUTS = new LinkId("outputs");

  /** What lets pages be reached over HTTPS. */
  public static final LinkId HTTPS = new LinkId("https");

  /**
   * Whether devices of all kinds are heard over it, so that none is silent while it is down. A wire
   * that cannot be read says so for its own device.
   */
  public boolean carriesSignals() {
    return !equals(HISTORY) && !equals(WIRES) && !equals(OUTPUTS) && !equals(HTTPS);
  }

  @Override
  public int compareTo(LinkId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
