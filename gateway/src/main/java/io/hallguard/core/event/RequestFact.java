package io.hallguard.core.event;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Set;

/** Asking for consent, answering, and who answers (四.2.4: 需征得营业厅班长同意). */
public sealed interface RequestFact extends Fact {

  /** Somebody asked to enter or to open a box. */
  record RequestMade(RequestId request, GrantTerms terms, SubjectId by) implements RequestFact {
    public RequestMade {
      requireNonNull(request, "request is null");
      requireNonNull(terms, "terms is null");
      requireNonNull(by, "by is null");
    }
  }

  /** The superior unit consents; the lead's consent is still to come. */
  record RequestEndorsed(RequestId request, SubjectId by) implements RequestFact {
    public RequestEndorsed {
      requireNonNull(request, "request is null");
      requireNonNull(by, "by is null");
    }
  }

  /** It was refused. */
  record RequestDeclined(RequestId request, SubjectId by, TextRef reason) implements RequestFact {
    public RequestDeclined {
      requireNonNull(request, "request is null");
      requireNonNull(by, "by is null");
      requireNonNull(reason, "reason is null");
    }
  }

  /** Whoever asked does so no longer. */
  record RequestWithdrawn(RequestId request, SubjectId by) implements RequestFact {
    public RequestWithdrawn {
      requireNonNull(request, "request is null");
      requireNonNull(by, "by is null");
    }
  }

  /** Its window is over and nobody answered. */
  record RequestLapsed(RequestId request) implements RequestFact {
    public RequestLapsed {
      requireNonNull(request, "request is null");
    }
  }

  /** The lead is away, and the deputy answers meanwhile. */
  record LeadAbsent(SubjectId lead, SubjectId deputy, Instant until) implements RequestFact {
    public LeadAbsent {
      requireNonNull(lead, "lead is null");
      requireNonNull(deputy, "deputy is null");
      requireNonNull(until, "until is null");
    }
  }

  /** The lead is back. */
  record LeadBack(SubjectId lead) implements RequestFact {
    public LeadBack {
      requireNonNull(lead, "lead is null");
    }
  }

  /** Who consented by telephone says so with their own login. */
  record RemoteConfirmed(GrantId grant, SubjectId by) implements RequestFact {
    public RemoteConfirmed {
      requireNonNull(grant, "grant is null");
      requireNonNull(by, "by is null");
    }
  }

  /** The lead looked at an entry that nobody had consented to. */
  record BreakGlassReviewed(GrantId grant, SubjectId by, TextRef finding) implements RequestFact {
    public BreakGlassReviewed {
      requireNonNull(grant, "grant is null");
      requireNonNull(by, "by is null");
      requireNonNull(finding, "finding is null");
    }
  }

  /** The time for that look, or for the confirmation of a consent by telephone, is over. */
  record ReviewOverdue(GrantId grant) implements RequestFact {
    public ReviewOverdue {
      requireNonNull(grant, "grant is null");
    }
  }

  /** At the change of shift the open visits were handed over by name. */
  record ShiftHandedOver(SubjectId from, SubjectId to, Set<VisitId> open) implements RequestFact {
    public ShiftHandedOver {
      requireNonNull(from, "from is null");
      requireNonNull(to, "to is null");
      open = Set.copyOf(open);
    }
  }

  /**
   * Something was asked that is not done; the attempt is kept.
   *
   * @param asked what, as the permission table names it
   * @param zh what the person was told, in Chinese
   * @param en and in English
   */
  record AttemptRefused(SubjectId by, String asked, Refusal.Why why, String zh, String en)
      implements RequestFact {
    public AttemptRefused {
      requireNonNull(by, "by is null");
      requireNonNull(asked, "asked is null");
      requireNonNull(why, "why is null");
      requireNonNull(zh, "zh is null");
      requireNonNull(en, "en is null");
    }
  }
}
