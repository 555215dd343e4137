package io.hallguard.core.state;

import io.hallguard.core.event.About;
import io.hallguard.core.event.TroubleFact;
import io.hallguard.core.event.TroubleFact.TroubleCleared;
import io.hallguard.core.event.TroubleFact.TroubleJoined;
import io.hallguard.core.event.TroubleFact.TroubleRaised;
import io.hallguard.core.event.TroubleKind;
import java.util.Optional;

/** How a trouble lives. */
final class ApplyTrouble {
  private ApplyTrouble() {}

  static void apply(Edit edit, TroubleFact fact) {
    switch (fact) {
      case TroubleRaised raised ->
          edit.addTrouble(
              new Trouble(raised, edit.at(), 1, raised.detail(), Optional.empty(), edit.seq()));
      case TroubleJoined joined ->
          edit.trouble(
              joined.trouble(),
              t ->
                  new Trouble(
                      t.raised(), t.at(), t.count() + 1, joined.detail(), t.cleared(), edit.seq()));
      case TroubleCleared cleared -> {
        forgetHoles(edit, cleared);
        edit.trouble(
            cleared.trouble(),
            t ->
                new Trouble(
                    t.raised(), t.at(), t.count(), t.detail(), Optional.of(edit.at()), edit.seq()));
      }
    }
  }

  /** Missing numbers were told about; once that trouble is put away, they count as given up. */
  private static void forgetHoles(Edit edit, TroubleCleared cleared) {
    edit.trouble(cleared.trouble())
        .map(Trouble::raised)
        .filter(raised -> raised.kind() == TroubleKind.EVENTS_MISSING)
        .map(TroubleRaised::about)
        .ifPresent(about -> {
          if (about instanceof About.OfDevice(var device)) {
            edit.device(device, DeviceState::withoutMissing);
          }
        });
  }
}
