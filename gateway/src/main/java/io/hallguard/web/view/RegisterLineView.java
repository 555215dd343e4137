package io.hallguard.web.view;

import io.hallguard.core.event.CredentialId;
import io.hallguard.core.event.Deviation;
import io.hallguard.core.event.GrantTerms;
import io.hallguard.core.event.TextRef;
import io.hallguard.core.event.VisitId;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.Text;
import io.hallguard.core.register.Approval;
import io.hallguard.core.register.Confirmation;
import io.hallguard.core.register.End;
import io.hallguard.core.register.Field;
import io.hallguard.core.register.Note;
import io.hallguard.core.register.Paper;
import io.hallguard.core.register.RegisterLine;
import io.hallguard.core.register.Review;
import io.hallguard.core.register.Whose;
import io.hallguard.core.words.DeviationWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A line of the register. What is marked says how it is known. */
public record RegisterLineView(
    long line,
    String kind,
    PlaceRef place,
    String way,
    Text taken,
    @Nullable Long visit,
    @Nullable Long paper,
    String opened,
    boolean clockTrusted,
    String heard,
    @Nullable String holderClass,
    @Nullable String holder,
    @Nullable PersonView person,
    @Nullable String credential,
    @Nullable String document,
    @Nullable Integer people,
    @Nullable PersonView escort,
    @Nullable String purpose,
    @Nullable String seal,
    @Nullable String amount,
    @Nullable String bookedSeals,
    boolean amountsShown,
    @Nullable GivenView grant,
    @Nullable EndView end,
    @Nullable SignedView registered,
    boolean late,
    List<DeviationView> deviations,
    List<NoteView> notes,
    @Nullable SignedView reviewed,
    @Nullable String erased,
    Map<String, String> marks,
    List<Long> facts) {

  /** The grant. */
  public record GivenView(
      long id,
      PersonView by,
      String at,
      String manner,
      @Nullable PersonView superior,
      @Nullable PersonView askedBy,
      @Nullable String askedAt) {}

  /** The end. */
  public record EndView(String at, String mark, @Nullable PersonView by) {}

  /** A deviation. */
  public record DeviationView(String kind, Text text) {}

  /** What was added later. */
  public record NoteView(
      String kind,
      Text text,
      PersonView by,
      String at,
      @Nullable PersonView person,
      @Nullable String words) {}

  /**
   * The view.
   *
   * @param amounts whether seals and amounts are shown
   */
  public static RegisterLineView of(
      HallPlan plan, Lookups lookups, RegisterLine line, boolean amounts) {
    Words words = new Words(lookups, line);
    Optional<Confirmation> written = line.confirmation();
    return new RegisterLineView(
        line.line(),
        Wire.word(line.kind()),
        PlaceRef.of(plan, line.place()),
        Wire.word(line.way()),
        line.way().text(),
        line.visit().map(VisitId::value).orElse(null),
        line.paper().map(Paper::number).orElse(null),
        Wire.time(line.opened().at()),
        line.opened().trusted(),
        Wire.word(line.opened().how()),
        line.holderClass().map(Wire::word).orElse(null),
        words.of(line.holder()),
        line.whose().map(Whose::person).map(lookups::person).orElse(null),
        line.whose()
            .flatMap(Whose::credential)
            .or(line::credential)
            .map(CredentialId::value)
            .orElse(null),
        words.of(detail(line, GrantTerms.Details::document)),
        line.people().isPresent() ? Integer.valueOf(line.people().getAsInt()) : null,
        line.approval().flatMap(g -> g.terms().escort()).map(lookups::person).orElse(null),
        words.of(line.purpose()),
        amounts ? words.of(written.map(Confirmation::seal)) : null,
        amounts ? words.of(written.flatMap(Confirmation::amount)) : null,
        amounts ? words.of(detail(line, GrantTerms.Details::seals)) : null,
        amounts,
        line.approval().map(given -> given(lookups, given)).orElse(null),
        line.end().map(end -> end(lookups, end)).orElse(null),
        written.map(w -> SignedView.of(lookups.person(w.by()), w.at())).orElse(null),
        written.map(Confirmation::late).orElse(false),
        line.deviations().stream().map(RegisterLineView::deviation).toList(),
        line.notes().stream().map(note -> note(lookups, words, note)).toList(),
        line.review().map(seen -> review(lookups, seen)).orElse(null),
        Wire.time(line.erased()),
        marks(line),
        line.facts());
  }

  /** Words, until they are erased. */
  private record Words(Lookups lookups, RegisterLine line) {
    @Nullable String of(Optional<TextRef> ref) {
      return ref.map(known -> line.erased().isPresent() ? Lookups.ERASED : lookups.words(known))
          .filter(text -> !text.isBlank())
          .orElse(null);
    }
  }

  private static Optional<TextRef> detail(
      RegisterLine line, Function<GrantTerms.Details, Optional<TextRef>> which) {
    return line.approval().flatMap(given -> given.terms().details()).flatMap(which);
  }

  private static GivenView given(Lookups lookups, Approval given) {
    return new GivenView(
        given.grant().value(),
        lookups.person(given.by()),
        Wire.time(given.at()),
        Wire.word(given.manner()),
        given.superior().map(lookups::person).orElse(null),
        given.asked().map(asked -> lookups.person(asked.by())).orElse(null),
        given.asked().map(asked -> Wire.time(asked.at())).orElse(null));
  }

  private static EndView end(Lookups lookups, End end) {
    return new EndView(
        Wire.time(end.at()), Wire.word(end.known()), end.by().map(lookups::person).orElse(null));
  }

  private static DeviationView deviation(Deviation deviation) {
    return new DeviationView(Wire.word(deviation), DeviationWords.name(deviation));
  }

  private static NoteView note(Lookups lookups, Words words, Note note) {
    return new NoteView(
        Wire.word(note.kind()),
        note.kind().text(),
        lookups.person(note.by()),
        Wire.time(note.at()),
        note.person().map(lookups::person).orElse(null),
        words.of(note.text()));
  }

  private static SignedView review(Lookups lookups, Review review) {
    return SignedView.of(lookups.person(review.by()), review.at());
  }

  private static Map<String, String> marks(RegisterLine line) {
    Map<String, String> marks = new TreeMap<>();
    for (Field field : Field.values()) {
      field.in(line).ifPresent(mark -> marks.put(Wire.word(field), Wire.word(mark)));
    }
    return marks;
  }
}
