package io.hallguard.app;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.RegisterFact.DayReviewed;
import io.hallguard.core.register.RegisterPage.Progress;
import io.hallguard.core.state.HallState;
import io.hallguard.journal.Journal;
import io.hallguard.journal.JournalFailed;
import io.hallguard.loop.LoopListener;
import io.hallguard.register.HeadsKept;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the register needs beside the commits, on a thread of its own: to be written anew when its
 * form changed, the head kept elsewhere once a day, and words erased whose time is over.
 */
final class RegisterUpkeep implements AutoCloseable, LoopListener {
  private static final Logger LOG = LoggerFactory.getLogger(RegisterUpkeep.class);
  private static final Duration LOOK_EVERY = Duration.ofMinutes(1);
  private static final Duration BETWEEN_STRETCHES = Duration.ofMillis(5);
  private static final Duration LAST_STRETCH = Duration.ofSeconds(10);

  private final Journal journal;
  private final HeadsKept heads;
  private final Duration kept;
  private final ZoneId zone;
  private final InstantSource clock;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("register").daemon().factory());
  private Optional<LocalDate> swept = Optional.empty();
  private Optional<LocalDate> headOf = Optional.empty();

  /**
   * Not yet started.
   *
   * @param kept how long words about people are kept
   */
  RegisterUpkeep(
      Journal journal, HeadsKept heads, Duration kept, ZoneId zone, InstantSource clock) {
    this.journal = requireNonNull(journal, "journal is null");
    this.heads = requireNonNull(heads, "heads is null");
    this.kept = requireNonNull(kept, "kept is null");
    this.zone = requireNonNull(zone, "zone is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  /**
   * Begins.
   *
   * @param people who may have to be forgotten
   */
  @SuppressWarnings("FutureReturnValueIgnored") // Each task reports its own failures.
  void start(People people) {
    headOf = heads.lastDay(zone);
    timer.schedule(this::catchUp, 0, TimeUnit.MILLISECONDS);
    timer.scheduleWithFixedDelay(
        () -> daily(people), 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** One stretch, then whoever waits to commit has a turn. */
  @SuppressWarnings("FutureReturnValueIgnored")
  private void catchUp() {
    try {
      Progress progress = journal.register().catchUp();
      if (!progress.complete()) {
        LOG.debug("The register is complete up to fact {}", progress.upTo());
        timer.schedule(this::catchUp, BETWEEN_STRETCHES.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (JournalFailed e) {
      LOG.warn("The register could not be written; it is tried again in a minute", e);
      timer.schedule(this::catchUp, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void daily(People people) {
    Instant now = clock.instant();
    LocalDate today = now.atZone(zone).toLocalDate();
    if (!headOf.equals(Optional.of(today))) {
      headOf = Optional.of(today);
      heads.keep(journal.head(), now, "daily");
    }
    if (!swept.equals(Optional.of(today))) {
      sweep(people, now, today);
    }
  }

  private void sweep(People people, Instant now, LocalDate today) {
    try {
      if (!journal.register().progress().complete()) {
        return;
      }
      while (journal.register().sweep(now.minus(kept), now)) {
        LOG.info("Words in the register that are older than {} days were erased", kept.toDays());
      }
      people.eraseLeftBefore(now.minus(kept));
      swept = Optional.of(today);
    } catch (JournalFailed | CompletionException | IllegalStateException e) {
      LOG.warn("Old words could not be erased; it is tried again in a minute", e);
    }
  }

  /** When a day was signed the head is kept at once. */
  @Override
  public void committed(List<Recorded> facts, HallState state) {
    if (facts.stream().anyMatch(recorded -> recorded.fact() instanceof DayReviewed)) {
      timer.execute(() -> heads.keep(journal.head(), clock.instant(), "review"));
    }
  }

  /** Waits for the stretch under way. */
  @Override
  public void close() {
    timer.shutdownNow();
    try {
      if (!timer.awaitTermination(LAST_STRETCH.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warn("The register's last stretch takes too long and is left");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
