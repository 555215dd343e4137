package io.hallguard.core.event;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * How the consent of a grant came about.
 *
 * @param request what was asked for, when somebody did
 * @param contact who consented by telephone; for {@link Manner#REMOTE} alone
 * @param superior who had consented for the superior unit, where the hall asks for that too
 */
public record Consent(
    Manner manner,
    Optional<RequestId> request,
    Optional<SubjectId> contact,
    Optional<SubjectId> superior) {
  /** Nobody but the one who gives it had to consent, and nobody had asked. */
  public Consent(Manner manner) {
    this(manner, Optional.empty(), Optional.empty(), Optional.empty());
  }

  public Consent {
    requireNonNull(manner, "manner is null");
    requireNonNull(request, "request is null");
    requireNonNull(contact, "contact is null");
    requireNonNull(superior, "superior is null");
    if ((manner == Manner.REMOTE) != contact.isPresent()) {
      throw new IllegalArgumentException(
          "Expected a contact for consent by telephone and for no other");
    }
  }

  /** In what capacity it was given. */
  public enum Manner {
    /** By the lead (班长). */
    LEAD,
    /** By the deputy, while the lead is absent or is the one who asks. */
    DEPUTY,
    /** By telephone with call-back, while neither was there; the contact confirms it afterwards. */
    REMOTE,
    /** By nobody: somebody went in because it could not wait. It is reviewed within a day. */
    BREAK_GLASS
  }
}
