package io.hallguard.journal;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.NoticeId;
import io.hallguard.core.event.Receiver;
import java.time.Instant;

/**
 * A line of the told-log: a notice reached a receiver.
 *
 * @param at when the gateway learnt of it; kept to the millisecond
 */
public record Told(NoticeId notice, Receiver receiver, Instant at) {
  public Told {
    requireNonNull(notice, "notice is null");
    requireNonNull(receiver, "receiver is null");
    requireNonNull(at, "at is null");
  }
}
