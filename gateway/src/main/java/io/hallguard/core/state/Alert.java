package io.hallguard.core.state;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.AlertFact.AlertRaised;
import io.hallguard.core.event.AlertFact.Stage;
import io.hallguard.core.event.AlertId;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.NoticeId;
import io.hallguard.core.event.Receiver;
import io.hallguard.core.event.Stamp;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.event.TextRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An alert's life after ISA-18.2: active or returned, acknowledged or not, closed.
 *
 * @param raised as it was raised
 * @param at when that was
 * @param lastAt when it last happened again
 * @param times how often it happened
 * @param evidence sequences of the facts it rests on, the newest, at most {@link #EVIDENCE_MAX}
 * @param told who has received it, at most {@link #TOLD_MAX}
 * @param seq of the fact that last changed it
 */
public record Alert(
    AlertRaised raised,
    Stamp at,
    Stamp lastAt,
    int times,
    List<Long> evidence,
    Optional<Stage> stage,
    Optional<Act> acknowledged,
    Optional<Instant> returned,
    Optional<ResetBy> reset,
    Optional<Stamp> closed,
    List<Told> told,
    long seq) {

  /** How many pieces of evidence an alert keeps; all of them stay in the journal. */
  public static final int EVIDENCE_MAX = 40;

  /** How many receipts an alert keeps; all of them stay in the journal. */
  public static final int TOLD_MAX = 20;

  public Alert {
    requireNonNull(raised, "raised is null");
    requireNonNull(at, "at is null");
    requireNonNull(lastAt, "lastAt is null");
    evidence = List.copyOf(evidence);
    requireNonNull(stage, "stage is null");
    requireNonNull(acknowledged, "acknowledged is null");
    requireNonNull(returned, "returned is null");
    requireNonNull(reset, "reset is null");
    requireNonNull(closed, "closed is null");
    told = List.copyOf(told);
  }

  /** A person did it then. */
  public record Act(SubjectId by, Stamp at) {
    public Act {
      requireNonNull(by, "by is null");
      requireNonNull(at, "at is null");
    }
  }

  /** A person ended a latched alert. */
  public record ResetBy(SubjectId by, Stamp at, TextRef reason) {
    public ResetBy {
      requireNonNull(by, "by is null");
      requireNonNull(at, "at is null");
      requireNonNull(reason, "reason is null");
    }
  }

  /** A receipt. */
  public record Told(NoticeId notice, Receiver receiver, Stamp at) {
    public Told {
      requireNonNull(notice, "notice is null");
      requireNonNull(receiver, "receiver is null");
      requireNonNull(at, "at is null");
    }
  }

  /** What a person sees of it. */
  public enum Status {
    UNACKNOWLEDGED,
    ACKNOWLEDGED,
    RETURNED,
    CLOSED
  }

  /** Its number. */
  public AlertId id() {
    return raised.alert();
  }

  /** What is wrong. */
  public AlertKind kind() {
    return raised.kind();
  }

  /** Where it stands. */
  public Status status() {
    if (closed.isPresent()) {
      return Status.CLOSED;
    }
    if (acknowledged.isPresent()) {
      return Status.ACKNOWLEDGED;
    }
    return returned.isPresent() ? Status.RETURNED : Status.UNACKNOWLEDGED;
  }

  /** Whether it is not over. */
  public boolean open() {
    return closed.isEmpty();
  }

  /** Whether it may close now: gone and taken, or reset when its kind asks for that. */
  public boolean done() {
    return switch (kind().latch()) {
      case UNTIL_ACKNOWLEDGED -> acknowledged.isPresent() && returned.isPresent();
      case UNTIL_RESET -> reset.isPresent();
    };
  }
}
