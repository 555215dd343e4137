package io.hallguard.web;

import static java.util.Objects.requireNonNull;

import io.hallguard.config.problem.Nearest;
import io.hallguard.config.problem.Quote;
import io.hallguard.core.event.AccessFact.GrantGiven;
import io.hallguard.core.event.Command;
import io.hallguard.core.event.CredentialId;
import io.hallguard.core.event.GrantId;
import io.hallguard.core.plan.Parameters.GrantTimes;
import io.hallguard.core.plan.PlaceId;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        Endpoint.loggedIn(Method.POST, "/api/grants", this::give),
        Endpoint.loggedIn(Method.POST, "/api/grants/:id/revoke", this::revoke));
  }

  private Answer give(Call call) throws Problem {
    Screens.notPublic(call);
    Fields fields = call.fields(GrantRequest.FIELDS);
    GrantRequest request = GrantRequest.read(fields, parts.accounts());
    request.places().forEach(place -> known(fields, place));
    fields.check();
    Optional<CredentialId> pseudonym = request.credential().map(parts.pseudonyms()::of);
    PrivateText holder = texts.keep(request.name());
    PrivateText purpose = texts.keep(request.purpose());
    GrantTimes times = parts.views().plan().parameters().grant();
    Decided decided =
        commands.command(
            call.person(),
            at ->
                new Command.Give(request.terms(at, times, holder.ref(), purpose.ref(), pseudonym)),
            holder,
            purpose);
    GrantId id =
        decided.facts().stream()
            .flatMap(fact ->
                fact.fact() instanceof GrantGiven given ? Stream.of(given.grant()) : Stream.empty())
            .findFirst()
            .orElseThrow();
    return view(201, decided, id);
  }

  /** A slip in a name is no place without a need for grants. */
  private void known(Fields fields, PlaceId place) {
    Map<PlaceId, ?> places = parts.views().plan().places();
    if (places.containsKey(place)) {
      return;
    }
    Optional<String> near =
        Nearest.to(place.value(), places.keySet().stream().map(PlaceId::value).toList());
    fields.wrong(
        "places",
        "本厅没有“%s”这个地方%s"
            .formatted(
                Quote.of(place.value()), near.map(n -> ",是不是“%s”?".formatted(n)).orElse("。")),
        "Expected places of this hall, but there is no '%s'%s"
            .formatted(
                Quote.of(place.value()),
                near.map(n -> "; did you mean '%s'?".formatted(n)).orElse(".")));
  }

  private Answer revoke(Call call) throws Problem {
    Screens.notPublic(call);
    call.fields().check();
    GrantId id = new GrantId(call.id());
    return view(200, commands.command(call.person(), new Command.Revoke(id)), id);
  }

  private Answer view(int status, Decided decided, GrantId id) {
    return Answer.of(
        status,
        GrantView.of(
            parts.views().scene(decided.state(), parts.clock().now()),
            decided.state().grant(id).orElseThrow()));
  }
}
