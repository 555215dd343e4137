package io.hallguard.web.view;

import java.util.List;

/** Which leads are away, and who stands in. */
public record DutyView(List<AbsenceView> away) {

  /** A lead who is away. */
  public record AbsenceView(PersonView lead, PersonView deputy, String since, String until) {}

  /** The view. */
  public static DutyView of(Scene scene) {
    return new DutyView(
        scene.state().absences().values().stream()
            .map(absence ->
                new AbsenceView(
                    scene.lookups().person(absence.lead()),
                    scene.lookups().person(absence.deputy()),
                    Wire.time(absence.since().wall()),
                    Wire.time(absence.until())))
            .toList());
  }
}
