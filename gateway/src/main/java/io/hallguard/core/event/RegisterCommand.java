package io.hallguard.core.event;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.RegisterFact.Form;
import io.hallguard.core.event.RegisterFact.NoteKind;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.VisitorClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What a person adds to the register, and reading it. */
public sealed interface RegisterCommand extends Command {

  /**
   * Corrects, disputes or attributes a line; the line stays as it was.
   *
   * @param line sequence of the fact that judged the opening
   */
  record Note(long line, NoteKind kind, Optional<SubjectId> person, TextRef text)
      implements RegisterCommand {
    public Note {
      requireNonNull(kind, "kind is null");
      requireNonNull(person, "person is null");
      requireNonNull(text, "text is null");
    }
  }

  /**
   * Signs a day.
   *
   * @param head number of the journal's last fact, and {@code hash} its hash in hex, as they stand
   *     on what is signed
   */
  record ReviewDay(LocalDate day, long head, String hash, int lines, int deviating)
      implements RegisterCommand {
    public ReviewDay {
      requireNonNull(day, "day is null");
      requireNonNull(hash, "hash is null");
    }
  }

  /** Enters a line of the paper form, for hours when the gateway was down. */
  record EnterPaper(
      PlaceId place,
      VisitKind kind,
      VisitorClass holderClass,
      TextRef holder,
      TextRef purpose,
      TextRef seal,
      Instant from,
      Optional<Instant> until)
      implements RegisterCommand {
    public EnterPaper {
      requireNonNull(place, "place is null");
      requireNonNull(kind, "kind is null");
      requireNonNull(holderClass, "holderClass is null");
      requireNonNull(holder, "holder is null");
      requireNonNull(purpose, "purpose is null");
      requireNonNull(seal, "seal is null");
      requireNonNull(from, "from is null");
      requireNonNull(until, "until is null");
    }
  }

  /** Reads; that is written down before anything is given out. */
  record Read(Form form, Instant from, Instant until, int lines) implements RegisterCommand {
    public Read {
      requireNonNull(form, "form is null");
      requireNonNull(from, "from is null");
      requireNonNull(until, "until is null");
    }
  }
}
