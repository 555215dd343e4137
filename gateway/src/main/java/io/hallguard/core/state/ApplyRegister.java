package io.hallguard.core.state;

import io.hallguard.core.event.RegisterFact;
import io.hallguard.core.event.RegisterFact.DayReviewed;
import io.hallguard.core.event.RegisterFact.DeviationFound;
import io.hallguard.core.event.RegisterFact.LineNoted;
import io.hallguard.core.event.RegisterFact.PaperLine;
import io.hallguard.core.event.RegisterFact.RegisterRead;

/** The register is a view of the journal; of its own facts the state needs one number. */
final class ApplyRegister {
  private ApplyRegister() {}

  static void apply(Edit edit, RegisterFact fact) {
    switch (fact) {
      case PaperLine paper -> edit.countPaper(paper.number());
      case DeviationFound _, LineNoted _, DayReviewed _, RegisterRead _ -> {
        // Nothing in the hall depends on it.
      }
    }
  }
}
