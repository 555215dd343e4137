package io.hallguard.app;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Input;
import io.hallguard.core.event.LinkId;
import io.hallguard.core.event.LinkState;
import io.hallguard.drivers.driver.Health;
import io.hallguard.loop.HallLoop;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports a link's changes of health as inputs. An interruption that is over within a moment is not
 * reported: the link's own counters keep it.
 */
final class LinkWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LinkWatch.class);
  private static final Duration EVERY = Duration.ofMillis(500);

  /** An interruption is reported when it was seen so many times in a row: five seconds. */
  private static final int OFFLINE_LOOKS = 10;

  private final LinkId id;
  private final Supplier<Health> link;
  private final HallLoop loop;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("link-watch").daemon().factory());
  private Optional<Health> reported = Optional.empty();
  private int offlineLooks;

  LinkWatch(LinkId id, Supplier<Health> link, HallLoop loop) {
    this.id = requireNonNull(id, "id is null");
    this.link = requireNonNull(link, "link is null");
    this.loop = requireNonNull(loop, "loop is null");
  }

  /** What need not be reported, because nobody has heard otherwise. Before the start. */
  void expect(Health usual) {
    reported = Optional.of(usual);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // look() reports its own failures
  void start() {
    timer.scheduleWithFixedDelay(
        this::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // told() reports a failure
  private void look() {
    Health health = link.get();
    offlineLooks = health.state() == Health.State.OFFLINE ? offlineLooks + 1 : 0;
    boolean momentary = offlineLooks > 0 && offlineLooks < OFFLINE_LOOKS;
    if (momentary || reported.filter(last -> same(last, health)).isPresent()) {
      return;
    }
    LOG.info("Link {} is {}. {}", id, health.state(), health.why());
    try {
      loop.submit(
              at -> new Input.LinkReported(at, id, state(health.state()), health.why()), List.of())
          .whenComplete((_, failure) -> told(health, failure));
      reported = Optional.of(health);
    } catch (IllegalStateException e) {
      LOG.debug("The gateway is stopping; the link's change is not reported");
    }
  }

  /** What works in part may do so in another part; why a link is away is said once. */
  private static boolean same(Health last, Health health) {
    return last.state() == health.state()
        && (health.state() != Health.State.DEGRADED || last.why().equals(health.why()));
  }

  private static void told(Health health, Throwable failure) {
    if (failure != null) {
      LOG.warn("The link's change to {} could not be recorded", health.state(), failure);
    }
  }

  private static LinkState state(Health.State state) {
    return switch (state) {
      case ONLINE -> LinkState.ONLINE;
      case DEGRADED -> LinkState.DEGRADED;
      case OFFLINE -> LinkState.OFFLINE;
    };
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
