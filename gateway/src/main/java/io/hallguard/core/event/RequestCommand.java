package io.hallguard.core.event;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/** Asking for consent, answering, and standing in. */
public sealed interface RequestCommand extends Command {

  /** Asks for a grant. */
  record Ask(GrantTerms terms) implements RequestCommand {
    public Ask {
      requireNonNull(terms, "terms is null");
    }
  }

  /** Takes the question back. */
  record Withdraw(RequestId request) implements RequestCommand {
    public Withdraw {
      requireNonNull(request, "request is null");
    }
  }

  /** Consents for the superior unit, where the hall asks for that before the lead's consent. */
  record Endorse(RequestId request) implements RequestCommand {
    public Endorse {
      requireNonNull(request, "request is null");
    }
  }

  /** Consents (四.2.4: 征得营业厅班长同意). */
  record Approve(RequestId request) implements RequestCommand {
    public Approve {
      requireNonNull(request, "request is null");
    }
  }

  /** Refuses. */
  record Decline(RequestId request, TextRef reason) implements RequestCommand {
    public Decline {
      requireNonNull(request, "request is null");
      requireNonNull(reason, "reason is null");
    }
  }

  /**
   * Writes down that a contact consented by telephone, after a call back at the number that the
   * hall knows.
   */
  record ApproveByPhone(RequestId request, SubjectId contact) implements RequestCommand {
    public ApproveByPhone {
      requireNonNull(request, "request is null");
      requireNonNull(contact, "contact is null");
    }
  }

  /** The contact confirms it. */
  record ConfirmRemote(GrantId grant) implements RequestCommand {
    public ConfirmRemote {
      requireNonNull(grant, "grant is null");
    }
  }

  /** Goes in although nobody could be asked, and says why. */
  record BreakGlass(GrantTerms terms) implements RequestCommand {
    public BreakGlass {
      requireNonNull(terms, "terms is null");
    }
  }

  /** What the lead found when looking at it afterwards. */
  record ReviewBreakGlass(GrantId grant, TextRef finding) implements RequestCommand {
    public ReviewBreakGlass {
      requireNonNull(grant, "grant is null");
      requireNonNull(finding, "finding is null");
    }
  }

  /** The lead goes away and names who stands in. */
  record LeaveDuty(SubjectId deputy, Instant until) implements RequestCommand {
    public LeaveDuty {
      requireNonNull(deputy, "deputy is null");
      requireNonNull(until, "until is null");
    }
  }

  /** The lead is back. */
  record ReturnToDuty() implements RequestCommand {}

  /** At the change of shift: the open visits go to whoever follows. */
  record HandOverShift(SubjectId to) implements RequestCommand {
    public HandOverShift {
      requireNonNull(to, "to is null");
    }
  }
}
