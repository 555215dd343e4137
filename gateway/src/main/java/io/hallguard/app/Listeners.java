package io.hallguard.app;

import io.hallguard.core.event.Recorded;
import io.hallguard.core.state.HallState;
import io.hallguard.loop.LoopListener;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells several listeners; one that fails does not keep the others from hearing. */
final class Listeners implements LoopListener {
  private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);
  private final List<LoopListener> all;

  Listeners(LoopListener... all) {
    this.all = List.of(all);
  }

  @Override
  public void committed(List<Recorded> facts, HallState state) {
    each(listener -> listener.committed(facts, state));
  }

  @Override
  public void notJournaled(List<Recorded> holdUps, HallState state) {
    each(listener -> listener.notJournaled(holdUps, state));
  }

  @Override
  public void journalHealth(boolean writable, String why) {
    each(listener -> listener.journalHealth(writable, why));
  }

  private void each(Consumer<LoopListener> tell) {
    for (LoopListener listener : all) {
      try {
        tell.accept(listener);
      } catch (RuntimeException e) {
        LOG.error("{} failed on what the loop told it", listener, e);
      }
    }
  }
}
