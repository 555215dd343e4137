package io.hallguard.register;

import static java.util.stream.Collectors.joining;

import io.hallguard.config.Language;
import io.hallguard.core.event.GrantTerms;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.event.TextRef;
import io.hallguard.core.plan.Text;
import io.hallguard.core.plan.VisitorClass;
import io.hallguard.core.register.Approval;
import io.hallguard.core.register.Confirmation;
import io.hallguard.core.register.End;
import io.hallguard.core.register.Field;
import io.hallguard.core.register.Note;
import io.hallguard.core.register.RegisterLine;
import io.hallguard.core.register.Whose;
import io.hallguard.core.words.DeviationWords;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What a sheet says of a line, cell by cell. */
public final class Cells {
  private final Language language;
  private final DateTimeFormatter clock;
  private final Names names;
  private final boolean amounts;

  /**
   * In a language.
   *
   * @param amounts whether seals and amounts are shown
   */
  public Cells(Language language, ZoneId zone, Names names, boolean amounts) {
    this.language = language;
    this.clock = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(zone);
    this.names = names;
    this.amounts = amounts;
  }

  /** The headings, all of them. */
  public static List<String> headings(Language language) {
    return Arrays.stream(SheetColumn.values()).map(column -> language.of(column.text())).toList();
  }

  /** All cells but the check. */
  public List<String> of(long number, RegisterLine line) {
    List<String> cells = new ArrayList<>();
    for (SheetColumn column : SheetColumn.values()) {
      if (column != SheetColumn.CHECK) {
        cells.add(
            column == SheetColumn.NUMBER
                ? Long.toString(number)
                : CsvRecord.safe(cell(column, line)));
      }
    }
    return cells;
  }

  private String cell(SheetColumn column, RegisterLine line) {
    return switch (column) {
      case NUMBER, CHECK -> "";
      case LINE -> Long.toString(line.line());
      case PLACE -> named(names.place(line.place()).map(language::of), line.place().value());
      case KIND -> language.of(SheetWords.kind(line.kind()));
      case OPENED -> time(line.opened().at());
      case HEARD -> heard(line);
      case TAKEN_FOR -> language.of(line.way().text());
      case VISITOR_CLASS -> line.holderClass().map(VisitorClass::text).map(language::of).orElse("");
      case HOLDER -> line.holder().map(ref -> words(line, ref)).orElse("");
      case PERSON -> line.whose().map(whose -> person(whose.person())).orElse("");
      case CREDENTIAL ->
          line.whose()
              .flatMap(Whose::credential)
              .or(line::credential)
              .map(credential -> credential.value())
              .orElse("");
      case DOCUMENT -> words(line, detail(line, GrantTerms.Details::document));
      case BOOKED_SEALS -> shown(line, detail(line, GrantTerms.Details::seals));
      case ASKED_BY ->
          line.approval()
              .flatMap(Approval::asked)
              .map(asked -> time(asked.at()) + " " + person(asked.by()))
              .orElse("");
      case MANNER -> line.approval().map(this::manner).orElse("");
      case PEOPLE -> line.people().isPresent() ? "" + line.people().getAsInt() : "";
      case ESCORT -> line.approval().flatMap(g -> g.terms().escort()).map(this::person).orElse("");
      case PURPOSE -> line.purpose().map(ref -> words(line, ref)).orElse("");
      case SEAL -> shown(line, line.confirmation().map(Confirmation::seal));
      case AMOUNT -> shown(line, line.confirmation().flatMap(Confirmation::amount));
      case GRANT -> line.approval().map(given -> given.grant().toString()).orElse("");
      case GIVEN_BY -> line.approval().map(Approval::by).map(this::person).orElse("");
      case GIVEN_AT -> line.approval().map(Approval::at).map(this::time).orElse("");
      case ENDED -> line.end().map(this::end).orElse("");
      case CONFIRMED_BY -> line.confirmation().map(Confirmation::by).map(this::person).orElse("");
      case CONFIRMED_AT -> line.confirmation().map(Confirmation::at).map(this::time).orElse("");
      case DEVIATIONS -> deviations(line);
      case NOTES ->
          line.notes().stream().map(note -> note(line, note)).collect(joining(language.of(AND)));
      case REVIEWED ->
          line.review().map(seen -> person(seen.by()) + " " + time(seen.at())).orElse("");
      case MARKS -> marks(line);
      case FACTS -> line.facts().stream().map(String::valueOf).collect(joining(" "));
    };
  }

  private static final Text AND = new Text(";", "; ");

  /** With the superior unit's consent, where the hall asked for it. */
  private String manner(Approval given) {
    String manner = language.of(SheetWords.manner(given.manner()));
    return given
        .superior()
        .map(who -> manner + language.of(AND) + language.of(SheetWords.SUPERIOR) + person(who))
        .orElse(manner);
  }

  private String heard(RegisterLine line) {
    String how = language.of(SheetWords.how(line.opened().how()));
    return line.opened().trusted()
        ? how
        : how + language.of(AND) + language.of(SheetWords.CLOCK_NOT_TRUSTED);
  }

  private String end(End end) {
    return end.by().map(by -> time(end.at()) + " " + person(by)).orElse(time(end.at()));
  }

  private String deviations(RegisterLine line) {
    return line.deviations().stream()
        .map(DeviationWords::name)
        .map(language::of)
        .collect(joining(language.of(AND)));
  }

  private String note(RegisterLine line, Note note) {
    Optional<String> about = note.person().map(this::person);
    return "%s %s %s %s%s"
        .formatted(
            time(note.at()),
            person(note.by()),
            language.of(note.kind().text()),
            about.map(person -> person + " ").orElse(""),
            words(line, note.text()))
        .strip();
  }

  private String marks(RegisterLine line) {
    List<String> marks = new ArrayList<>();
    for (Field field : Field.values()) {
      field
          .in(line)
          .ifPresent(mark -> marks.add(language.of(field.text()) + "=" + language.of(mark.text())));
    }
    return String.join(language.of(AND), marks);
  }

  private static Optional<TextRef> detail(
      RegisterLine line, Function<GrantTerms.Details, Optional<TextRef>> which) {
    return line.approval().flatMap(given -> given.terms().details()).flatMap(which);
  }

  private String words(RegisterLine line, Optional<TextRef> ref) {
    return ref.map(known -> words(line, known)).orElse("");
  }

  private String shown(RegisterLine line, Optional<TextRef> ref) {
    return ref.map(words -> amounts ? words(line, words) : language.of(SheetWords.NOT_SHOWN))
        .orElse("");
  }

  private String words(RegisterLine line, TextRef ref) {
    Optional<String> kept = line.erased().isPresent() ? Optional.<String>empty() : names.words(ref);
    return kept.orElseGet(() -> language.of(SheetWords.ERASED));
  }

  private String person(SubjectId person) {
    return named(names.person(person), person.value());
  }

  private static String named(Optional<String> name, String id) {
    return name.map(known -> known + " (" + id + ")").orElse("(" + id + ")");
  }

  private String time(Instant at) {
    return clock.format(at);
  }
}
