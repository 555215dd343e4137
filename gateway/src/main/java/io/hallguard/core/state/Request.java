package io.hallguard.core.state;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.GrantId;
import io.hallguard.core.event.GrantTerms;
import io.hallguard.core.event.RequestId;
import io.hallguard.core.event.Stamp;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.event.TextRef;
import java.util.Optional;

/**
 * A request for a grant.
 *
 * @param endorsedBy who consented for the superior unit
 * @param grant that was given for it
 * @param answeredBy who gave it or refused
 * @param reason of a refusal
 * @param answeredAt when it was answered, withdrawn, or lapsed
 */
public record Request(
    RequestId id,
    GrantTerms terms,
    SubjectId by,
    Stamp madeAt,
    Status status,
    Optional<SubjectId> endorsedBy,
    Optional<GrantId> grant,
    Optional<SubjectId> answeredBy,
    Optional<TextRef> reason,
    Optional<Stamp> answeredAt,
    long seq) {
  public Request {
    requireNonNull(id, "id is null");
    requireNonNull(terms, "terms is null");
    requireNonNull(by, "by is null");
    requireNonNull(madeAt, "madeAt is null");
    requireNonNull(status, "status is null");
    requireNonNull(endorsedBy, "endorsedBy is null");
    requireNonNull(grant, "grant is null");
    requireNonNull(answeredBy, "answeredBy is null");
    requireNonNull(reason, "reason is null");
    requireNonNull(answeredAt, "answeredAt is null");
  }

  /** Where it stands. */
  public enum Status {
    OPEN,
    GRANTED,
    DECLINED,
    WITHDRAWN,
    /** Its window passed without an answer. */
    LAPSED
  }

  static Request made(RequestId id, GrantTerms terms, SubjectId by, Stamp at, long seq) {
    return new Request(
        id,
        terms,
        by,
        at,
        Status.OPEN,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        seq);
  }

  /** Whether it waits for an answer. */
  public boolean open() {
    return status == Status.OPEN;
  }

  Request endorsed(SubjectId who, long atSeq) {
    return new Request(
        id,
        terms,
        by,
        madeAt,
        status,
        Optional.of(who),
        grant,
        answeredBy,
        reason,
        answeredAt,
        atSeq);
  }

  Request granted(GrantId to, SubjectId who, Stamp at, long atSeq) {
    return new Request(
        id,
        terms,
        by,
        madeAt,
        Status.GRANTED,
        endorsedBy,
        Optional.of(to),
        Optional.of(who),
        reason,
        Optional.of(at),
        atSeq);
  }

  Request declined(SubjectId who, TextRef why, Stamp at, long atSeq) {
    return new Request(
        id,
        terms,
        by,
        madeAt,
        Status.DECLINED,
        endorsedBy,
        grant,
        Optional.of(who),
        Optional.of(why),
        Optional.of(at),
        atSeq);
  }

  Request over(Status to, Stamp at, long atSeq) {
    return new Request(
        id, terms, by, madeAt, to, endorsedBy, grant, answeredBy, reason, Optional.of(at), atSeq);
  }
}
