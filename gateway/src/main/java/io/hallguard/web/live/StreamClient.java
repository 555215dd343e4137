package io.hallguard.web.live;

import static java.util.Objects.requireNonNull;

import io.hallguard.web.session.Session;
import io.hallguard.web.view.Sight;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayDeque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One screen on the stream. Events are put in from the feed's threads and written on the
 * connection's own context. What a slow screen has not taken is bounded: beyond it the screen is
 * dropped, reconnects and goes on where it was.
 */
final class StreamClient {
  private static final Logger LOG = LoggerFactory.getLogger(StreamClient.class);

  /** A screen that takes nothing for so many beats is dropped. */
  static final int BEATS_MISSED_MAX = 30;

  private static final int EVENTS_AT_ONCE = 32;

  private final Session session;
  private final Sight sight;
  private final Context context;
  private final HttpServerResponse response;
  private final int eventsMax;
  private final ArrayDeque<String> waiting = new ArrayDeque<>();
  private boolean held = true;
  private boolean scheduled;
  private boolean ending;
  private boolean over;
  private boolean beatWaits;
  private int beatsMissed;
  private int replayed;

  /**
   * Of a response whose head is set. Events are held until {@link #release}.
   *
   * @param context the connection's own
   * @param eventsMax how many events may wait besides its replay
   */
  StreamClient(Session session, Context context, HttpServerResponse response, int eventsMax) {
    this.session = requireNonNull(session, "session is null");
    this.sight = new Sight(session.screen());
    this.context = requireNonNull(context, "context is null");
    this.response = requireNonNull(response, "response is null");
    this.eventsMax = eventsMax;
    response.drainHandler(_ -> write());
    response.exceptionHandler(_ -> gone());
    response.closeHandler(_ -> gone());
  }

  Session session() {
    return session;
  }

  synchronized boolean over() {
    return over;
  }

  /** What came before the events held so far; from now on events flow. */
  synchronized void release(List<FeedEvent> earlier) {
    List<String> held = List.copyOf(waiting);
    waiting.clear();
    earlier.forEach(event -> add(event));
    replayed = waiting.size();
    waiting.addAll(held);
    this.held = false;
    schedule();
  }

  /** Events in order; those that the screen may not see are left out. */
  synchronized void offer(List<FeedEvent> events) {
    for (FeedEvent event : events) {
      add(event);
      if (waiting.size() > eventsMax + replayed) {
        drop("has not taken the last %d events".formatted(eventsMax));
        return;
      }
    }
    schedule();
  }

  /** A sign of life. While the last one waits, another adds nothing. */
  synchronized void beat(FeedEvent beat) {
    if (beatWaits) {
      beatsMissed++;
      if (beatsMissed >= BEATS_MISSED_MAX) {
        drop("has not taken anything for %d s".formatted(BEATS_MISSED_MAX));
      }
      return;
    }
    beatWaits = true;
    offer(List.of(beat));
  }

  /** Says a last thing and ends. */
  synchronized void end(FeedEvent last) {
    add(last);
    held = false;
    ending = true;
    schedule();
  }

  /** Cuts it off, with the reason in the log; the screen reconnects. */
  synchronized void drop(String why) {
    if (!over) {
      LOG.info("The screen of {} is dropped: it {}", session, why);
      cut();
    }
  }

  /** Cuts it off. */
  synchronized void cut() {
    if (!over) {
      over = true;
      waiting.clear();
      context.runOnContext(_ -> response.reset());
    }
  }

  private synchronized void gone() {
    over = true;
    waiting.clear();
  }

  private void add(FeedEvent event) {
    if (!over && event.shown().test(sight)) {
      waiting.add(event.text());
    }
  }

  private void schedule() {
    if (!held && !scheduled && !over && (ending || !waiting.isEmpty())) {
      scheduled = true;
      context.runOnContext(_ -> write());
    }
  }

  /** On the context. Goes on when the socket has drained. */
  private void write() {
    while (!response.writeQueueFull()) {
      String chunk = next();
      if (chunk.isEmpty()) {
        return;
      }
      response.write(chunk);
    }
  }

  private synchronized String next() {
    StringBuilder chunk = new StringBuilder();
    for (int i = 0; i < EVENTS_AT_ONCE && !waiting.isEmpty(); i++) {
      chunk.append(waiting.remove());
    }
    if (chunk.isEmpty()) {
      scheduled = false;
      if (ending && !over) {
        over = true;
        response.end();
      }
    } else {
      beatWaits = false;
      beatsMissed = 0;
    }
    return chunk.toString();
  }
}
