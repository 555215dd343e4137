package io.hallguard.core.register;

import io.hallguard.core.event.GrantId;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.VisitId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The register in memory, folded from the facts alone: to hold a file, or the tables, against the
 * journal. For one thread.
 */
public final class Fold {
  private final ZoneId zone;
  private final Predicate<RegisterLine> wanted;
  private final Map<GrantId, Approval> approvals = new HashMap<>();
  private final Map<VisitId, Long> beginnings = new HashMap<>();
  private final TreeMap<Long, RegisterLine> lines = new TreeMap<>();

  /**
   * An empty one.
   *
   * @param zone in which a day begins and ends
   * @param wanted the lines that are kept, by what is known when they begin
   */
  public Fold(ZoneId zone, Predicate<RegisterLine> wanted) {
    this.zone = zone;
    this.wanted = wanted;
  }

  /** Takes the next fact. */
  public void take(Recorded recorded) {
    for (Change change : Projection.of(recorded)) {
      take(change, recorded.seq());
    }
  }

  private void take(Change change, long fact) {
    switch (change) {
      case Change.Approved approved ->
          approvals.put(approved.approval().grant(), approved.approval());
      case Change.Begun begun -> begun(begun);
      case Change.VisitAmended amended -> {
        Long line = beginnings.get(amended.visit());
        if (line != null) {
          amend(line, amended.amendment(), fact);
        }
      }
      case Change.LineAmended amended -> amend(amended.line(), amended.amendment(), fact);
      case Change.DayReviewed reviewed -> reviewed(reviewed, fact);
    }
  }

  private void begun(Change.Begun begun) {
    RegisterLine line = begun.line();
    if (!wanted.test(line)) {
      return;
    }
    RegisterLine whole =
        begun
            .grant()
            .filter(approvals::containsKey)
            .map(grant -> line.approvedBy(approvals.get(grant)))
            .orElse(line);
    lines.put(line.line(), whole);
    if (line.way() != Way.EXIT) {
      line.visit().ifPresent(visit -> beginnings.putIfAbsent(visit, line.line()));
    }
  }

  private void amend(long line, Amendment amendment, long fact) {
    lines.computeIfPresent(line, (_, known) -> amendment.on(known, fact));
  }

  private void reviewed(Change.DayReviewed reviewed, long fact) {
    LocalDate day = reviewed.day();
    for (RegisterLine line : List.copyOf(lines.headMap(reviewed.upTo(), true).values())) {
      if (line.review().isEmpty() && day.equals(line.opened().at().atZone(zone).toLocalDate())) {
        amend(line.line(), new Amendment.Reviewed(reviewed.review()), fact);
      }
    }
  }

  /** The lines so far, in their order. */
  public List<RegisterLine> lines() {
    return List.copyOf(lines.values());
  }
}
