package io.hallguard.web.live;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Recorded;
import io.hallguard.core.state.HallState;
import io.hallguard.web.port.Records;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a screen what changed while it was away: the present views of all that the facts since then
 * changed. Each runs on a thread of its own, so that a long one holds up nobody else.
 *
 * <p>The facts of the sequence that the screen names are replayed with the rest: they may have
 * changed several views, and a cut can fall between those.
 */
final class Replay {
  private static final Logger LOG = LoggerFactory.getLogger(Replay.class);

  /** A longer gap is not replayed; the board is loaded again. */
  static final int FACTS_MAX = 10_000;

  private static final int CHUNK = 1_000;

  private final Records records;
  private final Render render;

  Replay(Records records, Render render) {
    this.records = requireNonNull(records, "records is null");
    this.render = requireNonNull(render, "render is null");
  }

  /**
   * Replays up to the state and lets the client go.
   *
   * @param last what the client is sent after it
   */
  void start(StreamClient client, long seq, HallState state, List<FeedEvent> last) {
    if (state.seq() - seq > FACTS_MAX) {
      client.release(List.of(FeedEvent.reset()));
      return;
    }
    if (seq > state.seq()) {
      // Committed, and on its way to the feed: it will be offered.
      client.release(last);
      return;
    }
    Thread.ofVirtual().name("replay").start(() -> run(client, seq, state, last));
  }

  private void run(StreamClient client, long seq, HallState state, List<FeedEvent> last) {
    try {
      List<FeedEvent> events =
          new ArrayList<>(render.events(facts(Math.max(0, seq - 1), state.seq()), state));
      events.addAll(last);
      client.release(events);
    } catch (RuntimeException e) {
      LOG.warn("What a screen missed could not be read; it is asked to come again", e);
      client.drop("cannot be told what it missed");
    }
  }

  private List<Recorded> facts(long after, long upTo) {
    List<Recorded> facts = new ArrayList<>();
    long from = after;
    while (from < upTo) {
      List<Recorded> chunk = records.after(from, CHUNK);
      if (chunk.isEmpty()) {
        throw new IllegalStateException(
            "Expected the journal to hold fact %d, but it ends at %d".formatted(upTo, from));
      }
      chunk.stream().filter(fact -> fact.seq() <= upTo).forEach(facts::add);
      from = chunk.getLast().seq();
    }
    return facts;
  }
}
