package io.hallguard.web;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.AccessCommand;
import io.hallguard.core.event.GrantTerms;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.event.VisitId;
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
import io.hallguard.web.view.TextLimits;
import io.hallguard.web.view.VisitView;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The register line of a visit, and its end by name. */
final class VisitRoutes {
  private final WebParts parts;
  private final Commands commands;
  private final PrivateTexts texts;

  VisitRoutes(WebParts parts, Commands commands, PrivateTexts texts) {
    this.parts = requireNonNull(parts, "parts is null");
    this.commands = requireNonNull(commands, "commands is null");
    this.texts = requireNonNull(texts, "texts is null");
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.loggedIn(Method.POST, "/api/visits/:id/register", this::register),
        Endpoint.loggedIn(Method.POST, "/api/visits/:id/end", this::end),
        Endpoint.loggedIn(Method.POST, "/api/visits/:id/extend", this::extend),
        Endpoint.loggedIn(Method.POST, "/api/visits/:id/attribute", this::attribute));
  }

  private Answer register(Call call) throws Problem {
    Screens.notPublic(call);
    Fields fields = call.fields("purpose", "sealNo", "amount", "people");
    String purpose = fields.text("purpose", TextLimits.PURPOSE);
    String seal = fields.optionalText("sealNo", TextLimits.SEAL).orElse("");
    Optional<String> amount = Amounts.read(fields, "amount");
    int people = fields.number("people", 0, GrantTerms.Details.PEOPLE_MAX, 0);
    fields.check();
    VisitId id = new VisitId(call.id());
    PrivateText purposeText = texts.keep(purpose);
    PrivateText sealText = texts.keep(seal);
    Optional<PrivateText> amountText = amount.map(texts::keep);
    PrivateText[] words =
        Stream.concat(Stream.of(purposeText, sealText), amountText.stream())
            .toArray(PrivateText[]::new);
    Decided decided =
        commands.command(
            call.person(),
            new AccessCommand.Register(
                id,
                purposeText.ref(),
                sealText.ref(),
                amountText.map(PrivateText::ref),
                people == 0 ? OptionalInt.empty() : OptionalInt.of(people),
                !seal.isBlank()),
            words);
    return view(decided, id);
  }

  private Answer end(Call call) throws Problem {
    Screens.notPublic(call);
    call.fields().check();
    VisitId id = new VisitId(call.id());
    return view(commands.command(call.person(), new AccessCommand.EndVisit(id)), id);
  }

  private Answer extend(Call call) throws Problem {
    Screens.notPublic(call);
    call.fields().check();
    VisitId id = new VisitId(call.id());
    return view(commands.command(call.person(), new AccessCommand.Extend(id)), id);
  }

  private Answer attribute(Call call) throws Problem {
    Screens.notPublic(call);
    Fields fields = call.fields("person");
    String person = fields.text("person", TextLimits.NAME);
    fields.check();
    VisitId id = new VisitId(call.id());
    return view(
        commands.command(call.person(), new AccessCommand.Attribute(id, new SubjectId(person))),
        id);
  }

  private Answer view(Decided decided, VisitId id) {
    return Answer.ok(
        VisitView.of(
            parts.views().scene(decided.state(), parts.clock().now()),
            decided.state().visit(id).orElseThrow()));
  }
}
