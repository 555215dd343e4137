package io.hallguard.web;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Counts the live streams of each session, so that one cannot take the places of all. Any thread.
 */
final class Streams {
  private final int perSessionMax;
  private final ConcurrentMap<String, Integer> open = new ConcurrentHashMap<>();

  Streams(int perSessionMax) {
    this.perSessionMax = perSessionMax;
  }

  /** Whether the session has as many as it may. */
  boolean full(String session) {
    return open.getOrDefault(session, 0) >= perSessionMax;
  }

  /** Takes a place; false when there is none. */
  boolean enter(String session) {
    boolean[] entered = new boolean[1];
    open.compute(
        session,
        (_, before) -> {
          int count = before == null ? 0 : before;
          entered[0] = count < perSessionMax;
          return entered[0] ? Integer.valueOf(count + 1) : before;
        });
    return entered[0];
  }

  void leave(String session) {
    open.computeIfPresent(session, (_, count) -> count > 1 ? count - 1 : null);
  }
}
