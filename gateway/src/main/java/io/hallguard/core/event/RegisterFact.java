package io.hallguard.core.event;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.VisitorClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is added to the register (登记) beside the openings themselves. Nothing is ever changed in it:
 * corrections and disputes append.
 */
public sealed interface RegisterFact extends Fact {

  /**
   * A line differs from what is asked for.
   *
   * @param line sequence of the fact that judged the opening
   */
  record DeviationFound(long line, Deviation deviation) implements RegisterFact {
    public DeviationFound {
      requireNonNull(deviation, "deviation is null");
    }
  }

  /**
   * Somebody adds to a line.
   *
   * @param line sequence of the fact that judged the opening
   * @param person whom it names, for an attribution
   */
  record LineNoted(long line, NoteKind kind, Optional<SubjectId> person, TextRef text, SubjectId by)
      implements RegisterFact {
    public LineNoted {
      requireNonNull(kind, "kind is null");
      requireNonNull(person, "person is null");
      requireNonNull(text, "text is null");
      requireNonNull(by, "by is null");
      if ((kind == NoteKind.ATTRIBUTION) != person.isPresent()) {
        throw new IllegalArgumentException("Expected a person for an attribution and no other");
      }
    }
  }

  /**
   * The lead has looked through a day.
   *
   * @param head number of the last fact that was there, and {@code hash} its hash in hex
   * @param lines how many lines the day had, and {@code deviating} how many of them deviate
   */
  record DayReviewed(LocalDate day, long head, String hash, int lines, int deviating, SubjectId by)
      implements RegisterFact {
    public DayReviewed {
      requireNonNull(day, "day is null");
      requireNonNull(hash, "hash is null");
      requireNonNull(by, "by is null");
    }
  }

  /**
   * An opening in the hours when the gateway was down, entered later from the paper form.
   *
   * @param number of the paper line, counted by the hall from 1
   */
  record PaperLine(
      long number,
      PlaceId place,
      VisitKind kind,
      VisitorClass holderClass,
      TextRef holder,
      TextRef purpose,
      TextRef seal,
      Instant from,
      Optional<Instant> until,
      SubjectId by)
      implements RegisterFact {
    public PaperLine {
      requireNonNull(place, "place is null");
      requireNonNull(kind, "kind is null");
      requireNonNull(holderClass, "holderClass is null");
      requireNonNull(holder, "holder is null");
      requireNonNull(purpose, "purpose is null");
      requireNonNull(seal, "seal is null");
      requireNonNull(from, "from is null");
      requireNonNull(until, "until is null");
      requireNonNull(by, "by is null");
    }
  }

  /**
   * Somebody read in the register.
   *
   * @param from of the span of days that was read
   * @param lines how many were given out
   */
  record RegisterRead(SubjectId by, Form form, Instant from, Instant until, int lines)
      implements RegisterFact {
    public RegisterRead {
      requireNonNull(by, "by is null");
      requireNonNull(form, "form is null");
      requireNonNull(from, "from is null");
      requireNonNull(until, "until is null");
    }
  }

  /** What somebody adds. */
  enum NoteKind {
    CORRECTION,
    DISPUTE,
    /** Whose opening it was, as a person states. */
    ATTRIBUTION
  }

  /** In what form the register was read. */
  enum Form {
    PAGE,
    CSV,
    PDF
  }
}
