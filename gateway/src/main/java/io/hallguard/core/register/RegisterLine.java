package io.hallguard.core.register;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.CredentialId;
import io.hallguard.core.event.Deviation;
import io.hallguard.core.event.TextRef;
import io.hallguard.core.event.VisitId;
import io.hallguard.core.event.VisitKind;
import io.hallguard.core.plan.PlaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * One line of the register: one opening that was judged. It says what is known and how ({@link
 * Field}), and never who went through.
 *
 * @param line its number: that of the fact that judged the opening
 * @param visit the visit that the opening began or, of an exit, ended
 * @param credential that was presented
 * @param deviations in their order, without repeats
 * @param erased when its words were erased, at the end of their retention
 * @param facts the numbers of the facts that it comes from, in their order
 */
public record RegisterLine(
    long line,
    VisitKind kind,
    PlaceId place,
    Way way,
    Optional<VisitId> visit,
    Opened opened,
    Optional<CredentialId> credential,
    Optional<Approval> approval,
    Optional<End> end,
    Optional<Confirmation> confirmation,
    Set<Deviation> deviations,
    List<Note> notes,
    Optional<Review> review,
    Optional<Instant> erased,
    List<Long> facts) {
  public RegisterLine {
    requireNonNull(kind, "kind is null");
    requireNonNull(place, "place is null");
    requireNonNull(way, "way is null");
    requireNonNull(visit, "visit is null");
    requireNonNull(opened, "opened is null");
    requireNonNull(credential, "credential is null");
    requireNonNull(approval, "approval is null");
    requireNonNull(end, "end is null");
    requireNonNull(confirmation, "confirmation is null");
    EnumSet<Deviation> sorted = EnumSet.noneOf(Deviation.class);
    sorted.addAll(deviations);
    deviations = Collections.unmodifiableSet(sorted);
    notes = List.copyOf(notes);
    requireNonNull(review, "review is null");
    requireNonNull(erased, "erased is null");
    facts = List.copyOf(new TreeSet<>(facts));
  }

  /** What it was opened for: what the person wrote into the line, else what the grant says. */
  public Optional<TextRef> purpose() {
    return confirmation
        .map(Confirmation::purpose)
        .or(() -> approval.map(given -> given.terms().purpose()));
  }

  /** How many people, as was stated. */
  public OptionalInt people() {
    return confirmation.map(Confirmation::people).orElse(OptionalInt.empty());
  }

  /** All words about people that belong to this line alone, not to its grant. */
  public List<TextRef> ownWords() {
    List<TextRef> words = new ArrayList<>();
    confirmation.ifPresent(written -> {
      words.add(written.purpose());
      words.add(written.seal());
      written.amount().ifPresent(words::add);
    });
    notes.forEach(note -> words.add(note.text()));
    return words;
  }

  /** The same line with the grant that it was matched to. */
  public RegisterLine approvedBy(Approval given) {
    return new RegisterLine(
        line, kind, place, way, visit, opened, credential, Optional.of(given), end, confirmation,
        deviations, notes, review, erased, added(given.fact()));
  }

  private List<Long> added(long fact) {
    List<Long> more = new ArrayList<>(facts);
    more.add(fact);
    return more;
  }

  /** The line after an amendment by that fact. */
  RegisterLine with(Amendment amendment, long fact) {
    RegisterLine amended = with(amendment);
    return amended.copy(
        amended.end,
        amended.confirmation,
        amended.deviations,
        amended.notes,
        amended.review,
        added(fact));
  }

  private RegisterLine with(Amendment amendment) {
    return switch (amendment) {
      case Amendment.Ended ended -> ended(ended.end());
      case Amendment.Confirmed confirmed -> confirmed(confirmed.confirmation());
      case Amendment.Deviates deviates -> deviating(deviates.deviation());
      case Amendment.Noted noted -> noted(noted.note());
      case Amendment.Reviewed reviewed ->
          copy(end, confirmation, deviations, notes, Optional.of(reviewed.review()));
    };
  }

  private RegisterLine ended(End over) {
    return copy(Optional.of(over), confirmation, deviations, notes, review);
  }

  /** Written after all: it is no longer missing, and stays late for ever. */
  private RegisterLine confirmed(Confirmation written) {
    EnumSet<Deviation> left = EnumSet.noneOf(Deviation.class);
    left.addAll(deviations);
    left.remove(Deviation.NOT_REGISTERED);
    if (written.late()) {
      left.add(Deviation.REGISTERED_LATE);
    }
    return copy(end, Optional.of(written), left, notes, review);
  }

  private RegisterLine deviating(Deviation deviation) {
    Set<Deviation> more = new TreeSet<>(deviations);
    more.add(deviation);
    return copy(end, confirmation, more, notes, review);
  }

  private RegisterLine noted(Note note) {
    List<Note> more = new ArrayList<>(notes);
    more.add(note);
    return copy(end, confirmation, deviations, more, review);
  }

  private RegisterLine copy(
      Optional<End> over,
      Optional<Confirmation> written,
      Set<Deviation> found,
      List<Note> added,
      Optional<Review> seen) {
    return copy(over, written, found, added, seen, facts);
  }

  private RegisterLine copy(
      Optional<End> over,
      Optional<Confirmation> written,
      Set<Deviation> found,
      List<Note> added,
      Optional<Review> seen,
      List<Long> from) {
    return new RegisterLine(
        line,
        kind,
        place,
        way,
        visit,
        opened,
        credential,
        approval,
        over,
        written,
        found,
        added,
        seen,
        erased,
        from);
  }
}
