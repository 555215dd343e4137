package io.hallguard.web.view;

import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.Place;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.Text;

/** A place by id and name; one that has left the plan goes by its id. */
public record PlaceRef(String id, Text name) {
  static PlaceRef of(HallPlan plan, PlaceId id) {
    return new PlaceRef(
        id.value(),
        plan.place(id).map(Place::name).orElseGet(() -> new Text(id.value(), id.value())));
  }
}
