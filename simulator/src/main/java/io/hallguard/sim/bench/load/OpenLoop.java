package io.hallguard.sim.bench.load;

import static java.util.Objects.requireNonNull;

import java.util.function.LongConsumer;

/**
 * Sends at a fixed rate, whatever becomes of it: an event that is late because of a stall is late
 * from the moment that it was due. One thread, the caller's.
 */
public final class OpenLoop {
  private static final int FLUSH_EVERY = 64;

  private final Tempo tempo;
  private final double perSecond;
  private final Runnable flush;

  /**
   * At a rate.
   *
   * @param flush sends what the events so far left in a buffer
   */
  public OpenLoop(Tempo tempo, double perSecond, Runnable flush) {
    this.tempo = requireNonNull(tempo, "tempo is null");
    this.perSecond = perSecond;
    this.flush = requireNonNull(flush, "flush is null");
  }

  /**
   * Sends that many events.
   *
   * @param event gets the moment at which its event is due
   */
  public void run(long count, LongConsumer event) {
    long start = tempo.now();
    long done = 0;
    while (done < count) {
      long due = start + (long) (done / perSecond * 1e9);
      if (tempo.now() < due) {
        flush.run();
        tempo.until(due);
      }
      event.accept(due);
      done++;
      if (done % FLUSH_EVERY == 0) {
        flush.run();
      }
    }
    flush.run();
  }
}
