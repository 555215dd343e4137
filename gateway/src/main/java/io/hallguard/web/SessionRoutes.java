package io.hallguard.web;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.access.Act;
import io.hallguard.core.event.Audience;
import io.hallguard.web.http.Answer;
import io.hallguard.web.http.Call;
import io.hallguard.web.http.Endpoint;
import io.hallguard.web.http.Endpoint.Method;
import io.hallguard.web.http.Entrance;
import io.hallguard.web.http.Fields;
import io.hallguard.web.http.Problem;
import io.hallguard.web.port.Account;
import io.hallguard.web.session.Logins;
import io.hallguard.web.session.Session;
import io.hallguard.web.session.Sessions;
import io.hallguard.web.view.Wire;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Logging in and out, and who one is. */
final class SessionRoutes {
  private static final int LOGIN_CHARS = 80;
  private static final int PASSWORD_CHARS = 200;

  private final Sessions sessions;
  private final Logins logins;
  private final String cookie;
  private final boolean secure;
  private final Duration longest;

  /**
   * The routes.
   *
   * @param secure whether the cookie travels over TLS only
   * @param longest how long the browser keeps the cookie
   */
  SessionRoutes(Sessions sessions, Logins logins, boolean secure, Duration longest) {
    this.sessions = requireNonNull(sessions, "sessions is null");
    this.logins = requireNonNull(logins, "logins is null");
    this.cookie = Entrance.cookie(secure);
    this.secure = secure;
    this.longest = requireNonNull(longest, "longest is null");
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.open(Method.POST, "/api/session", this::logIn),
        Endpoint.asked("/api/session", SessionRoutes::who),
        Endpoint.loggedIn(Method.DELETE, "/api/session", this::logOut));
  }

  /** What the page knows of its session. */
  record SessionView(
      String login,
      String name,
      String subject,
      List<String> roles,
      String screen,
      String csrf,
      List<String> may) {}

  /** A page asks this first, before anybody has logged in: that is no mistake. */
  private static Answer who(Call call) throws Problem {
    return call.session().isEmpty()
        ? Answer.nothing()
        : Answer.ok(view(call.loggedIn(), call.person()));
  }

  private Answer logIn(Call call) throws Problem {
    Fields fields = call.fields("login", "password", "screen");
    String login = fields.text("login", LOGIN_CHARS);
    String password = fields.secret("password", PASSWORD_CHARS);
    Audience screen = fields.word("screen", Audience.class);
    fields.check();
    return switch (logins.attempt(login, password, call.address())) {
      case Logins.Attempt.Welcome hello -> welcome(call, hello.account(), screen);
      case Logins.Attempt.Wrong _ ->
          throw Problem.of(
              401, "账号或密码不正确。", "Expected a login and its password, but they do not fit.");
      case Logins.Attempt.TooMany many -> throw tooMany(many.retryAfter());
    };
  }

  private Answer welcome(Call call, Account account, Audience screen) {
    call.cookie().ifPresent(sessions::end);
    Session session = sessions.begin(account.subject(), screen);
    return Answer.ok(view(session, account))
        .with("Set-Cookie", cookie(session.id(), longest.toSeconds()));
  }

  private Answer logOut(Call call) throws Problem {
    sessions.end(call.loggedIn().id());
    return Answer.nothing().with("Set-Cookie", cookie("", 0));
  }

  private static Problem tooMany(Duration wait) {
    long seconds = wait.plusMillis(999).toSeconds();
    return Problem.later(
        429,
        wait,
        "登录失败次数过多,请 %d 秒后再试。".formatted(seconds),
        "Expected fewer failed logins; try again in %d s.".formatted(seconds));
  }

  private String cookie(String value, long seconds) {
    return cookie
        + "="
        + value
        + "; Path=/; Max-Age="
        + seconds
        + "; HttpOnly; SameSite=Strict"
        + (secure ? "; Secure" : "");
  }

  private static SessionView view(Session session, Account account) {
    return new SessionView(
        account.login(),
        account.name(),
        account.subject().value(),
        Wire.words(account.roles()),
        Wire.word(session.screen()),
        session.csrf(),
        may(session, account));
  }

  /** Nothing is done at a public screen, whoever has logged in there. */
  private static List<String> may(Session session, Account account) {
    if (session.screen() == Audience.PUBLIC) {
      return List.of();
    }
    return Arrays.stream(Act.values())
        .filter(act -> act.refuse(account.actor()).isEmpty())
        .map(Act::word)
        .toList();
  }
}
