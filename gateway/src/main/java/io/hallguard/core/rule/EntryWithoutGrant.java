package io.hallguard.core.rule;

import io.hallguard.core.alert.Alarm;
import io.hallguard.core.event.AccessFact.OpeningJudged;
import io.hallguard.core.event.AlertFact.Certainty;
import io.hallguard.core.event.AlertFact.Detail;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.PlaceFact.PositionChanged;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.Verdict;
import io.hallguard.core.event.VisitKind;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.state.Draft;
import io.hallguard.drivers.signal.Reading.Position;
import java.time.Instant;
import java.util.List;

/**
 * 四.1.2 "收费区不予对外开放,非工作人员不得进入" and 四.2.4 "非收费人员不得随意进入收费区、开闭自助设备款箱,
 * 确需进入收费区或开闭自助设备款箱时,需征得营业厅班长同意并做好登记,方可执行".
 *
 * <p>Our reading: consent comes before the opening. A door into the cash area, or a box, that opens
 * with no grant in force breaks the clause at that moment, without delay and without a limit of
 * ours; what is told afterwards does not mend it. The door's or box's closing ends the condition,
 * not the alert.
 */
final class EntryWithoutGrant implements Rule {

  @Override
  public void react(Draft draft, Recorded recorded) {
    switch (recorded.fact()) {
      case OpeningJudged judged -> judged(draft, recorded, judged);
      case PositionChanged moved when moved.to() == Position.CLOSED ->
          closed(draft, moved.place(), moved.occurredAt());
      default -> {
        // Neither an opening nor a closing.
      }
    }
  }

  private static void judged(Draft draft, Recorded recorded, OpeningJudged judged) {
    if (!(judged.verdict() instanceof Verdict.Unaccounted unaccounted)) {
      return;
    }
    Alarm.raise(
        draft,
        new Alarm.Call(
            kind(judged.kind()),
            judged.place(),
            Detail.unaccounted(unaccounted),
            List.of(judged.opening(), recorded.seq()),
            judged.occurredAt(),
            judged.how(),
            Certainty.WATCHED));
    if (!draft.state().place(judged.place()).open()) {
      closed(draft, judged.place(), judged.occurredAt());
    }
  }

  private static AlertKind kind(VisitKind kind) {
    return switch (kind) {
      case CASH_AREA -> AlertKind.ENTRY_WITHOUT_GRANT;
      case BOX -> AlertKind.BOX_WITHOUT_GRANT;
    };
  }

  private static void closed(Draft draft, PlaceId place, Instant occurredAt) {
    for (VisitKind kind : VisitKind.values()) {
      Alarm.returned(draft, kind(kind), place, occurredAt);
    }
  }
}
