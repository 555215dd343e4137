package io.hallguard.sim.live;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallguard.core.event.GrantTerms.Kind;
import io.hallguard.sim.people.Cast;
import io.hallguard.sim.people.Person;
import io.hallguard.sim.people.Wish;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** The form that the pages would send for a grant or a question. */
final class LiveTerms {
  private LiveTerms() {}

  static ObjectNode of(Wish wish, Crew crew, Function<Duration, Instant> clock, Kind kind) {
    Optional<Person> known = Cast.find(wish.holder());
    ObjectNode body =
        HallApi.body()
            .put("kind", LiveAsking.word(kind))
            .put("class", LiveAsking.word(wish.holderClass()))
            .put("subject", known.flatMap(crew::subject).orElse(null))
            .put("name", name(wish.holder()))
            .put("from", wish.from().map(clock).map(Instant::toString).orElse(null))
            .put("until", clock.apply(wish.until()).toString())
            .put("purpose", wish.purpose())
            .put(
                "escort",
                wish.papers().escort().flatMap(Cast::find).flatMap(crew::subject).orElse(null))
            .put("people", wish.papers().people())
            .put("document", wish.papers().document().orElse(null))
            .put("seals", wish.papers().seals().orElse(null));
    if (kind == Kind.STANDING) {
      body.put("credential", known.flatMap(Person::badge).orElse(null));
    }
    ArrayNode places = body.putArray("places");
    wish.places().forEach(place -> places.add(place.value()));
    return body;
  }

  /** As the pages would write the holder down. */
  static String name(String holder) {
    return Cast.find(holder).map(person -> person.name().zh()).orElse(holder);
  }
}
