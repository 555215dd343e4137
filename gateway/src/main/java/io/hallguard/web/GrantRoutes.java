package io.hallguard.web;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.access.Act;
import io.hallguard.core.event.AccessCommand;
import io.hallguard.core.event.AccessFact.GrantGiven;
import io.hallguard.core.event.GrantId;
import io.hallguard.core.event.RequestCommand;
import io.hallguard.loop.Decided;
import io.hallguard.loop.PrivateText;
import io.hallguard.web.http.Answer;
import io.hallguard.web.http.Call;
import io.hallguard.web.http.Commands;
import io.hallguard.web.http.Endpoint;
import io.hallguard.web.http.Endpoint.Method;
import io.hallguard.web.http.Fields;
import io.hallguard.web.http.PrivateTexts;
import io.hallguard.web.http.Problem;
import io.hallguard.web.view.GrantView;
import io.hallguard.web.view.TextLimits;
import java.util.List;
import java.util.stream.Stream;

/** The lead's consent, and taking it back. */
final class GrantRoutes {
  private final WebParts parts;
  private final Commands commands;
  private final PrivateTexts texts;

  GrantRoutes(WebParts parts, Commands commands, PrivateTexts texts) {
    this.parts = requireNonNull(parts, "parts is null");
    this.commands = requireNonNull(commands, "commands is null");
    this.texts = requireNonNull(texts, "texts is null");
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.loggedIn(Method.POST, "/api/grants", Act.GRANT, this::give),
        Endpoint.loggedIn(Method.POST, "/api/grants/break-glass", this::breakGlass),
        Endpoint.loggedIn(Method.POST, "/api/grants/:id/revoke", this::revoke),
        Endpoint.loggedIn(
            Method.POST, "/api/grants/:id/confirm", Act.CONFIRM_REMOTE, this::confirm),
        Endpoint.loggedIn(Method.POST, "/api/grants/:id/review", Act.REVIEW, this::review));
  }

  private Answer give(Call call) throws Problem {
    Screens.notPublic(call);
    Fields fields = call.fields(GrantRequest.FIELDS);
    GrantRequest request = GrantRequest.read(fields, parts.accounts());
    request.places().forEach(place -> Places.known(fields, parts.views().plan(), place));
    fields.check();
    AskedTerms asked = AskedTerms.of(request, texts, parts);
    Decided decided =
        commands.command(call.person(), at -> new AccessCommand.Give(asked.at(at)), asked.texts());
    return view(201, decided, given(decided));
  }

  private static GrantId given(Decided decided) {
    return decided.facts().stream()
        .flatMap(fact ->
            fact.fact() instanceof GrantGiven given ? Stream.of(given.grant()) : Stream.empty())
        .findFirst()
        .orElseThrow();
  }

  /** Nobody could be asked; it is told to everybody and reviewed. */
  private Answer breakGlass(Call call) throws Problem {
    Screens.notPublic(call);
    Fields fields = call.fields(GrantRequest.FIELDS);
    GrantRequest request = GrantRequest.read(fields, parts.accounts());
    request.places().forEach(place -> Places.known(fields, parts.views().plan(), place));
    fields.check();
    AskedTerms asked = AskedTerms.of(request, texts, parts);
    Decided decided =
        commands.command(
            call.person(), at -> new RequestCommand.BreakGlass(asked.at(at)), asked.texts());
    return view(201, decided, given(decided));
  }

  /** The contact confirms what they said on the telephone. */
  private Answer confirm(Call call) throws Problem {
    Screens.notPublic(call);
    call.fields().check();
    GrantId id = new GrantId(call.id());
    return view(200, commands.command(call.person(), new RequestCommand.ConfirmRemote(id)), id);
  }

  /** What the lead found. */
  private Answer review(Call call) throws Problem {
    Screens.notPublic(call);
    Fields fields = call.fields("finding");
    String finding = fields.text("finding", TextLimits.REASON);
    fields.check();
    GrantId id = new GrantId(call.id());
    PrivateText text = texts.keep(finding);
    return view(
        200,
        commands.command(call.person(), new RequestCommand.ReviewBreakGlass(id, text.ref()), text),
        id);
  }

  private Answer revoke(Call call) throws Problem {
    Screens.notPublic(call);
    call.fields().check();
    GrantId id = new GrantId(call.id());
    return view(200, commands.command(call.person(), new AccessCommand.Revoke(id)), id);
  }

  private Answer view(int status, Decided decided, GrantId id) {
    return Answer.of(
        status,
        GrantView.of(
            parts.views().scene(decided.state(), parts.clock().now()),
            decided.state().grant(id).orElseThrow()));
  }
}
