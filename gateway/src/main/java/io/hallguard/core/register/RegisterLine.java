package io.hallguard.core.register;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.CredentialId;
import io.hallguard.core.event.Deviation;
import io.hallguard.core.event.GrantTerms;
import io.hallguard.core.event.TextRef;
import io.hallguard.core.event.VisitId;
import io.hallguard.core.event.VisitKind;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.VisitorClass;
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
 * One line of the register: one opening that was judged, or one that was entered from paper. It
 * says what is known and how ({@link Field}), and never who went through.
 *
 * @param line its number: that of the fact that judged the opening
 * @param visit the visit that the opening began or, of an exit, ended
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
    Optional<Whose> whose,
    Optional<CredentialId> credential,
    Optional<Approval> approval,
    Optional<Paper> paper,
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
    requireNonNull(whose, "whose is null");
    requireNonNull(credential, "credential is null");
    requireNonNull(approval, "approval is null");
    requireNonNull(paper, "paper is null");
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

  /** A line of which nothing more is known than its opening. */
  static RegisterLine begun(
      long line,
      VisitKind kind,
      PlaceId place,
      Way way,
      Optional<VisitId> visit,
      Opened opened,
      Optional<CredentialId> credential,
      Set<Deviation> deviations) {
    return new RegisterLine(
        line,
        kind,
        place,
        way,
        visit,
        opened,
        Optional.empty(),
        credential,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        deviations,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(opened.fact(), line));
  }

  /** What the person is to the hall, as the grant or the paper says. */
  public Optional<VisitorClass> holderClass() {
    return approval
        .map(given -> given.terms().holderClass())
        .or(() -> paper.map(Paper::holderClass));
  }

  /** The person's name, as the grant or the paper says. */
  public Optional<TextRef> holder() {
    return approval.map(given -> given.terms().holder()).or(() -> paper.map(Paper::holder));
  }

  /** What it was opened for: what the person wrote into the line, else what the grant says. */
  public Optional<TextRef> purpose() {
    return confirmation
        .map(Confirmation::purpose)
        .or(() -> approval.map(given -> given.terms().purpose()));
  }

  /** How many people: what was written into the line, else what the grant says. */
  public OptionalInt people() {
    OptionalInt written = confirmation.map(Confirmation::people).orElse(OptionalInt.empty());
    if (written.isPresent()) {
      return written;
    }
    Optional<GrantTerms.Details> details = approval.flatMap(given -> given.terms().details());
    return details.isPresent() ? OptionalInt.of(details.get().people()) : OptionalInt.empty();
  }

  /** All words about people that belong to this line alone, not to its grant. */
  public List<TextRef> ownWords() {
    List<TextRef> words = new ArrayList<>();
    paper.ifPresent(entered -> words.add(entered.holder()));
    confirmation.ifPresent(written -> {
      words.add(written.purpose());
      words.add(written.seal());
      written.amount().ifPresent(words::add);
    });
    notes.forEach(note -> note.text().ifPresent(words::add));
    return words;
  }

  /** The same line with the grant that it was matched to. */
  public RegisterLine approvedBy(Approval given) {
    Draft draft = new Draft(this);
    draft.approval = Optional.of(given);
    draft.facts.add(given.fact());
    given.asked().ifPresent(asked -> draft.facts.add(asked.fact()));
    return draft.line();
  }

  /** The same line with what stands on paper. */
  public RegisterLine onPaper(Paper entered) {
    Draft draft = new Draft(this);
    draft.paper = Optional.of(entered);
    return draft.line();
  }

  /** The line after an amendment by that fact. */
  RegisterLine with(Amendment amendment, long fact) {
    Draft draft = new Draft(this);
    draft.facts.add(fact);
    switch (amendment) {
      case Amendment.Ended ended -> draft.end = Optional.of(ended.end());
      case Amendment.Confirmed confirmed -> draft.confirm(confirmed.confirmation());
      case Amendment.Deviates deviates -> draft.deviations.add(deviates.deviation());
      case Amendment.Attributed attributed -> draft.attribute(attributed.whose());
      case Amendment.Noted noted -> draft.notes.add(noted.note());
      case Amendment.Reviewed reviewed -> draft.review = Optional.of(reviewed.review());
    }
    return draft.line();
  }

  /** A line that is being amended. */
  private static final class Draft {
    private final RegisterLine from;
    private Optional<Whose> whose;
    private Optional<Approval> approval;
    private Optional<Paper> paper;
    private Optional<End> end;
    private Optional<Confirmation> confirmation;
    private final Set<Deviation> deviations;
    private final List<Note> notes;
    private Optional<Review> review;
    private final List<Long> facts;

    Draft(RegisterLine from) {
      this.from = from;
      this.whose = from.whose;
      this.approval = from.approval;
      this.paper = from.paper;
      this.end = from.end;
      this.confirmation = from.confirmation;
      this.deviations = new TreeSet<>(from.deviations);
      this.notes = new ArrayList<>(from.notes);
      this.review = from.review;
      this.facts = new ArrayList<>(from.facts);
    }

    /** Written after all: it is no longer missing, and stays late for ever. */
    void confirm(Confirmation written) {
      confirmation = Optional.of(written);
      deviations.remove(Deviation.NOT_REGISTERED);
      if (written.late()) {
        deviations.add(Deviation.REGISTERED_LATE);
      }
    }

    void attribute(Whose stated) {
      whose = Optional.of(stated);
      facts.add(stated.fact());
    }

    RegisterLine line() {
      return new RegisterLine(
          from.line,
          from.kind,
          from.place,
          from.way,
          from.visit,
          from.opened,
          whose,
          from.credential,
          approval,
          paper,
          end,
          confirmation,
          deviations,
          notes,
          review,
          from.erased,
          facts);
    }
  }
}
