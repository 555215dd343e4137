package io.hallguard.web.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.hallguard.core.event.Consent;
import io.hallguard.core.event.GrantTerms;
import io.hallguard.core.event.RequestId;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.event.TextRef;
import io.hallguard.core.event.VisitId;
import io.hallguard.core.state.Deadlines;
import io.hallguard.core.state.Grant;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An approval as it stands. */
public record GrantView(
    long id,
    long seq,
    String state,
    String kind,
    HolderView holder,
    List<PlaceRef> places,
    String from,
    String until,
    String purpose,
    @Nullable PersonView escort,
    PersonView givenBy,
    String givenAt,
    @Nullable String endedAt,
    @Nullable Long visit,
    String manner,
    String review,
    @Nullable Long request,
    @Nullable PersonView contact,
    @Nullable PersonView superior,
    int people,
    @Nullable String document,
    @Nullable String seals) {

  /** Whom it is for. */
  public record HolderView(
      @JsonProperty("class") String holderClass, String name, @Nullable String subject) {}

  /** The view. */
  public static GrantView of(Scene scene, Grant grant) {
    GrantTerms terms = grant.terms();
    return new GrantView(
        grant.id().value(),
        grant.seq(),
        state(scene, grant),
        Wire.word(terms.kind()),
        new HolderView(
            Wire.word(terms.holderClass()),
            scene.lookups().words(terms.holder()),
            terms.subject().map(SubjectId::value).orElse(null)),
        terms.places().stream().sorted().map(id -> PlaceRef.of(scene.plan(), id)).toList(),
        Wire.time(terms.from()),
        Wire.time(terms.until()),
        scene.lookups().words(terms.purpose()),
        terms.escort().map(scene.lookups()::person).orElse(null),
        scene.lookups().person(grant.by()),
        Wire.time(grant.givenAt().wall()),
        Wire.time(grant.endedAt().map(stamp -> stamp.wall())),
        grant.visit().map(VisitId::value).orElse(null),
        Wire.word(grant.manner()),
        Wire.word(grant.review()),
        grant.consent().flatMap(Consent::request).map(RequestId::value).orElse(null),
        grant.consent().flatMap(Consent::contact).map(scene.lookups()::person).orElse(null),
        grant.consent().flatMap(Consent::superior).map(scene.lookups()::person).orElse(null),
        terms.people(),
        words(scene, terms, GrantTerms.Details::document),
        words(scene, terms, GrantTerms.Details::seals));
  }

  static @Nullable String words(
      Scene scene, GrantTerms terms, Function<GrantTerms.Details, Optional<TextRef>> which) {
    return terms.details().flatMap(which).map(scene.lookups()::words).orElse(null);
  }

  /**
   * Where it stands; {@code coming} becomes {@code live} by time alone, without a fact. A grant
   * whose moment an untrusted clock cannot tell counts by that clock here; the core judges
   * openings.
   */
  public static String state(Scene scene, Grant grant) {
    return switch (grant.status()) {
      case OPEN -> now(scene, grant).isBefore(grant.terms().from()) ? "coming" : "live";
      case IN_USE -> "live";
      case USED, EXPIRED, REVOKED -> Wire.word(grant.status());
    };
  }

  private static Instant now(Scene scene, Grant grant) {
    return Deadlines.wallSince(grant.givenAt(), scene.now()).orElse(scene.now().wall());
  }
}
