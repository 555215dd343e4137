package io.hallguard.app;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was started, to be stopped in the reverse order; one that fails does not keep the others.
 */
final class Running implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Running.class);

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();

  /** Stops it with the others, before those that were kept earlier. */
  synchronized <T extends AutoCloseable> T keep(T part) {
    parts.push(part);
    return part;
  }

  /** Stops everything in order. A second call does nothing. */
  @Override
  public synchronized void close() {
    while (!parts.isEmpty()) {
      AutoCloseable part = parts.pop();
      try {
        part.close();
      } catch (Exception e) {
        LOG.warn("{} did not stop in order", part.getClass().getSimpleName(), e);
      }
    }
  }
}
