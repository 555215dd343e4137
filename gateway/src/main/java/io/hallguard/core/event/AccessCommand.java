package io.hallguard.core.event;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalInt;

/** What a person asks about grants and visits. */
public sealed interface AccessCommand extends Command {

  /** The lead's consent without anybody having asked. */
  record Give(GrantTerms terms) implements AccessCommand {
    public Give {
      requireNonNull(terms, "terms is null");
    }
  }

  /** Takes a grant back. A visit that is under way may still leave. */
  record Revoke(GrantId grant) implements AccessCommand {
    public Revoke {
      requireNonNull(grant, "grant is null");
    }
  }

  /**
   * The register line of a visit (登记).
   *
   * @param amount of money, when some was taken
   * @param people how many were there
   * @param sealed whether the seal's text says anything
   */
  record Register(
      VisitId visit,
      TextRef purpose,
      TextRef seal,
      Optional<TextRef> amount,
      OptionalInt people,
      boolean sealed)
      implements AccessCommand {
    /** With a seal. */
    public Register(
        VisitId visit,
        TextRef purpose,
        TextRef seal,
        Optional<TextRef> amount,
        OptionalInt people) {
      this(visit, purpose, seal, amount, people, true);
    }

    public Register {
      requireNonNull(visit, "visit is null");
      requireNonNull(purpose, "purpose is null");
      requireNonNull(seal, "seal is null");
      requireNonNull(amount, "amount is null");
      requireNonNull(people, "people is null");
    }
  }

  /** States by name that a visitor has left. */
  record EndVisit(VisitId visit) implements AccessCommand {
    public EndVisit {
      requireNonNull(visit, "visit is null");
    }
  }

  /** Lets a visitor stay longer, by as much as the policy of the class allows. */
  record Extend(VisitId visit) implements AccessCommand {
    public Extend {
      requireNonNull(visit, "visit is null");
    }
  }

  /** States by name who it is that is inside. */
  record Attribute(VisitId visit, SubjectId person) implements AccessCommand {
    public Attribute {
      requireNonNull(visit, "visit is null");
      requireNonNull(person, "person is null");
    }
  }
}
