package io.hallguard.web.view;

import io.hallguard.core.event.GrantId;
import io.hallguard.core.event.GrantTerms;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.plan.VisitorPolicy.Approvers;
import io.hallguard.core.state.Request;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request for a grant as it stands.
 *
 * @param awaits whose answer it waits for, while it does
 * @param endorsedBy who consented for the superior unit
 */
public record RequestView(
    long id,
    long seq,
    String state,
    GrantView.HolderView holder,
    List<PlaceRef> places,
    String from,
    String until,
    String purpose,
    int people,
    @Nullable PersonView escort,
    @Nullable String document,
    @Nullable String seals,
    PersonView askedBy,
    String askedAt,
    @Nullable String awaits,
    @Nullable PersonView endorsedBy,
    @Nullable PersonView answeredBy,
    @Nullable String answeredAt,
    @Nullable String reason,
    @Nullable Long grant) {

  /** The view. */
  public static RequestView of(Scene scene, Request request) {
    GrantTerms terms = request.terms();
    return new RequestView(
        request.id().value(),
        request.seq(),
        Wire.word(request.status()),
        new GrantView.HolderView(
            Wire.word(terms.holderClass()),
            scene.lookups().words(terms.holder()),
            terms.subject().map(SubjectId::value).orElse(null)),
        terms.places().stream().sorted().map(id -> PlaceRef.of(scene.plan(), id)).toList(),
        Wire.time(terms.from()),
        Wire.time(terms.until()),
        scene.lookups().words(terms.purpose()),
        terms.people(),
        terms.escort().map(scene.lookups()::person).orElse(null),
        GrantView.words(scene, terms, GrantTerms.Details::document),
        GrantView.words(scene, terms, GrantTerms.Details::seals),
        scene.lookups().person(request.by()),
        Wire.time(request.madeAt().wall()),
        awaits(scene, request).orElse(null),
        request.endorsedBy().map(scene.lookups()::person).orElse(null),
        request.answeredBy().map(scene.lookups()::person).orElse(null),
        Wire.time(request.answeredAt().map(stamp -> stamp.wall())),
        request.reason().map(scene.lookups()::words).orElse(null),
        request.grant().map(GrantId::value).orElse(null));
  }

  /** Whose answer it waits for: {@code superior} or {@code lead}. */
  private static Optional<String> awaits(Scene scene, Request request) {
    if (!request.open()) {
      return Optional.empty();
    }
    boolean superior =
        scene.plan().parameters().visitors().of(request.terms().holderClass()).approvers()
                == Approvers.LEAD_AND_SUPERIOR
            && request.endorsedBy().isEmpty();
    return Optional.of(superior ? "superior" : "lead");
  }
}
