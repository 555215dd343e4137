package io.hallguard.history;

import io.hallguard.core.event.About;
import io.hallguard.core.event.AlertFact;
import io.hallguard.core.event.AlertFact.AlertAcknowledged;
import io.hallguard.core.event.AlertFact.AlertClosed;
import io.hallguard.core.event.AlertFact.AlertEscalated;
import io.hallguard.core.event.AlertFact.AlertJoined;
import io.hallguard.core.event.AlertFact.AlertRaised;
import io.hallguard.core.event.AlertFact.AlertReset;
import io.hallguard.core.event.AlertFact.AlertReturned;
import io.hallguard.core.event.AlertFact.AlertTold;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.TroubleFact;
import io.hallguard.core.event.TroubleFact.TroubleCleared;
import io.hallguard.core.event.TroubleFact.TroubleJoined;
import io.hallguard.core.event.TroubleFact.TroubleRaised;
import java.util.Optional;

/** What becomes of an alert or a trouble, with what it was raised as. */
final class LifePoints {
  private LifePoints() {}

  static HistoryPoint alert(
      HistoryPoint.Draw draw, Recorded recorded, AlertFact fact, Optional<Cause> cause) {
    cause.ifPresent(known -> tags(draw, known));
    draw.tag(Tag.EVENT, event(fact));
    if (fact instanceof AlertAcknowledged || fact instanceof AlertClosed) {
      cause.ifPresent(known -> draw.seconds(known.secondsUntil(recorded.at())));
    }
    return draw.done();
  }

  private static String event(AlertFact fact) {
    return switch (fact) {
      case AlertRaised _ -> "raised";
      case AlertJoined joined -> joined.again() ? "called-again" : "joined";
      case AlertEscalated _ -> "escalated";
      case AlertAcknowledged _ -> "acknowledged";
      case AlertReturned _ -> "returned";
      case AlertReset _ -> "reset";
      case AlertClosed _ -> "closed";
      case AlertTold _ -> "told";
    };
  }

  static HistoryPoint trouble(
      HistoryPoint.Draw draw, Recorded recorded, TroubleFact fact, Optional<Cause> cause) {
    cause.ifPresent(known -> tags(draw, known));
    draw.tag(Tag.EVENT, event(fact));
    if (fact instanceof TroubleCleared) {
      cause.ifPresent(known -> draw.seconds(known.secondsUntil(recorded.at())));
    }
    return draw.done();
  }

  private static String event(TroubleFact fact) {
    return switch (fact) {
      case TroubleRaised _ -> "raised";
      case TroubleJoined _ -> "joined";
      case TroubleCleared _ -> "cleared";
    };
  }

  private static void tags(HistoryPoint.Draw draw, Cause cause) {
    draw.tag(Tag.KIND, cause.kind());
    switch (cause.about()) {
      case About.OfPlace of -> draw.tag(Tag.PLACE, of.place());
      case About.OfDevice of -> draw.tag(Tag.DEVICE, of.device());
      case About.OfLink of -> draw.tag(Tag.LINK, of.link());
      case About.OfPerson _, About.OfGateway _ -> {
        // The hall's tag says it.
      }
    }
  }
}
