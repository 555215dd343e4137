package io.hallguard.core.register;

import io.hallguard.core.event.GrantId;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.RequestId;
import io.hallguard.core.event.VisitId;
import io.hallguard.core.plan.PlaceId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The register in memory, folded from the facts alone: to hold a file, or the tables, against the
 * journal. For one thread.
 */
public final class Fold {
  private final RegisterHall hall;
  private final Predicate<RegisterLine> wanted;
  private final Map<RequestId, Asked> asked = new HashMap<>();
  private final Map<GrantId, Approval> approvals = new HashMap<>();
  private final Map<PlaceId, Long> newest = new HashMap<>();
  private final Map<VisitId, Long> beginnings = new HashMap<>();
  private final TreeMap<Long, RegisterLine> lines = new TreeMap<>();

  /**
   * An empty one.
   *
   * @param wanted the lines that are kept, by what is known when they begin
   */
  public Fold(RegisterHall hall, Predicate<RegisterLine> wanted) {
    this.hall = hall;
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
      case Change.AskedFor request -> asked.put(request.request(), request.asked());
      case Change.Approved approved -> approved(approved.approval());
      case Change.Begun begun -> begun(begun);
      case Change.VisitAmended amended -> {
        Long line = beginnings.get(amended.visit());
        if (line != null) {
          amend(line, amended.amendment(), fact);
        }
      }
      case Change.LineAmended amended -> amend(amended.line(), amended.amendment(), fact);
      case Change.GrantAmended amended -> granted(amended, fact);
      case Change.PlaceAmended amended -> {
        Long line = newest.get(amended.place());
        if (line != null) {
          amend(line, amended.amendment(), fact);
        }
      }
      case Change.DayReviewed reviewed -> reviewed(reviewed, fact);
    }
  }

  private void approved(Approval approval) {
    Optional<Asked> who = approval.request().map(asked::get);
    approvals.put(approval.grant(), who.map(approval::askedFor).orElse(approval));
  }

  private void begun(Change.Begun begun) {
    RegisterLine line = begun.line();
    newest.put(line.place(), line.line());
    if (!wanted.test(line)) {
      return;
    }
    lines.put(line.line(), begun.grant().map(approvals::get).map(line::approvedBy).orElse(line));
    if (line.way().beginsVisit()) {
      line.visit().ifPresent(visit -> beginnings.putIfAbsent(visit, line.line()));
    }
  }

  private void amend(long line, Amendment amendment, long fact) {
    lines.computeIfPresent(line, (_, known) -> amendment.on(known, fact));
  }

  private void granted(Change.GrantAmended amended, long fact) {
    for (RegisterLine line : List.copyOf(lines.values())) {
      boolean matched =
          line.way() == Way.ENTRY
              && line.approval().filter(a -> a.grant().equals(amended.grant())).isPresent();
      if (matched) {
        amend(line.line(), amended.amendment(), fact);
      }
    }
  }

  private void reviewed(Change.DayReviewed reviewed, long fact) {
    LocalDate day = reviewed.day();
    for (RegisterLine line : List.copyOf(lines.headMap(reviewed.upTo(), true).values())) {
      LocalDate opened = line.opened().at().atZone(hall.zone()).toLocalDate();
      if (line.review().isEmpty() && day.equals(opened)) {
        amend(line.line(), new Amendment.Reviewed(reviewed.review()), fact);
      }
    }
  }

  /** The lines so far, in their order. */
  public List<RegisterLine> lines() {
    return List.copyOf(lines.values());
  }
}
