package io.hallguard.sim.world;

import io.hallguard.core.event.AccessFact;
import io.hallguard.core.event.Consent;
import io.hallguard.core.event.Fact;
import io.hallguard.core.event.GrantTerms;
import io.hallguard.core.event.RequestFact;
import io.hallguard.core.event.RequestId;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.sim.check.Queue;
import io.hallguard.sim.check.Raised;
import io.hallguard.sim.people.Cast;
import io.hallguard.sim.people.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The questions that were asked, and what was refused, read from the journal alone. */
final class RequestSightings {
  private final Map<RequestId, Question> questions = new LinkedHashMap<>();
  private final List<Raised> refusals = new ArrayList<>();

  private record Question(GrantTerms terms, Duration at, String end) {
    Raised raised() {
      return new Raised(
          Queue.REQUEST,
          FactTelling.kebab(terms.holderClass()),
          terms.places().stream().map(PlaceId::value).sorted().findFirst().orElse(""),
          at,
          end,
          Optional.empty(),
          1);
    }
  }

  List<Raised> all() {
    List<Raised> all = new ArrayList<>(refusals);
    questions.values().forEach(question -> all.add(question.raised()));
    return all;
  }

  void see(Duration at, Fact fact) {
    switch (fact) {
      case RequestFact.RequestMade made ->
          questions.put(made.request(), new Question(made.terms(), at, "open"));
      case RequestFact.RequestDeclined declined -> ends(declined.request(), "declined");
      case RequestFact.RequestWithdrawn withdrawn -> ends(withdrawn.request(), "withdrawn");
      case RequestFact.RequestLapsed lapsed -> ends(lapsed.request(), "lapsed");
      case AccessFact.GrantGiven given ->
          given.consent().flatMap(Consent::request).ifPresent(id -> ends(id, "granted"));
      case RequestFact.AttemptRefused refused ->
          refusals.add(
              new Raised(
                  Queue.REFUSAL, refused.asked(), id(refused.by()), at, "", Optional.empty(), 1));
      default -> {
        // Nothing that was asked.
      }
    }
  }

  private void ends(RequestId id, String end) {
    questions.computeIfPresent(id, (_, q) -> new Question(q.terms(), q.at(), end));
  }

  private static String id(SubjectId subject) {
    return Cast.all().stream()
        .filter(person -> person.subject().equals(subject))
        .map(Person::id)
        .findFirst()
        .orElse(subject.value());
  }
}
