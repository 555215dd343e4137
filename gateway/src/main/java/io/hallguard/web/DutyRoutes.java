package io.hallguard.web;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.RequestCommand;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.state.HallState;
import io.hallguard.web.http.Answer;
import io.hallguard.web.http.Call;
import io.hallguard.web.http.Commands;
import io.hallguard.web.http.Endpoint;
import io.hallguard.web.http.Endpoint.Method;
import io.hallguard.web.http.Fields;
import io.hallguard.web.http.Problem;
import io.hallguard.web.view.DutyView;
import io.hallguard.web.view.TextLimits;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who is in charge: a lead who is away, who stands in, and the change of shift. */
final class DutyRoutes {
  private final WebParts parts;
  private final Commands commands;

  DutyRoutes(WebParts parts, Commands commands) {
    this.parts = requireNonNull(parts, "parts is null");
    this.commands = requireNonNull(commands, "commands is null");
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.loggedIn(Method.GET, "/api/duty", this::now),
        Endpoint.loggedIn(Method.POST, "/api/duty/leave", this::leave),
        Endpoint.loggedIn(Method.POST, "/api/duty/return", this::back),
        Endpoint.loggedIn(Method.POST, "/api/duty/hand-over", this::handOver));
  }

  private Answer now(Call call) throws Problem {
    Screens.notPublic(call);
    return Answer.ok(view(parts.loop().state()));
  }

  private Answer leave(Call call) throws Problem {
    Screens.notPublic(call);
    Fields fields = call.fields("deputy", "until");
    String deputy = fields.text("deputy", TextLimits.NAME);
    Optional<Instant> until = fields.moment("until");
    if (until.isEmpty()) {
      fields.wrong("until", "请填写预计返回时间。", "Expected when you will be back, but there is no time.");
    }
    fields.check();
    return Answer.ok(
        view(
            commands
                .command(
                    call.person(),
                    new RequestCommand.LeaveDuty(new SubjectId(deputy), until.orElseThrow()))
                .state()));
  }

  private Answer back(Call call) throws Problem {
    Screens.notPublic(call);
    call.fields().check();
    return Answer.ok(
        view(commands.command(call.person(), new RequestCommand.ReturnToDuty()).state()));
  }

  private Answer handOver(Call call) throws Problem {
    Screens.notPublic(call);
    Fields fields = call.fields("to");
    String to = fields.text("to", TextLimits.NAME);
    fields.check();
    return Answer.ok(
        view(
            commands
                .command(call.person(), new RequestCommand.HandOverShift(new SubjectId(to)))
                .state()));
  }

  private DutyView view(HallState state) {
    return DutyView.of(parts.views().scene(state, parts.clock().now()));
  }
}
