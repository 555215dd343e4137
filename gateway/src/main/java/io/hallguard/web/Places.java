package io.hallguard.web;

import io.hallguard.config.problem.Nearest;
import io.hallguard.config.problem.Quote;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.web.http.Fields;
import java.util.Map;
import java.util.Optional;

/** Places as people name them in a request. */
final class Places {
  private Places() {}

  /** A slip in a name is no place without a need for grants. */
  static void known(Fields fields, HallPlan plan, PlaceId place) {
    Map<PlaceId, ?> places = plan.places();
    if (places.containsKey(place)) {
      return;
    }
    Optional<String> near =
        Nearest.to(place.value(), places.keySet().stream().map(PlaceId::value).toList());
    fields.wrong(
        "places",
        "本厅没有“%s”这个地方%s"
            .formatted(
                Quote.of(place.value()), near.map(n -> ",是不是“%s”?".formatted(n)).orElse("。")),
        "Expected places of this hall, but there is no '%s'%s"
            .formatted(
                Quote.of(place.value()),
                near.map(n -> "; did you mean '%s'?".formatted(n)).orElse(".")));
  }
}
