package io.hallguard.sim.world;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.AlertFact;
import io.hallguard.core.event.Fact;
import io.hallguard.core.event.TroubleFact;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.Text;
import io.hallguard.sim.play.Narrator;
import java.util.Locale;
import java.util.Optional;

/** Tells the listener what the gateway raised, as it does so. */
final class FactTelling {
  private final HallPlan plan;
  private final Narrator narrator;

  FactTelling(HallPlan plan, Narrator narrator) {
    this.plan = requireNonNull(plan, "plan is null");
    this.narrator = requireNonNull(narrator, "narrator is null");
  }

  void hear(Witnessed witnessed) {
    said(witnessed.recorded().fact()).ifPresent(text -> narrator.gateway(witnessed.at(), text));
  }

  private Optional<Text> said(Fact fact) {
    if (fact instanceof AlertFact.AlertRaised raised) {
      String kind = kebab(raised.kind());
      Text place =
          plan.place(raised.place())
              .map(p -> p.name())
              .orElse(new Text(raised.place().value(), raised.place().value()));
      return Optional.of(
          new Text(
              "报警 %s %s".formatted(kind, place.zh()), "ALERT %s, %s".formatted(kind, place.en())));
    }
    if (fact instanceof TroubleFact.TroubleRaised raised) {
      String kind = kebab(raised.kind());
      String about = Sightings.about(raised.about());
      return Optional.of(
          new Text("故障 %s %s".formatted(kind, about), "trouble %s, %s".formatted(kind, about)));
    }
    return Optional.empty();
  }

  static String kebab(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
