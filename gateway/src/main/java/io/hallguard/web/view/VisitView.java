package io.hallguard.web.view;

import io.hallguard.core.access.StayTimes;
import io.hallguard.core.event.GrantId;
import io.hallguard.core.event.VisitKind;
import io.hallguard.core.state.Visit;
import org.jspecify.annotations.Nullable;

/** A stay in the cash area, or one opening of a box, with its register line. */
public record VisitView(
    long id,
    long seq,
    String kind,
    PlaceRef place,
    @Nullable Long grant,
    boolean matched,
    @Nullable String who,
    String since,
    boolean clockTrusted,
    @Nullable String until,
    boolean untilExact,
    @Nullable PersonView endedBy,
    String state,
    @Nullable String registerBy,
    boolean overdue,
    @Nullable PersonView person,
    @Nullable String stayUntil,
    boolean exceeded,
    @Nullable LineView register) {

  /** The register line. */
  public record LineView(
      PersonView by,
      String at,
      String purpose,
      @Nullable String sealNo,
      @Nullable String amount,
      @Nullable Integer people,
      boolean late) {}

  /** The view. */
  public static VisitView of(Scene scene, Visit visit) {
    return new VisitView(
        visit.id().value(),
        visit.seq(),
        Wire.word(visit.kind()),
        PlaceRef.of(scene.plan(), visit.place()),
        visit.grant().map(GrantId::value).orElse(null),
        visit.grant().isPresent(),
        who(scene, visit),
        Wire.time(visit.occurredAt()),
        visit.since().trusted(),
        Wire.time(visit.over().map(Visit.Over::at)),
        visit.over().map(Visit.Over::attributed).orElse(true),
        visit.over().flatMap(Visit.Over::by).map(scene.lookups()::person).orElse(null),
        state(visit),
        registerBy(scene, visit),
        visit.overdue(),
        visit.person().map(scene.lookups()::person).orElse(null),
        stayUntil(scene, visit),
        visit.exceeded(),
        visit.line().map(line -> line(scene, line)).orElse(null));
  }

  private static @Nullable String who(Scene scene, Visit visit) {
    return visit
        .grant()
        .flatMap(scene.state()::grant)
        .map(grant -> scene.lookups().words(grant.terms().holder()))
        .orElse(null);
  }

  private static String state(Visit visit) {
    return switch (visit.kind()) {
      case CASH_AREA -> visit.underWay() ? "inside" : "left";
      case BOX -> box(visit);
    };
  }

  /** An open box comes first: its register line can wait, its closing cannot. */
  private static String box(Visit visit) {
    if (visit.underWay()) {
      return "open";
    }
    if (visit.line().isPresent()) {
      return "registered";
    }
    return visit.overdue() ? "register-overdue" : "to-register";
  }

  /** Until when the visitor may stay. */
  private static @Nullable String stayUntil(Scene scene, Visit visit) {
    return visit.kind() == VisitKind.CASH_AREA && visit.underWay()
        ? Wire.time(StayTimes.end(scene.plan(), scene.state(), visit))
        : null;
  }

  private static @Nullable String registerBy(Scene scene, Visit visit) {
    return visit.kind() == VisitKind.BOX
        ? Wire.time(visit.since().wall().plus(scene.plan().parameters().box().register()))
        : null;
  }

  private static LineView line(Scene scene, Visit.Line line) {
    String seal = scene.lookups().words(line.seal());
    return new LineView(
        scene.lookups().person(line.by()),
        Wire.time(line.at().wall()),
        scene.lookups().words(line.purpose()),
        seal.isBlank() ? null : seal,
        line.amount().map(scene.lookups()::words).orElse(null),
        line.people().isPresent() ? Integer.valueOf(line.people().getAsInt()) : null,
        line.late());
  }
}
