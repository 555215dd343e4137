package io.hallguard.core.event;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.plan.PlaceId;
import io.hallguard.drivers.signal.Reading.LineState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The life of an alert. */
public sealed interface AlertFact extends Fact {

  /** Which alert. */
  AlertId alert();

  /**
   * A rule was broken or a button pressed. Priority and clauses are written down, so that a later
   * change of the rule does not change what was said.
   *
   * @param evidence sequences of the facts that made it
   * @param certainty whether the rule could watch the whole time
   */
  record AlertRaised(
      AlertId alert,
      AlertKind kind,
      AlertKind.Priority priority,
      List<Clause> clauses,
      PlaceId place,
      Detail detail,
      List<Long> evidence,
      Instant occurredAt,
      How how,
      Certainty certainty)
      implements AlertFact {
    public AlertRaised {
      requireNonNull(alert, "alert is null");
      requireNonNull(kind, "kind is null");
      requireNonNull(priority, "priority is null");
      clauses = List.copyOf(clauses);
      requireNonNull(place, "place is null");
      requireNonNull(detail, "detail is null");
      evidence = List.copyOf(evidence);
      requireNonNull(occurredAt, "occurredAt is null");
      requireNonNull(how, "how is null");
      requireNonNull(certainty, "certainty is null");
    }
  }

  /**
   * More of the same at the same place; nothing further is hidden by the first.
   *
   * @param again it calls again although somebody had taken it
   */
  record AlertJoined(AlertId alert, List<Long> evidence, Instant occurredAt, boolean again)
      implements AlertFact {
    public AlertJoined {
      requireNonNull(alert, "alert is null");
      evidence = List.copyOf(evidence);
      requireNonNull(occurredAt, "occurredAt is null");
    }
  }

  /** It lasted: more people are called. */
  record AlertEscalated(AlertId alert, Stage stage, Duration after) implements AlertFact {
    public AlertEscalated {
      requireNonNull(alert, "alert is null");
      requireNonNull(stage, "stage is null");
      requireNonNull(after, "after is null");
    }
  }

  /** Somebody is going. */
  record AlertAcknowledged(AlertId alert, SubjectId by) implements AlertFact {
    public AlertAcknowledged {
      requireNonNull(alert, "alert is null");
      requireNonNull(by, "by is null");
    }
  }

  /** The condition is gone. */
  record AlertReturned(AlertId alert, Instant occurredAt) implements AlertFact {
    public AlertReturned {
      requireNonNull(alert, "alert is null");
      requireNonNull(occurredAt, "occurredAt is null");
    }
  }

  /** A latched alert was ended by hand. */
  record AlertReset(AlertId alert, SubjectId by, TextRef reason) implements AlertFact {
    public AlertReset {
      requireNonNull(alert, "alert is null");
      requireNonNull(by, "by is null");
      requireNonNull(reason, "reason is null");
    }
  }

  /** It is over. */
  record AlertClosed(AlertId alert) implements AlertFact {
    public AlertClosed {
      requireNonNull(alert, "alert is null");
    }
  }

  /** It reached a receiver: reported means received. */
  record AlertTold(AlertId alert, NoticeId notice, Receiver receiver) implements AlertFact {
    public AlertTold {
      requireNonNull(alert, "alert is null");
      requireNonNull(notice, "notice is null");
      requireNonNull(receiver, "receiver is null");
    }
  }

  /** Who is called. */
  enum Stage {
    LEAD,
    GUARD
  }

  /** Whether a deadline could be watched. */
  enum Certainty {
    /** It was. */
    WATCHED,
    /** The gateway was down, or its clock not believed, when the limit passed. */
    UNKNOWN_SPAN
  }

  /**
   * What the sentence needs beyond kind and place.
   *
   * @param limit the limit that passed, in force at that moment
   * @param reason why no grant matched
   * @param visit the visit in question
   * @param notBefore the change lies after this moment and before the alert
   * @param line what the wire showed
   */
  record Detail(
      Optional<Duration> limit,
      Optional<Verdict.Reason> reason,
      Optional<VisitId> visit,
      Optional<Instant> notBefore,
      Optional<LineState> line) {
    public Detail {
      requireNonNull(limit, "limit is null");
      requireNonNull(reason, "reason is null");
      requireNonNull(visit, "visit is null");
      requireNonNull(notBefore, "notBefore is null");
      requireNonNull(line, "line is null");
    }

    /** Nothing more. */
    public static final Detail NONE =
        new Detail(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** A limit passed. */
    public static Detail limit(Duration limit) {
      return new Detail(
          Optional.of(limit),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }

    /** A limit passed in the course of a visit. */
    public static Detail limit(Duration limit, VisitId visit) {
      return new Detail(
          Optional.of(limit),
          Optional.empty(),
          Optional.of(visit),
          Optional.empty(),
          Optional.empty());
    }

    /** No grant matched. */
    public static Detail unaccounted(Verdict.Unaccounted verdict) {
      return new Detail(
          Optional.empty(),
          Optional.of(verdict.reason()),
          verdict.visit(),
          Optional.empty(),
          Optional.empty());
    }

    /** It changed after that moment. */
    public static Detail notBefore(Instant moment) {
      return new Detail(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.of(moment),
          Optional.empty());
    }

    /** The wire showed that. */
    public static Detail line(LineState state) {
      return new Detail(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.of(state));
    }
  }
}
