package io.hallguard.web;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.access.Act;
import io.hallguard.core.event.RegisterCommand;
import io.hallguard.core.event.RegisterFact.NoteKind;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.event.VisitKind;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.VisitorClass;
import io.hallguard.core.register.RegisterLine;
import io.hallguard.core.register.RegisterPage;
import io.hallguard.core.register.RegisterQuery;
import io.hallguard.loop.PrivateText;
import io.hallguard.web.http.Answer;
import io.hallguard.web.http.Call;
import io.hallguard.web.http.Commands;
import io.hallguard.web.http.Endpoint;
import io.hallguard.web.http.Endpoint.Method;
import io.hallguard.web.http.Fields;
import io.hallguard.web.http.PrivateTexts;
import io.hallguard.web.http.Problem;
import io.hallguard.web.http.Problems;
import io.hallguard.web.port.RegisterBook;
import io.hallguard.web.view.DayReviewView;
import io.hallguard.web.view.TextLimits;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** What people add to the register: notes, the daily review, lines of the paper form. */
final class RegisterDeskRoutes {
  private final WebParts parts;
  private final RegisterBook book;
  private final Commands commands;
  private final PrivateTexts texts;

  RegisterDeskRoutes(WebParts parts, Commands commands, PrivateTexts texts) {
    this.parts = requireNonNull(parts, "parts is null");
    this.book = parts.register();
    this.commands = requireNonNull(commands, "commands is null");
    this.texts = requireNonNull(texts, "texts is null");
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.loggedIn(Method.POST, "/api/register/:id/note", this::note),
        Endpoint.loggedIn(
            Method.POST, "/api/register/days/:day/review", Act.REVIEW_DAY, this::review),
        Endpoint.loggedIn(Method.POST, "/api/register/paper", this::paper));
  }

  private Answer note(Call call) throws Problem {
    Screens.notPublic(call);
    Fields fields = call.fields("kind", "person", "words");
    NoteKind kind = fields.word("kind", NoteKind.class);
    Optional<String> person = fields.optionalText("person", TextLimits.NAME);
    String words = fields.text("words", TextLimits.REASON);
    if ((kind == NoteKind.ATTRIBUTION) != person.isPresent()) {
      fields.wrong(
          "person", "注明人员时须选择一人,其他情况不填。", "Expected a person for an attribution and for no other.");
    }
    fields.check();
    PrivateText text = texts.keep(words);
    commands.command(
        call.person(),
        new RegisterCommand.Note(call.id(), kind, person.map(SubjectId::new), text.ref()),
        text);
    return Answer.nothing();
  }

  /** What is signed is counted here, as it stands at a head that is signed with it. */
  private Answer review(Call call) throws Problem {
    Screens.notPublic(call);
    call.fields().check();
    LocalDate day = day(call);
    RegisterBook.Head head = book.head();
    int lines = 0;
    int deviating = 0;
    for (RegisterLine line : linesOf(day)) {
      if (line.line() <= head.seq()) {
        lines++;
        deviating += line.deviations().isEmpty() ? 0 : 1;
      }
    }
    commands.command(
        call.person(),
        new RegisterCommand.ReviewDay(day, head.seq(), head.hash(), lines, deviating));
    return Answer.ok(new DayReviewView(day.toString(), head.seq(), head.hash(), lines, deviating));
  }

  private List<RegisterLine> linesOf(LocalDate day) {
    ZoneId zone = parts.views().plan().timeZone();
    RegisterQuery query =
        RegisterQuery.all(RegisterQuery.LIMIT_MAX)
            .within(
                day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
    List<RegisterLine> lines = new java.util.ArrayList<>();
    Optional<Long> next;
    do {
      RegisterPage page = book.page(query);
      lines.addAll(page.lines());
      next = page.next();
      query = next.map(query::after).orElse(query);
    } while (next.isPresent());
    return lines;
  }

  private static LocalDate day(Call call) throws Problem {
    try {
      return LocalDate.parse(call.path().getOrDefault("day", ""));
    } catch (DateTimeParseException e) {
      throw (Problem) Problems.noSuchPage().initCause(e);
    }
  }

  private Answer paper(Call call) throws Problem {
    Screens.notPublic(call);
    Fields fields =
        call.fields("place", "kind", "class", "name", "purpose", "sealNo", "from", "until");
    String place = fields.text("place", TextLimits.NAME);
    VisitKind kind = fields.word("kind", VisitKind.class);
    VisitorClass visitor = fields.word("class", VisitorClass.class);
    String name = fields.text("name", TextLimits.NAME);
    String purpose = fields.text("purpose", TextLimits.PURPOSE);
    String seal = fields.optionalText("sealNo", TextLimits.SEAL).orElse("");
    Optional<Instant> from = fields.moment("from");
    Optional<Instant> until = fields.moment("until");
    if (from.isEmpty()) {
      fields.wrong("from", "请填写开启时间。", "Expected when it was opened, but there is no time.");
    }
    fields.check();
    PrivateText nameText = texts.keep(name);
    PrivateText purposeText = texts.keep(purpose);
    PrivateText sealText = texts.keep(seal);
    commands.command(
        call.person(),
        new RegisterCommand.EnterPaper(
            new PlaceId(place),
            kind,
            visitor,
            nameText.ref(),
            purposeText.ref(),
            sealText.ref(),
            from.orElseThrow(),
            until),
        nameText,
        purposeText,
        sealText);
    return Answer.nothing();
  }
}
