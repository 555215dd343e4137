package io.hallguard.web.live;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.NoticeId;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.state.Alert;
import io.hallguard.core.state.HallState;
import io.hallguard.loop.HallClock;
import io.hallguard.loop.LoopListener;
import io.hallguard.web.port.Records;
import io.hallguard.web.session.Session;
import io.hallguard.web.view.AlertView;
import io.hallguard.web.view.Views;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Tells every screen what changed. The loop's thread only leaves its facts in the {@link Inbox}; a
 * thread of the feed makes the views and offers them to the screens.
 *
 * <p>Nothing is lost between replay and live: a screen joins in the feed's own thread, between two
 * batches, at state N. It is sent what the facts up to N changed, and is offered every batch after
 * N; those are held until the replay is written.
 */
public final class LiveFeed implements LoopListener, AutoCloseable {
  private final Inbox inbox = new Inbox();
  private final OwedNotices notices;
  private final FeedThread thread;

  /**
   * Of a recovered state; give it to the loop as its listener before the loop starts.
   *
   * @param recovered what the loop starts from
   */
  public LiveFeed(Views views, Records records, HallClock clock, HallState recovered) {
    requireNonNull(records, "records is null");
    this.notices = new OwedNotices(records);
    this.thread =
        new FeedThread(inbox, views, new Render(views, clock), records, notices, clock, recovered);
  }

  /**
   * Starts the feed's thread.
   *
   * @param lasts whether a session still lasts; asked about once a second and counts as activity
   */
  public void start(Predicate<Session> lasts) {
    thread.start(lasts);
  }

  @Override
  public void committed(List<Recorded> facts, HallState state) {
    inbox.committed(facts, state);
  }

  @Override
  public void notJournaled(List<Recorded> holdUps, HallState state) {
    inbox.cry(new Inbox.Cry(holdUps, state));
  }

  @Override
  public void journalHealth(boolean writable, String why) {
    inbox.journal(writable);
  }

  /** A screen comes in. Call on the connection's context with the head of the response set. */
  public void join(
      Session session, Context context, HttpServerResponse response, int eventsMax, Resume resume) {
    StreamClient client = new StreamClient(session, context, response, eventsMax);
    inbox.join(new Inbox.Join(client, resume));
  }

  /** Time for a sign of life; to be called about once a second from any thread. */
  public void tick() {
    inbox.tick();
  }

  /** The hold-ups that the journal could not take so far. Any thread. */
  public List<AlertView> notJournaled() {
    return thread.notJournaled();
  }

  /** How many screens are on the stream. Any thread. */
  public int screens() {
    return thread.screens();
  }

  /** The newest notice that a board owes of the alert. Any thread; may block on the journal. */
  public Optional<NoticeId> owed(Alert alert) {
    return notices.newest(alert);
  }

  /** Ends the streams. */
  @Override
  public void close() {
    inbox.stop();
    thread.join();
  }
}
