package io.hallguard.notice;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.AlertFact;
import io.hallguard.core.event.AlertId;
import io.hallguard.core.event.Input;
import io.hallguard.core.event.NoticeId;
import io.hallguard.core.event.NoticeId.Channel;
import io.hallguard.core.event.Receiver;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.Stamp;
import io.hallguard.core.state.Alert;
import io.hallguard.core.state.HallState;
import io.hallguard.loop.HallClock;
import io.hallguard.loop.HallLoop;
import io.hallguard.loop.LoopListener;
import io.hallguard.notice.Calls.Call;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Switches sounders by what the journal's state says, so that a restart finds them as they must be.
 * Each call sounds for its sounder's longest time, and ends when nothing calls any more. What was
 * driven and read back is recorded as told. A hold-up sounds even when it cannot be journaled.
 *
 * <p>Also keeps the relays that say "we watch" for as long as the loop lives and its journal takes
 * facts. One thread of its own.
 */
public final class Sounders implements LoopListener, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Sounders.class);
  private static final long LOOK_MILLIS = 1_000;

  private final List<SounderDesk> desks;
  private final List<String> watching;
  private final Switchboard switchboard;
  private final Supplier<HallLoop> loop;
  private final Semaphore looks = new Semaphore(1);
  private final Map<AlertId, Long> callSeqs = new ConcurrentHashMap<>();
  private final Queue<Receipt> receipts = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean emergency = new AtomicBoolean();
  private final Thread thread;
  private volatile HallState state;
  private volatile boolean stopping;

  private record Receipt(AlertId alert, long seq, String output) {}

  /**
   * Nothing sounds before {@link #start}.
   *
   * @param watching outputs that are on while we watch
   * @param recovered the state that the journal gave; what called longer ago than a sounder's
   *     longest time stays silent
   * @param loop asked for only after the start; it and the sounders know each other
   */
  public Sounders(
      List<Sounder> sounders,
      List<String> watching,
      Switchboard switchboard,
      HallState recovered,
      HallClock clock,
      Supplier<HallLoop> loop) {
    this.watching = List.copyOf(watching);
    this.switchboard = requireNonNull(switchboard, "switchboard is null");
    this.state = requireNonNull(recovered, "recovered is null");
    this.loop = requireNonNull(loop, "loop is null");
    this.thread = Thread.ofPlatform().name("sounders").daemon().unstarted(this::run);
    Stamp now = clock.now();
    this.desks =
        sounders.stream()
            .map(sounder -> new SounderDesk(sounder, switchboard, recovered, now, this::told))
            .toList();
    recovered.alerts().values().stream()
        .filter(Alert::open)
        .forEach(alert -> callSeqs.put(alert.id(), alert.seq()));
  }

  /** Begins, also with what called before a restart. */
  public void start() {
    thread.start();
  }

  @Override
  public void committed(List<Recorded> facts, HallState after) {
    boolean news = false;
    for (Recorded recorded : facts) {
      if (recorded.fact() instanceof AlertFact fact) {
        news = true;
        if (calls(fact)) {
          callSeqs.put(fact.alert(), recorded.seq());
        }
      }
    }
    state = after;
    // Nothing else makes or ends a sound, and most commits are of plain reports.
    if (news) {
      poke();
    }
  }

  private static boolean calls(AlertFact fact) {
    return switch (fact) {
      case AlertFact.AlertRaised _, AlertFact.AlertEscalated _, AlertFact.AlertJoined _ -> true;
      case AlertFact.AlertAcknowledged _,
          AlertFact.AlertReturned _,
          AlertFact.AlertReset _,
          AlertFact.AlertClosed _,
          AlertFact.AlertTold _ ->
          false;
    };
  }

  @Override
  public void notJournaled(List<Recorded> holdUps, HallState after) {
    emergency.set(true);
    poke();
  }

  private void poke() {
    if (looks.availablePermits() == 0) {
      looks.release();
    }
  }

  private void run() {
    while (!stopping) {
      try {
        look();
        for (Receipt receipt = receipts.poll(); receipt != null; receipt = receipts.poll()) {
          record(receipt);
        }
        if (looks.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
          looks.drainPermits();
        }
      } catch (InterruptedException e) {
        LOG.debug("Woken to stop");
      } catch (RuntimeException e) {
        LOG.error("The sounders met a defect and go on", e);
      }
    }
  }

  private void look() {
    HallState now = state;
    boolean cried = emergency.getAndSet(false);
    for (SounderDesk desk : desks) {
      desk.look(now, cried);
    }
    boolean watched = loop.get().alive() && loop.get().journalWritable();
    for (String output : watching) {
      drive(output, watched);
    }
    callSeqs.keySet().removeIf(id -> now.alert(id).filter(Alert::open).isEmpty());
  }

  @SuppressWarnings("FutureReturnValueIgnored") // both outcomes are handled where it completes
  private void drive(String output, boolean on) {
    switchboard
        .set(output, on)
        .whenComplete((_, failure) -> {
          if (failure != null) {
            LOG.debug("Output {} could not be driven: {}", output, failure.toString());
          }
        });
  }

  /** A sounder's pin was driven for a call. On the pins' thread: hands it over and returns. */
  private void told(Sounder sounder, Call call) {
    long seq = callSeqs.getOrDefault(call.alert(), 0L);
    if (seq > 0) {
      receipts.add(new Receipt(call.alert(), seq, sounder.output()));
      poke();
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // a receipt that is lost costs a line, not a sound
  private void record(Receipt receipt) {
    NoticeId notice = new NoticeId(receipt.seq(), Channel.SOUNDER);
    try {
      loop.get()
          .submit(
              at ->
                  new Input.Told(
                      at, receipt.alert(), notice, new Receiver.Sounder(receipt.output())),
              List.of())
          .whenComplete((_, failure) -> {
            if (failure != null) {
              LOG.warn("That {} sounded could not be recorded", receipt.output(), failure);
            }
          });
    } catch (IllegalStateException e) {
      LOG.debug("The gateway is stopping; that {} sounded is not recorded", receipt.output());
    }
  }

  @Override
  public void close() {
    stopping = true;
    thread.interrupt();
    try {
      if (!thread.join(Duration.ofSeconds(5))) {
        LOG.warn("The sounders did not stop within 5 s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
