package io.hallguard.notice;

import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.Stamp;
import io.hallguard.core.state.Alert;
import io.hallguard.core.state.HallState;
import io.hallguard.notice.Calls.Call;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

/**
 * One sounder and the calls that it has sounded for. A new call switches it on anew; when nothing
 * calls, it goes off. A pin that could not be driven is tried again at the next look. One thread
 * calls {@link #look}.
 */
final class SounderDesk {
  private final Sounder sounder;
  private final Switchboard switchboard;
  private final BiConsumer<Sounder, Call> told;
  private final Set<Call> sounded = new HashSet<>();
  private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
  private boolean on;
  private boolean cryOwed;

  /**
   * What an earlier run has left.
   *
   * @param recovered what called in it longer ago than the longest time stays silent; without a
   *     clock to believe, it rather sounds once more
   * @param told called on the switchboard's thread, once per call that was driven and read back
   */
  SounderDesk(
      Sounder sounder,
      Switchboard switchboard,
      HallState recovered,
      Stamp now,
      BiConsumer<Sounder, Call> told) {
    this.sounder = sounder;
    this.switchboard = switchboard;
    this.told = told;
    for (Call call : Calls.of(recovered, sounder.audience())) {
      if (isPast(recovered, call, sounder.longest(), now)) {
        sounded.add(call);
      }
    }
  }

  private static boolean isPast(HallState state, Call call, Duration longest, Stamp now) {
    return state
        .alert(call.alert())
        .map(Alert::lastAt)
        .filter(at -> at.trusted() && now.trusted())
        .map(at -> Duration.between(at.wall(), now.wall()).compareTo(longest) > 0)
        .orElse(false);
  }

  /**
   * Does what the state asks for.
   *
   * @param cried a hold-up was pressed that could not be journaled
   */
  void look(HallState state, boolean cried) {
    cryOwed |= cried && AlertKind.HOLD_UP.calls(false).contains(sounder.audience());
    if (!last.isDone()) {
      return;
    }
    if (cryOwed) {
      // No alert in the state will ever end it: it ends by the sounder's own longest time.
      cryOwed = false;
      last = switchboard.set(sounder.output(), true);
      return;
    }
    Set<Call> calls = Calls.of(state, sounder.audience());
    if (last.isCompletedExceptionally()) {
      // Not driven: what it was to sound for is still to be sounded for.
      sounded.clear();
    }
    Set<Call> fresh = new HashSet<>(calls);
    fresh.removeAll(sounded);
    sounded.retainAll(calls);
    if (!fresh.isEmpty()) {
      on = true;
      sounded.addAll(fresh);
      last = switchboard.set(sounder.output(), true).thenRun(() -> fresh.forEach(this::driven));
    } else if (on && calls.isEmpty()) {
      on = false;
      last = switchboard.set(sounder.output(), false);
    }
  }

  private void driven(Call call) {
    told.accept(sounder, call);
  }
}
