package io.hallguard.web.http;

import static java.util.Objects.requireNonNull;

import io.hallguard.web.port.Account;
import io.hallguard.web.port.Accounts;
import io.hallguard.web.session.Session;
import io.hallguard.web.session.Sessions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** Proves who asks. Any thread; blocks on the accounts. */
public final class Entrance {

  private static final String COOKIE = "hallguard";

  /** A browser takes a cookie of such a name from this very host over TLS only. */
  private static final String OF_THIS_HOST = "__Host-";

  /** The header that holds the session's token, in lower case. */
  public static final String CSRF = "x-csrf";

  private final Sessions sessions;
  private final Accounts accounts;

  public Entrance(Sessions sessions, Accounts accounts) {
    this.sessions = requireNonNull(sessions, "sessions is null");
    this.accounts = requireNonNull(accounts, "accounts is null");
  }

  /**
   * The name of the cookie that holds the session.
   *
   * @param secure whether browsers reach us over TLS
   */
  public static String cookie(boolean secure) {
    return secure ? OF_THIS_HOST + COOKIE : COOKIE;
  }

  /** The person of a session with the roles they have now. */
  public record Guest(Session session, Account account) {}

  /** The person of that cookie. An account that is gone or disabled ends its sessions. */
  public Optional<Guest> guest(Optional<String> cookie) {
    return cookie.flatMap(sessions::active).flatMap(this::guest);
  }

  /** Whether the session still lasts; asking counts as activity. */
  public boolean lasts(Session session) {
    return guest(Optional.of(session.id())).isPresent();
  }

  private Optional<Guest> guest(Session session) {
    Optional<Account> account =
        accounts.bySubject(session.subject()).filter(known -> !known.disabled());
    if (account.isEmpty()) {
      sessions.endAll(session.subject());
    }
    return account.map(known -> new Guest(session, known));
  }

  /** Throws unless the call carries its session's token. */
  static void checkCsrf(Call call) throws Problem {
    String sent = call.headers().getOrDefault(CSRF, "");
    if (!MessageDigest.isEqual(bytes(sent), bytes(call.loggedIn().csrf()))) {
      throw Problems.csrf();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
