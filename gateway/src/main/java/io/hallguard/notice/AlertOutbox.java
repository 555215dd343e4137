package io.hallguard.notice;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.alert.Owed;
import io.hallguard.core.event.AlertFact;
import io.hallguard.core.event.Input;
import io.hallguard.core.event.NoticeId;
import io.hallguard.core.event.NoticeId.Channel;
import io.hallguard.core.event.Receiver;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.state.Alert;
import io.hallguard.core.state.HallState;
import io.hallguard.loop.HallLoop;
import io.hallguard.loop.LoopListener;
import io.hallguard.notice.OwedNotices.Owing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pays what is owed to the MQTT alert topic: oldest first, one at a time, and each is recorded as
 * told when the broker has acknowledged it. After a crash only the one in flight may go out twice,
 * with the same id. What cannot be sent waits in the journal for as long as it takes.
 */
public final class AlertOutbox implements LoopListener, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AlertOutbox.class);
  private static final int PAGE = 100;
  private static final long RETRY_SECONDS = 1;
  private static final long ANSWER_SECONDS = 30;

  private final OwedNotices owed;
  private final AlertPublisher publisher;
  private final AlertMessage message;
  private final Supplier<HallLoop> loop;
  private final Semaphore news = new Semaphore(1);
  private final Thread thread;
  private volatile boolean stopping;

  /**
   * @param loop asked for only after the start; it and the outbox know each other
   */
  public AlertOutbox(
      OwedNotices owed, AlertPublisher publisher, AlertMessage message, Supplier<HallLoop> loop) {
    this.owed = requireNonNull(owed, "owed is null");
    this.publisher = requireNonNull(publisher, "publisher is null");
    this.message = requireNonNull(message, "message is null");
    this.loop = requireNonNull(loop, "loop is null");
    this.thread = Thread.ofPlatform().name("alert-outbox").daemon().unstarted(this::run);
  }

  /** Begins with what an earlier run left owed. */
  public void start() {
    thread.start();
  }

  @Override
  public void committed(List<Recorded> facts, HallState state) {
    boolean owes =
        facts.stream()
            .flatMap(fact -> Owed.of(fact).stream())
            .anyMatch(o -> o.notice().channel() == Channel.MQTT);
    if (owes) {
      poke();
    }
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // cried() reports both outcomes
  public void notJournaled(List<Recorded> holdUps, HallState state) {
    for (Recorded recorded : holdUps) {
      if (recorded.fact() instanceof AlertFact fact) {
        state
            .alert(fact.alert())
            .ifPresent(alert ->
                publisher
                    .publish(message.topic(), message.notJournaled(alert))
                    .whenComplete((_, failure) -> cried(alert, failure)));
      }
    }
  }

  private static void cried(Alert alert, Throwable failure) {
    PlaceId place = alert.raised().place();
    if (failure == null) {
      LOG.warn("Hold-up at {} went out although it could not be journaled", place);
    } else {
      LOG.error("Hold-up at {} could be neither journaled nor sent", place, failure);
    }
  }

  private void poke() {
    if (news.availablePermits() == 0) {
      news.release();
    }
  }

  private void run() {
    boolean more = true;
    while (!stopping) {
      try {
        if (!more) {
          news.acquire();
        }
        news.drainPermits();
        more = payAll();
        if (more && !stopping) {
          // Not paid: the broker is away. Try again when something is news, or after a while.
          boolean poked = news.tryAcquire(RETRY_SECONDS, TimeUnit.SECONDS);
          LOG.trace("Trying again{}", poked ? ", something is news" : "");
        }
      } catch (InterruptedException e) {
        LOG.debug("Woken to stop");
      } catch (RuntimeException e) {
        LOG.error("The outbox met a defect and goes on", e);
        more = true;
      }
    }
  }

  /** Whether something is left that could not be paid. */
  private boolean payAll() throws InterruptedException {
    List<Owing> page = owed.oldest(Channel.MQTT, PAGE);
    while (!page.isEmpty()) {
      for (Owing owing : page) {
        if (stopping || !pay(owing)) {
          return true;
        }
      }
      page = owed.oldest(Channel.MQTT, PAGE);
    }
    return false;
  }

  private boolean pay(Owing owing) throws InterruptedException {
    Optional<Alert> alert = loop.get().state().alert(owing.alert());
    try {
      if (alert.isPresent()) {
        byte[] payload = message.of(owing.notice(), alert.get());
        publisher.publish(message.topic(), payload).get(ANSWER_SECONDS, TimeUnit.SECONDS);
      } else {
        LOG.warn("Alert {} is long past; its notice {} is put away", owing.alert(), owing.notice());
      }
      record(owing.notice(), owing);
      return true;
    } catch (ExecutionException | TimeoutException e) {
      LOG.debug("Notice {} waits: {}", owing.notice(), e.toString());
      return false;
    } catch (IllegalStateException e) {
      LOG.debug("The gateway is stopping; notice {} waits", owing.notice());
      return false;
    }
  }

  private void record(NoticeId notice, Owing owing)
      throws InterruptedException, ExecutionException, TimeoutException {
    loop.get()
        .submit(at -> new Input.Told(at, owing.alert(), notice, new Receiver.Broker()), List.of())
        .get(ANSWER_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    stopping = true;
    thread.interrupt();
    try {
      if (!thread.join(Duration.ofSeconds(5))) {
        LOG.warn("The outbox did not stop within 5 s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
