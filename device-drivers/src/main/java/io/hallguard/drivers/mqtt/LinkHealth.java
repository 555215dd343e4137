package io.hallguard.drivers.mqtt;

import io.hallguard.drivers.driver.Health;
import io.hallguard.drivers.driver.Health.State;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * How the link stands, stamped when it changes, and said once in the log. A link that is up and
 * whose messages the broker refuses works in part. Any thread.
 */
final class LinkHealth {
  private static final Logger LOG = LoggerFactory.getLogger(LinkHealth.class);

  /** A refusal that lasts is said again in the log after so long. */
  private static final Duration SAID_AGAIN = Duration.ofMinutes(1);

  private static final String CLOSED = "The link was closed.";

  private final InstantSource clock;
  private final CompletableFuture<Void> firstUp = new CompletableFuture<>();
  private State state = State.OFFLINE;
  private String why = "The link was not started.";
  private volatile Optional<String> refusedTopic = Optional.empty();
  private Optional<Instant> refusalSaid = Optional.empty();
  private volatile Health now;

  LinkHealth(InstantSource clock) {
    this.clock = clock;
    this.now = new Health(State.OFFLINE, clock.instant(), why);
  }

  Health now() {
    return now;
  }

  /** Completed when it is up for the first time: connected and subscribed, if only in part. */
  CompletableFuture<Void> firstUp() {
    return firstUp;
  }

  /** What became of the connection. */
  synchronized void change(State to, String reason) {
    state = to;
    why = reason;
    show();
  }

  /** We closed it ourselves: no complaint. */
  synchronized void closed() {
    state = State.OFFLINE;
    why = CLOSED;
    show();
  }

  /** The broker, or the client on its behalf, refused a message on that topic. */
  synchronized void refused(String topic) {
    Health before = now;
    refusedTopic = Optional.of(topic);
    show();
    Instant moment = clock.instant();
    boolean due =
        refusalSaid
            .map(said -> Duration.between(said, moment).abs().compareTo(SAID_AGAIN) >= 0)
            .orElse(true);
    if (due) {
      refusalSaid = Optional.of(moment);
      if (now.equals(before)) {
        LOG.warn(refusal(topic));
      }
    }
  }

  /** A message on that topic was taken: an earlier refusal of it is over. */
  void taken(String topic) {
    if (refusedTopic.isPresent()) {
      clear(topic);
    }
  }

  private synchronized void clear(String topic) {
    if (refusedTopic.equals(Optional.of(topic))) {
      refusedTopic = Optional.empty();
      refusalSaid = Optional.empty();
      show();
    }
  }

  private void show() {
    Optional<String> complaint =
        state == State.ONLINE ? refusedTopic.map(LinkHealth::refusal) : Optional.empty();
    become(complaint.isPresent() ? State.DEGRADED : state, complaint.orElse(why));
  }

  private void become(State shown, String reason) {
    Health before = now;
    if (before.state() != shown || !before.why().equals(reason)) {
      now = new Health(shown, clock.instant(), reason);
      switch (shown) {
        case ONLINE -> LOG.info("The link to the broker is up.");
        case DEGRADED -> LOG.warn("The link to the broker works in part: {}", reason);
        case OFFLINE ->
            LOG.atLevel(reason.equals(CLOSED) ? Level.INFO : Level.WARN)
                .log("The link to the broker is down: {}", reason);
      }
      if (shown != State.OFFLINE) {
        firstUp.complete(null);
      }
    }
  }

  private static String refusal(String topic) {
    return "Expected the broker to take what we say on %s, but it refuses: check its access rules."
        .formatted(topic);
  }
}
