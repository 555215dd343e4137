package io.hallguard.drivers.signal;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** What a driver reports of one device: one message or one edge. */
public sealed interface Signal {

  /** Who said it. */
  DeviceId device();

  /** How it reached us. */
  Reception reception();

  /** Values. One message may carry several; an empty list is a sign of life and nothing else. */
  record Report(DeviceId device, Reception reception, List<Reading> readings) implements Signal {
    public Report {
      requireNonNull(device, "device is null");
      requireNonNull(reception, "reception is null");
      readings = List.copyOf(readings);
    }
  }

  /** The format's own word on whether the device can be reached (availability, last will). */
  record Reachability(DeviceId device, Reception reception, boolean online) implements Signal {
    public Reachability {
      requireNonNull(device, "device is null");
      requireNonNull(reception, "reception is null");
    }
  }

  /**
   * A payload that could not be read. Counted and shown; it stops nothing.
   *
   * @param detail one sentence: what was expected and what was found
   * @param excerpt a bounded, printable copy of the bytes
   */
  record Unreadable(DeviceId device, Reception reception, Flaw flaw, String detail, String excerpt)
      implements Signal {
    public Unreadable {
      requireNonNull(device, "device is null");
      requireNonNull(reception, "reception is null");
      requireNonNull(flaw, "flaw is null");
      requireNonNull(detail, "detail is null");
      requireNonNull(excerpt, "excerpt is null");
    }
  }

  /** Why a payload could not be read. */
  enum Flaw {
    /** Not the format's syntax. */
    MALFORMED,
    /** Longer than the limit. */
    OVERSIZED,
    /** Well formed, and of a version or kind that we do not know. */
    UNKNOWN
  }
}
