package io.hallguard.web;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.access.Act;
import io.hallguard.core.event.Consent;
import io.hallguard.core.event.GrantTerms.Kind;
import io.hallguard.core.event.RequestCommand;
import io.hallguard.core.event.RequestFact.RequestMade;
import io.hallguard.core.event.RequestId;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.state.Request;
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
import io.hallguard.web.view.RequestView;
import io.hallguard.web.view.Scene;
import io.hallguard.web.view.TextLimits;
import java.util.List;
import java.util.stream.Stream;

/** Asking for consent, and answering. */
final class RequestRoutes {
  private final WebParts parts;
  private final Commands commands;
  private final PrivateTexts texts;

  RequestRoutes(WebParts parts, Commands commands, PrivateTexts texts) {
    this.parts = requireNonNull(parts, "parts is null");
    this.commands = requireNonNull(commands, "commands is null");
    this.texts = requireNonNull(texts, "texts is null");
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.loggedIn(Method.GET, "/api/requests", this::all),
        Endpoint.loggedIn(Method.POST, "/api/requests", this::ask),
        Endpoint.loggedIn(Method.POST, "/api/requests/:id/withdraw", this::withdraw),
        Endpoint.loggedIn(Method.POST, "/api/requests/:id/endorse", Act.ENDORSE, this::endorse),
        Endpoint.loggedIn(Method.POST, "/api/requests/:id/approve", Act.GRANT, this::approve),
        Endpoint.loggedIn(Method.POST, "/api/requests/:id/decline", this::decline),
        Endpoint.loggedIn(
            Method.POST, "/api/requests/:id/approve-by-phone", Act.GRANT_BY_PHONE, this::byPhone));
  }

  /** The requests that whoever asks may see. */
  record RequestsView(List<RequestView> requests) {}

  /** Those who answer see all, everybody else their own. */
  private Answer all(Call call) throws Problem {
    Scene scene = parts.views().scene(parts.loop().state(), parts.clock().now());
    SubjectId own = call.person().subject();
    boolean inCharge =
        Act.GRANT.refuse(call.person().actor()).isEmpty()
            || Act.ENDORSE.refuse(call.person().actor()).isEmpty();
    return Answer.ok(
        new RequestsView(
            scene.state().requests().values().stream()
                .filter(request -> inCharge || concerns(request, own))
                .map(request -> RequestView.of(scene, request))
                .toList()));
  }

  private static boolean concerns(Request request, SubjectId person) {
    return request.by().equals(person)
        || request.terms().subject().filter(person::equals).isPresent()
        || request.terms().escort().filter(person::equals).isPresent();
  }

  private Answer ask(Call call) throws Problem {
    Screens.notPublic(call);
    Fields fields = call.fields(GrantRequest.FIELDS);
    GrantRequest request = GrantRequest.read(fields, parts.accounts());
    if (request.kind() != Kind.VISIT) {
      fields.wrong("kind", "只能申请单次授权。", "Expected a request for one visit.");
    }
    request.places().forEach(place -> Places.known(fields, parts.views().plan(), place));
    fields.check();
    AskedTerms asked = AskedTerms.of(request, texts, parts);
    Decided decided =
        commands.command(call.person(), at -> new RequestCommand.Ask(asked.at(at)), asked.texts());
    RequestId id =
        decided.facts().stream()
            .flatMap(fact ->
                fact.fact() instanceof RequestMade made
                    ? Stream.of(made.request())
                    : Stream.empty())
            .findFirst()
            .orElseThrow();
    return view(201, decided, id);
  }

  private Answer withdraw(Call call) throws Problem {
    Screens.notPublic(call);
    call.fields().check();
    RequestId id = new RequestId(call.id());
    return view(200, commands.command(call.person(), new RequestCommand.Withdraw(id)), id);
  }

  private Answer endorse(Call call) throws Problem {
    Screens.notPublic(call);
    call.fields().check();
    RequestId id = new RequestId(call.id());
    return view(200, commands.command(call.person(), new RequestCommand.Endorse(id)), id);
  }

  private Answer approve(Call call) throws Problem {
    Screens.notPublic(call);
    call.fields().check();
    RequestId id = new RequestId(call.id());
    return view(200, commands.command(call.person(), new RequestCommand.Approve(id)), id);
  }

  private Answer decline(Call call) throws Problem {
    Screens.notPublic(call);
    Fields fields = call.fields("reason");
    String reason = fields.text("reason", TextLimits.REASON);
    fields.check();
    RequestId id = new RequestId(call.id());
    PrivateText text = texts.keep(reason);
    return view(
        200, commands.command(call.person(), new RequestCommand.Decline(id, text.ref()), text), id);
  }

  /** {@link Consent.Manner#REMOTE}: somebody writes down what a contact said. */
  private Answer byPhone(Call call) throws Problem {
    Screens.notPublic(call);
    Fields fields = call.fields("contact", "calledBack");
    String contact = fields.text("contact", TextLimits.NAME);
    if (!fields.flag("calledBack")) {
      fields.wrong(
          "calledBack",
          "请先按本厅登记的号码回拨核实。",
          "Expected a call back at the number that the hall knows, but there was none.");
    }
    fields.check();
    RequestId id = new RequestId(call.id());
    return view(
        200,
        commands.command(
            call.person(), new RequestCommand.ApproveByPhone(id, new SubjectId(contact))),
        id);
  }

  private Answer view(int status, Decided decided, RequestId id) {
    return Answer.of(
        status,
        RequestView.of(
            parts.views().scene(decided.state(), parts.clock().now()),
            decided.state().request(id).orElseThrow()));
  }
}
