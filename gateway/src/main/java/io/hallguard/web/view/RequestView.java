package io.hallguard.web.view;

import io.hallguard.core.event.GrantId;
import io.hallguard.core.event.GrantTerms;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.state.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request for a grant as it stands. */
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
        request.answeredBy().map(scene.lookups()::person).orElse(null),
        Wire.time(request.answeredAt().map(stamp -> stamp.wall())),
        request.reason().map(scene.lookups()::words).orElse(null),
        request.grant().map(GrantId::value).orElse(null));
  }
}
