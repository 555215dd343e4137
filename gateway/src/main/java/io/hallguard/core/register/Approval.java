package io.hallguard.core.register;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.AccessFact.GrantGiven;
import io.hallguard.core.event.Consent;
import io.hallguard.core.event.GrantId;
import io.hallguard.core.event.GrantTerms;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.RequestId;
import io.hallguard.core.event.SubjectId;
import java.time.Instant;
import java.util.Optional;

/**
 * The grant that was matched to an opening.
 *
 * @param superior who had consented for the superior unit
 * @param asked who asked for it, when somebody did
 * @param at when it was given
 * @param fact the fact that told of it
 */
public record Approval(
    GrantId grant,
    GrantTerms terms,
    SubjectId by,
    Consent.Manner manner,
    Optional<RequestId> request,
    Optional<SubjectId> superior,
    Optional<Asked> asked,
    Instant at,
    long fact) {
  public Approval {
    requireNonNull(grant, "grant is null");
    requireNonNull(terms, "terms is null");
    requireNonNull(by, "by is null");
    requireNonNull(manner, "manner is null");
    requireNonNull(request, "request is null");
    requireNonNull(superior, "superior is null");
    requireNonNull(asked, "asked is null");
    requireNonNull(at, "at is null");
  }

  /** From the fact that told of it; who asked is not known from that. */
  public static Approval of(Recorded recorded, GrantGiven given) {
    return new Approval(
        given.grant(),
        given.terms(),
        given.by(),
        given.consent().map(Consent::manner).orElse(Consent.Manner.LEAD),
        given.consent().flatMap(Consent::request),
        given.consent().flatMap(Consent::superior),
        Optional.empty(),
        recorded.at().wall(),
        recorded.seq());
  }

  /** The same with who asked. */
  public Approval askedFor(Asked who) {
    return new Approval(grant, terms, by, manner, request, superior, Optional.of(who), at, fact);
  }
}
