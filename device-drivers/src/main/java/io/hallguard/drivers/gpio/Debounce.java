package io.hallguard.drivers.gpio;

import java.time.Duration;
import java.util.Optional;

/**
 * Tells when what a wire shows has settled. What lasts less than the ignored time was never there:
 * it neither counts nor breaks what goes on around it. What is left is told once it has stood for
 * the reporting time, with the moment at which it began.
 *
 * <p>The first value has to stand too. Pure; one thread at a time.
 */
final class Debounce {

  /** How long a line must be in doubt to be told (figures §5). */
  static final Duration DOUBT = Duration.ofSeconds(1);

  /** Nothing is pending. */
  static final long NEVER = Long.MAX_VALUE;

  /**
   * @param first whether nothing was known before: a state and no news
   * @param since when it began
   */
  record Settled(Circuit circuit, boolean first, Tick since) {}

  private final long ignoreNanos;
  private final long reportNanos;

  private Circuit shown;
  private Tick shownSince;
  private Circuit lasting;
  private Tick lastingSince;
  private Optional<Circuit> told = Optional.empty();

  Debounce(DebounceTimes times, Circuit first, Tick at) {
    ignoreNanos = times.ignoreBelow().toNanos();
    reportNanos = times.reportAfter().toNanos();
    shown = first;
    shownSince = at;
    lasting = first;
    lastingSince = at;
  }

  /** What was told last; empty as long as nothing has settled. */
  Optional<Circuit> told() {
    return told;
  }

  /**
   * The wire shows this, by an edge or by a look at it.
   *
   * @return what has settled by now
   */
  Optional<Settled> shows(Circuit circuit, Tick at) {
    Optional<Settled> settled = advance(at.nanos());
    if (circuit != shown) {
      shown = circuit;
      shownSince = at;
    }
    return settled.isPresent() ? settled : advance(at.nanos());
  }

  /** Time has passed. Late calls find the same as calls in time. */
  Optional<Settled> advance(long nanos) {
    if (shown != lasting && nanos - shownSince.nanos() >= ignoreNanos) {
      lasting = shown;
      lastingSince = shownSince;
    }
    if (pending() && nanos - lastingSince.nanos() >= reportNanos(lasting)) {
      boolean first = told.isEmpty();
      told = Optional.of(lasting);
      return Optional.of(new Settled(lasting, first, lastingSince));
    }
    return Optional.empty();
  }

  /** When {@link #advance} will next find something, or {@link #NEVER}. */
  long dueNanos() {
    long due = NEVER;
    if (shown != lasting) {
      due = shownSince.nanos() + ignoreNanos;
    }
    if (pending()) {
      due = Math.min(due, lastingSince.nanos() + reportNanos(lasting));
    }
    return due;
  }

  private boolean pending() {
    return shown == lasting && !told.equals(Optional.of(lasting));
  }

  private long reportNanos(Circuit circuit) {
    return circuit == Circuit.DOUBT ? DOUBT.toNanos() : reportNanos;
  }
}
