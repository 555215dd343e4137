package io.hallguard.history;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Recorded;
import io.hallguard.core.plan.HallId;
import io.hallguard.core.state.HallState;
import io.hallguard.drivers.driver.Health;
import io.hallguard.history.WriteFailed.Why;
import io.hallguard.journal.Follower;
import io.hallguard.journal.JournalFailed;
import io.hallguard.loop.LoopListener;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the journal on its own thread and writes what it says into a database for time series.
 * What is not written waits in the journal, so an outage costs neither memory nor facts. A crash
 * may write the last points again; they replace themselves.
 */
public final class History implements LoopListener, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(History.class);

  /** Facts read at once. A batch of lines and this is all that memory holds of a backlog. */
  private static final int PAGE = 1_000;

  /** The place is kept after a full batch, or so many small ones: a sync each time. Our choice. */
  private static final int KEEP_EVERY = 10;

  private static final Duration IDLE = Duration.ofSeconds(10);

  private final Follower follower;
  private final HallId hall;
  private final TimeSeries series;
  private final HistorySettings settings;
  private final Delivery delivery;
  private final HistoryStats stats = new HistoryStats();
  private final Standing standing;
  private final Semaphore news = new Semaphore(1);
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Thread thread;

  private final List<String> pending = new ArrayList<>();
  private Plotter plotter;
  private long drawn;
  private long kept;
  private int sinceKept;
  private volatile long place;

  /**
   * A history, not yet started. It closes the follower.
   *
   * @param clock for the health's times only
   */
  public History(Follower follower, HallId hall, HistorySettings settings, InstantSource clock) {
    this(follower, hall, settings, clock, new Influx(settings));
  }

  History(
      Follower follower,
      HallId hall,
      HistorySettings settings,
      InstantSource clock,
      TimeSeries series) {
    this.follower = requireNonNull(follower, "follower is null");
    this.settings = requireNonNull(settings, "settings is null");
    this.series = requireNonNull(series, "series is null");
    this.hall = requireNonNull(hall, "hall is null");
    this.plotter = plotter();
    this.delivery = new Delivery(series, hall, settings.batch(), stats);
    this.standing = new Standing(clock, stats);
    this.thread = Thread.ofPlatform().name("history").daemon().unstarted(this::run);
  }

  private Plotter plotter() {
    return new Plotter(hall, new Causes(follower::newestBefore));
  }

  /** Begins where the last run has kept its place. */
  public void start() {
    thread.start();
  }

  /** How it stands with the database. Any thread. */
  public Health health() {
    return standing.health();
  }

  /** Counts. Any thread. */
  public HistoryStats stats() {
    return stats;
  }

  /** The last fact whose points are in the database. Any thread. */
  public long place() {
    return place;
  }

  @Override
  public void committed(List<Recorded> facts, HallState state) {
    if (news.availablePermits() == 0) {
      news.release();
    }
  }

  private void run() {
    int failures = 0;
    boolean begun = false;
    while (!stopped(Duration.ZERO)) {
      Duration pause = Duration.ZERO;
      try {
        if (!begun) {
          begin();
          begun = true;
        }
        step();
        failures = 0;
      } catch (WriteFailed e) {
        failures++;
        standing.failed(e.sentence());
        pause = e.why() == Why.AWAY ? settings.retry().after(failures) : settings.retry().refused();
      } catch (JournalFailed | RuntimeException e) {
        failures++;
        begun = false;
        LOG.error("The history could not go on after fact {} and tries again", place, e);
        standing.failed(String.valueOf(e.getMessage()));
        pause = settings.retry().longest();
      }
      if (stopped(pause)) {
        break;
      }
    }
    keepPlace();
  }

  /** Draws what lies just before its place once more, without writing it: see {@link Plotter}. */
  private void begin() throws JournalFailed {
    kept = follower.place();
    place = Math.min(kept, follower.lastSeq());
    if (place < kept) {
      LOG.warn(
          "Expected fact {} in the journal, but its last one is {}: an older copy was put back",
          kept,
          place);
    }
    drawn = place;
    pending.clear();
    plotter = plotter();
    List<String> past = new ArrayList<>();
    for (Recorded fact :
        follower.after(Math.max(0, place - Plotter.LOOK_BACK), Plotter.LOOK_BACK)) {
      if (fact.seq() <= place) {
        plotter.draw(fact, past);
      }
    }
  }

  /** One batch: reads, draws, writes, moves its place. Waits when there is nothing to write. */
  private void step() throws JournalFailed, WriteFailed {
    news.drainPermits();
    boolean all = gather();
    if (pending.isEmpty()) {
      waitForNews();
      return;
    }
    delivery.write(pending);
    place = drawn;
    standing.written();
    sinceKept++;
    if (!all || sinceKept >= KEEP_EVERY) {
      keepPlace();
    }
    if (all) {
      stopped(settings.every());
    }
  }

  /** Draws facts until a batch is full; true when there are no more. */
  private boolean gather() throws JournalFailed {
    while (pending.size() < settings.batch()) {
      List<Recorded> page = follower.after(drawn, PAGE);
      for (Recorded fact : page) {
        plotter.draw(fact, pending);
      }
      drawn = page.isEmpty() ? drawn : page.getLast().seq();
      if (page.size() < PAGE) {
        return true;
      }
    }
    return false;
  }

  private void waitForNews() {
    try {
      if (!news.tryAcquire(IDLE.toMillis(), TimeUnit.MILLISECONDS)) {
        keepPlace();
      }
    } catch (InterruptedException e) {
      LOG.debug("Woken to stop");
    }
  }

  /** Only spares repeats after a restart, so a failure is no reason to stop. */
  private void keepPlace() {
    sinceKept = 0;
    if (place == kept) {
      return;
    }
    try {
      follower.keepPlace(place);
      kept = place;
    } catch (JournalFailed e) {
      LOG.warn("The history's place after fact {} was not kept; it goes on", place, e);
    }
  }

  /** Waits; true as soon as it is to stop. */
  private boolean stopped(Duration wait) {
    try {
      return stop.await(wait.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      return stop.getCount() == 0;
    }
  }

  /** Stops; a write under way is given up and done again after the next start. */
  @Override
  public void close() {
    stop.countDown();
    news.release();
    series.close();
    try {
      if (thread.isAlive() && !thread.join(Duration.ofSeconds(5))) {
        LOG.warn("The history did not stop within 5 s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    follower.close();
  }
}
