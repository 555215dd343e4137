package io.hallguard.core.event;

import static java.util.Objects.requireNonNull;

/** What an authenticated person asks. Nothing of this can come in over MQTT. */
public sealed interface Command {

  /** "I am going": takes an alert. */
  record Acknowledge(AlertId alert) implements Command {
    public Acknowledge {
      requireNonNull(alert, "alert is null");
    }
  }

  /** Ends a latched alert by hand. */
  record Reset(AlertId alert, TextRef reason) implements Command {
    public Reset {
      requireNonNull(alert, "alert is null");
      requireNonNull(reason, "reason is null");
    }
  }

  /** The lead's consent. */
  record Give(GrantTerms terms) implements Command {
    public Give {
      requireNonNull(terms, "terms is null");
    }
  }

  /** Takes a grant back. A visit that is under way may still leave. */
  record Revoke(GrantId grant) implements Command {
    public Revoke {
      requireNonNull(grant, "grant is null");
    }
  }

  /** The register line of a visit (登记). */
  record Register(VisitId visit, TextRef purpose, TextRef seal) implements Command {
    public Register {
      requireNonNull(visit, "visit is null");
      requireNonNull(purpose, "purpose is null");
      requireNonNull(seal, "seal is null");
    }
  }

  /** States by name that a visitor has left. */
  record EndVisit(VisitId visit) implements Command {
    public EndVisit {
      requireNonNull(visit, "visit is null");
    }
  }
}
