package io.hallguard.web;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.access.Act;
import io.hallguard.core.event.Actor;
import io.hallguard.core.event.AlertCommand;
import io.hallguard.core.event.AlertId;
import io.hallguard.core.event.Input;
import io.hallguard.core.event.NoticeId;
import io.hallguard.core.event.Receiver;
import io.hallguard.core.event.Refusal;
import io.hallguard.core.state.Alert;
import io.hallguard.core.state.HallState;
import io.hallguard.loop.PrivateText;
import io.hallguard.web.http.Answer;
import io.hallguard.web.http.Call;
import io.hallguard.web.http.Commands;
import io.hallguard.web.http.Endpoint;
import io.hallguard.web.http.Endpoint.Method;
import io.hallguard.web.http.Fields;
import io.hallguard.web.http.PrivateTexts;
import io.hallguard.web.http.Problem;
import io.hallguard.web.view.AlertView;
import io.hallguard.web.view.Sight;
import io.hallguard.web.view.TextLimits;
import java.util.List;
import java.util.Optional;

/**
 * What people do with alerts. An alert that the screen may not see does not exist for it, so that
 * an answer never tells of a hold-up.
 */
final class AlertRoutes {
  private final WebParts parts;
  private final Commands commands;
  private final PrivateTexts texts;

  AlertRoutes(WebParts parts, Commands commands, PrivateTexts texts) {
    this.parts = requireNonNull(parts, "parts is null");
    this.commands = requireNonNull(commands, "commands is null");
    this.texts = requireNonNull(texts, "texts is null");
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.loggedIn(Method.POST, "/api/alerts/:id/acknowledge", this::acknowledge),
        Endpoint.loggedIn(Method.POST, "/api/alerts/:id/reset", this::reset),
        Endpoint.loggedIn(Method.POST, "/api/alerts/:id/shown", this::shown));
  }

  private Answer acknowledge(Call call) throws Problem {
    call.fields().check();
    Alert alert = seen(call, Optional.of(Act.ACKNOWLEDGE));
    var decided = commands.command(call.person(), new AlertCommand.Acknowledge(alert.id()));
    return view(decided.state(), call);
  }

  private Answer reset(Call call) throws Problem {
    Fields fields = call.fields("reason");
    String reason = fields.text("reason", TextLimits.REASON);
    fields.check();
    Alert alert = seen(call, Optional.of(Act.RESET));
    PrivateText kept = texts.keep(reason);
    var decided =
        commands.command(call.person(), new AlertCommand.Reset(alert.id(), kept.ref()), kept);
    return view(decided.state(), call);
  }

  /** The receipt of this screen for the newest notice that the boards owe of the alert. */
  private Answer shown(Call call) throws Problem {
    call.fields().check();
    Alert alert = seen(call, Optional.empty());
    NoticeId notice =
        parts
            .feed()
            .owed(alert)
            .orElseThrow(() ->
                Problem.of(
                    409,
                    "第 %s 号报警没有待确认的显示通知。".formatted(alert.id()),
                    "Expected a notice that the boards owe of alert %s, but found none."
                        .formatted(alert.id())));
    Receiver screen = new Receiver.Screen(call.person().subject(), call.loggedIn().screen());
    commands.submit(at -> new Input.Told(at, alert.id(), notice, screen), List.of());
    return Answer.nothing();
  }

  /** The alert if this screen may see it; whoever may not act at all is told that first. */
  private Alert seen(Call call, Optional<Act> act) throws Problem {
    long id = call.id();
    Optional<Refusal> refusal = act.flatMap(asked -> asked.refuse(asking(call)));
    if (refusal.isPresent()) {
      throw Problem.refused(refusal.get());
    }
    return find(parts.loop().state(), call, id);
  }

  private static Actor asking(Call call) {
    return call.account().orElseThrow().actor();
  }

  private static Alert find(HallState state, Call call, long id) throws Problem {
    Sight sight = new Sight(call.loggedIn().screen());
    return state
        .alert(new AlertId(id))
        .filter(alert -> sight.alert(alert.kind()))
        .orElseThrow(() ->
            Problem.of(
                404,
                "没有第 %d 号报警。".formatted(id),
                "Expected alert %d, but there is no such alert.".formatted(id)));
  }

  private Answer view(HallState state, Call call) throws Problem {
    Alert alert = find(state, call, call.id());
    return Answer.ok(AlertView.of(parts.views().scene(state, parts.clock().now()), alert));
  }
}
