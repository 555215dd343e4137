package io.hallguard.web;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.access.Act;
import io.hallguard.core.event.Refusal;
import io.hallguard.core.event.RegisterCommand;
import io.hallguard.core.event.RegisterFact.Form;
import io.hallguard.core.event.Scope;
import io.hallguard.core.register.RegisterLine;
import io.hallguard.core.register.RegisterPage;
import io.hallguard.core.register.RegisterQuery;
import io.hallguard.web.http.Answer;
import io.hallguard.web.http.Call;
import io.hallguard.web.http.Commands;
import io.hallguard.web.http.Endpoint;
import io.hallguard.web.http.Endpoint.Method;
import io.hallguard.web.http.Problem;
import io.hallguard.web.http.Problems;
import io.hallguard.web.port.RegisterBook;
import io.hallguard.web.port.RegisterBook.Ask;
import io.hallguard.web.view.RegisterLineView;
import io.hallguard.web.view.RegisterPageView;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reading the register: lines, one line, files. Whoever reads is written down before anything is
 * given out.
 */
final class RegisterRoutes {
  private final WebParts parts;
  private final RegisterBook book;
  private final Commands commands;

  RegisterRoutes(WebParts parts, Commands commands) {
    this.parts = requireNonNull(parts, "parts is null");
    this.book = parts.register();
    this.commands = requireNonNull(commands, "commands is null");
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.loggedIn(Method.GET, "/api/register", this::search).readWith(Scope.READ_REGISTER),
        Endpoint.loggedIn(Method.GET, "/api/register.csv", call -> file(call, Form.CSV)),
        Endpoint.loggedIn(Method.GET, "/api/register.pdf", call -> file(call, Form.PDF)),
        Endpoint.loggedIn(Method.GET, "/api/register/:id", this::line)
            .readWith(Scope.READ_REGISTER));
  }

  private Answer search(Call call) throws Problem {
    boolean amounts = mayRead(call);
    RegisterQuery query = RegisterAsk.query(call);
    RegisterPage page = book.page(query);
    Integer count = query.cursor().isPresent() ? null : Integer.valueOf(book.count(query));
    written(call, Form.PAGE, query, page.lines().size());
    return Answer.ok(
        RegisterPageView.of(
            parts.views().plan(),
            parts.views().lookups(),
            page,
            count,
            RegisterBook.COUNT_MAX,
            amounts));
  }

  private Answer line(Call call) throws Problem {
    boolean amounts = mayRead(call);
    RegisterLine line = book.line(call.id()).orElseThrow(Problems::noSuchPage);
    Instant opened = line.opened().at();
    written(call, Form.PAGE, RegisterQuery.all(1).within(opened, opened.plusMillis(1)), 1);
    return Answer.ok(
        RegisterLineView.of(parts.views().plan(), parts.views().lookups(), line, amounts));
  }

  private Answer file(Call call, Form form) throws Problem {
    boolean amounts = mayRead(call);
    RegisterQuery query = RegisterAsk.query(call);
    Instant now = parts.clock().now().wall();
    Ask ask =
        new Ask(
            !call.query().getOrDefault("lang", "zh").equals("en"),
            query.from().orElse(Instant.EPOCH),
            query.until().orElse(now.plusSeconds(1)),
            now,
            "%s (%s)".formatted(call.person().name(), call.person().subject()),
            amounts);
    try {
      RegisterBook.Sheet sheet = book.sheet(form, query, ask);
      written(call, form, query, sheet.lines());
      return new Answer.Whole(200, headers(form), Buffer.buffer(sheet.bytes()));
    } catch (RegisterBook.TooMany e) {
      throw (Problem) Problem.of(422, e.sentence().zh(), e.sentence().en()).initCause(e);
    }
  }

  private static Map<String, String> headers(Form form) {
    return switch (form) {
      case PDF ->
          Map.of(
              Answer.TYPE,
              "application/pdf",
              "Content-Disposition",
              "attachment; filename=\"register.pdf\"");
      case CSV, PAGE ->
          Map.of(
              Answer.TYPE,
              "text/csv; charset=utf-8",
              "Content-Disposition",
              "attachment; filename=\"register.csv\"");
    };
  }

  /** Refuses whoever may not read; tells whether seals and amounts are shown. */
  private static boolean mayRead(Call call) throws Problem {
    Screens.notPublic(call);
    refuse(Act.READ_REGISTER.refuse(call.person().actor()));
    Optional<Refusal> amounts = Act.READ_AMOUNTS.refuse(call.person().actor());
    String asked = call.query().getOrDefault("amounts", "");
    if (asked.equals("true")) {
      refuse(amounts);
    }
    // A program with a token reads no amounts, whoever it was made for.
    boolean person = call.session().isPresent();
    return amounts.isEmpty() && person && !asked.equals("false");
  }

  private static void refuse(Optional<Refusal> refusal) throws Problem {
    if (refusal.isPresent()) {
      throw Problem.refused(refusal.get());
    }
  }

  private void written(Call call, Form form, RegisterQuery query, int lines) throws Problem {
    Instant now = parts.clock().now().wall();
    commands.command(
        call.person(),
        new RegisterCommand.Read(
            form, query.from().orElse(Instant.EPOCH), query.until().orElse(now), lines));
  }
}
