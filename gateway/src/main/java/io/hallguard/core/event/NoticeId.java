package io.hallguard.core.event;

import static java.util.Objects.requireNonNull;

/**
 * One thing owed to one channel: the fact that made it and the channel. A repeat after a crash
 * carries the same id, so that a receiver can fold it.
 */
public record NoticeId(long seq, Channel channel) {
  public NoticeId {
    requireNonNull(channel, "channel is null");
    if (seq < 1) {
      throw new IllegalArgumentException("Expected a sequence of 1 or more, but found " + seq);
    }
  }

  /** Where notices go. */
  public enum Channel {
    /** The live board; told when a board says that it has shown it. */
    BOARD,
    /** The MQTT alert topic; told when the broker has acknowledged it. */
    MQTT,
    /**
     * Sirens, lights and buzzers; told when the pin was driven and read back. Never owed: what
     * calls follows from the alerts that are open.
     */
    SOUNDER
  }
}
