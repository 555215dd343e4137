package io.hallguard.web;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Audience;
import io.hallguard.core.event.Role;
import io.hallguard.web.http.Answer;
import io.hallguard.web.http.Call;
import io.hallguard.web.http.Endpoint;
import io.hallguard.web.http.Endpoint.Method;
import io.hallguard.web.http.Fields;
import io.hallguard.web.http.Problem;
import io.hallguard.web.session.SetupCode;
import io.hallguard.web.view.TextLimits;
import java.util.List;
import java.util.Set;

/** The first administrator of a hall that knows nobody, by the code on the console. */
final class SetupRoutes {
  private static final int CODE_CHARS = 80;

  private final WebParts parts;
  private final Newcomers newcomers;
  private final SessionRoutes sessions;
  private final Object turn = new Object();

  SetupRoutes(WebParts parts, Newcomers newcomers, SessionRoutes sessions) {
    this.parts = requireNonNull(parts, "parts is null");
    this.newcomers = requireNonNull(newcomers, "newcomers is null");
    this.sessions = requireNonNull(sessions, "sessions is null");
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.open(Method.GET, "/api/setup", _ -> Answer.ok(new Setup(needed()))),
        Endpoint.open(Method.POST, "/api/setup", this::begin));
  }

  /** Whether there is nobody yet. */
  record Setup(boolean needed) {}

  private boolean needed() {
    return parts.loop().state().people().isEmpty();
  }

  private Answer begin(Call call) throws Problem {
    Fields fields = call.fields("code", "name", "login", "password", "screen");
    String code = fields.secret("code", CODE_CHARS);
    String name = fields.text("name", TextLimits.NAME);
    String login = fields.text("login", PersonFields.LOGIN_CHARS);
    String password = PersonFields.newPassword(fields, "password");
    Audience screen = fields.word("screen", Audience.class);
    fields.check();
    Newcomers.Newcomer first =
        new Newcomers.Newcomer(Newcomers.subject(), login, name, Set.of(Role.ADMIN));
    // One after the other, so that a code makes one administrator.
    synchronized (turn) {
      if (!needed()) {
        throw Problem.of(
            409,
            "本厅已有人员,请用账号登录。",
            "Expected a hall without people, but there are some; log in instead.");
      }
      check(parts.people().setup().attempt(code));
      newcomers.enter(first.account(), first, password);
    }
    return sessions.welcome(call, first.account(), screen);
  }

  private static void check(SetupCode.Attempt attempt) throws Problem {
    switch (attempt) {
      case RIGHT -> {
        // Goes on.
      }
      case WRONG ->
          throw Problem.of(
              422,
              "设置码不正确,请查看网关控制台。",
              "Expected the code on the gateway's console, but this is not it.");
      case LOCKED ->
          throw Problem.later(
              429,
              SetupCode.LOCKED,
              "设置码错误次数过多,请 15 分钟后再试。",
              "Expected fewer wrong codes; try again in 15 minutes.");
    }
  }
}
