package io.hallguard.sim.world;

import io.hallguard.core.event.About;
import io.hallguard.core.event.AccessFact;
import io.hallguard.core.event.AlertFact;
import io.hallguard.core.event.AlertId;
import io.hallguard.core.event.Fact;
import io.hallguard.core.event.IdentityFact;
import io.hallguard.core.event.PersonFact;
import io.hallguard.core.event.PlaceFact;
import io.hallguard.core.event.RegisterFact;
import io.hallguard.core.event.RequestFact;
import io.hallguard.core.event.SignalFact;
import io.hallguard.core.event.SystemFact;
import io.hallguard.core.event.TroubleFact;
import io.hallguard.core.event.TroubleId;
import io.hallguard.sim.check.Queue;
import io.hallguard.sim.check.Raised;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads from the journal alone, without the core's state, what a person would have seen. */
public final class Sightings {
  private final Map<AlertId, Life> alerts = new LinkedHashMap<>();
  private final Map<TroubleId, Life> troubles = new LinkedHashMap<>();

  private final VisitSightings visits = new VisitSightings();

  private Sightings() {}

  /** What the facts raised, in their order. */
  public static List<Raised> of(List<Witnessed> facts) {
    Sightings sightings = new Sightings();
    facts.forEach(witnessed -> sightings.see(witnessed.at(), witnessed.recorded().fact()));
    List<Raised> all = new ArrayList<>();
    sightings.alerts.values().forEach(life -> all.add(life.raised(Queue.ALERT)));
    sightings.troubles.values().forEach(life -> all.add(life.raised(Queue.TROUBLE)));
    all.addAll(sightings.visits.all());
    return List.copyOf(all);
  }

  private void see(Duration at, Fact fact) {
    switch (fact) {
      case AlertFact.AlertRaised raised ->
          alerts.put(
              raised.alert(),
              new Life(FactTelling.kebab(raised.kind()), raised.place().value(), at));
      case AlertFact alert -> live(life(alert), at, alert);
      case TroubleFact.TroubleRaised raised ->
          troubles.put(
              raised.trouble(),
              new Life(FactTelling.kebab(raised.kind()), about(raised.about()), at));
      case TroubleFact.TroubleJoined joined -> life(joined).again(false);
      case TroubleFact.TroubleCleared cleared -> life(cleared).ended();
      case AccessFact access -> visits.see(at, access);
      case SignalFact _,
          PlaceFact _,
          RequestFact _,
          IdentityFact _,
          PersonFact _,
          RegisterFact _,
          SystemFact _ -> {
        // What alerts are made of, and none themselves.
      }
    }
  }

  private static void live(Life life, Duration at, AlertFact fact) {
    switch (fact) {
      case AlertFact.AlertJoined joined -> life.again(joined.again());
      case AlertFact.AlertEscalated _ -> life.escalated(at);
      case AlertFact.AlertAcknowledged _ -> life.acknowledged();
      case AlertFact.AlertReturned _ -> life.returned();
      case AlertFact.AlertClosed _ -> life.ended();
      case AlertFact.AlertRaised _, AlertFact.AlertReset _, AlertFact.AlertTold _ -> {
        // Seen elsewhere, or not to be seen.
      }
    }
  }

  private Life life(AlertFact fact) {
    return Optional.ofNullable(alerts.get(fact.alert()))
        .orElseThrow(
            () -> new BrokenPromise("Expected an alert that was raised, but found " + fact));
  }

  private Life life(TroubleFact fact) {
    return Optional.ofNullable(troubles.get(fact.trouble()))
        .orElseThrow(
            () -> new BrokenPromise("Expected a trouble that was raised, but found " + fact));
  }

  /** Whom or what a trouble is about, as scenarios and pages name it. */
  static String about(About about) {
    return switch (about) {
      case About.OfPlace(var place) -> place.value();
      case About.OfDevice(var device) -> device.value();
      case About.OfLink(var link) -> link.value();
      case About.OfPerson(var person) -> person.value();
      case About.OfGateway() -> "gateway";
    };
  }
}
