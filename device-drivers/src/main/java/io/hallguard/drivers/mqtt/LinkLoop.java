package io.hallguard.drivers.mqtt;

import io.hallguard.drivers.driver.Health.State;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Connects, watches, waits, and connects again until the link closes. The only thread that waits
 * for answers of the broker.
 */
final class LinkLoop implements Runnable {
  private final Dialer dialer;
  private final Inbox inbox;
  private final Sender sender;
  private final LinkHealth health;
  private final LinkStats stats;
  private final Backoff backoff;
  private final CompletableFuture<Void> closing;
  private boolean connectedBefore;

  LinkLoop(
      Dialer dialer,
      Inbox inbox,
      Sender sender,
      LinkHealth health,
      LinkStats stats,
      Backoff backoff,
      CompletableFuture<Void> closing) {
    this.dialer = dialer;
    this.inbox = inbox;
    this.sender = sender;
    this.health = health;
    this.stats = stats;
    this.backoff = backoff;
    this.closing = closing;
  }

  @Override
  public void run() {
    try {
      do {
        attempt();
      } while (!pause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void attempt() throws InterruptedException {
    Dialer.Up up;
    try {
      up = dialer.dial(inbox);
    } catch (LinkFailure e) {
      health.change(State.OFFLINE, String.valueOf(e.getMessage()));
      return;
    }
    told(up);
    sender.use(up.connection());
    try {
      watch(up.connection());
    } finally {
      sender.use(null);
    }
  }

  private void told(Dialer.Up up) {
    if (connectedBefore) {
      stats.reconnects.increment();
      if (!up.sessionKept()) {
        LinkLog.sessionLost();
      }
    }
    connectedBefore = true;
    if (up.refused().isEmpty()) {
      health.change(State.ONLINE, "");
    } else {
      health.change(
          State.DEGRADED,
          "Expected the broker to serve every topic, but it refused %d, the first being %s. %s"
              .formatted(up.refused().size(), up.refused().getFirst(), Reasons.CHECK_WHO_WE_ARE));
    }
  }

  private void watch(Connection connection) throws InterruptedException {
    // A link that held for one look may be tried again at once after it ends.
    Optional<String> why = connection.awaitEnd(closing, backoff::reset);
    if (why.isPresent()) {
      connection.abandon();
      health.change(State.OFFLINE, "Expected the connection to hold, but " + why.get() + ".");
    } else {
      dialer.hangUp(connection);
    }
  }

  /** Waits for the next try; true when we are closing. */
  private boolean pause() throws InterruptedException {
    try {
      closing.get(backoff.next().toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("Expected the closing to be plain, but it failed.", e);
    }
  }
}
