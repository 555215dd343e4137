package io.hallguard.web.live;

import static java.util.Objects.requireNonNull;

import io.hallguard.web.view.Sight;
import java.util.function.Predicate;

/**
 * One event of the stream, written out.
 *
 * @param shown to which screens it goes
 * @param text as it goes over the wire
 */
record FeedEvent(Predicate<Sight> shown, String text) {
  FeedEvent {
    requireNonNull(shown, "shown is null");
    requireNonNull(text, "text is null");
  }

  /** An event with the sequence of the fact that changed its view. */
  static FeedEvent at(long seq, String name, Predicate<Sight> shown, String data) {
    return new FeedEvent(shown, "event: " + name + "\nid: " + seq + "\ndata: " + data + "\n\n");
  }

  /** An event that no fact stands behind; it moves nobody's place in the journal. */
  static FeedEvent loose(String name, Predicate<Sight> shown, String data) {
    return new FeedEvent(shown, "event: " + name + "\ndata: " + data + "\n\n");
  }

  /** The gap is too long, or the journal is another one: load the board again. */
  static FeedEvent reset() {
    return loose("reset", _ -> true, "{}");
  }

  /** The session has ended. */
  static FeedEvent bye() {
    return loose("bye", _ -> true, "{}");
  }
}
