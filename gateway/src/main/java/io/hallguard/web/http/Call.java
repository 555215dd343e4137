package io.hallguard.web.http;

import static java.util.Objects.requireNonNull;

import io.hallguard.web.port.Account;
import io.hallguard.web.session.Session;
import java.util.Map;
import java.util.Optional;

/**
 * One request as a route sees it.
 *
 * @param session of the cookie, when it lasts
 * @param account of the session, as it is now
 * @param cookie the session's, when one was sent
 * @param path the parts of the address by name
 * @param query the first value of each parameter
 * @param headers the first value of each header, names in lower case
 * @param body in UTF-8
 * @param address where the request comes from, as far as that can be believed
 * @param local whether a program on this machine asks, for nobody else
 */
public record Call(
    Optional<Session> session,
    Optional<Account> account,
    Optional<String> cookie,
    Map<String, String> path,
    Map<String, String> query,
    Map<String, String> headers,
    String body,
    String address,
    boolean local) {
  public Call {
    requireNonNull(session, "session is null");
    requireNonNull(account, "account is null");
    requireNonNull(cookie, "cookie is null");
    path = Map.copyOf(path);
    query = Map.copyOf(query);
    headers = Map.copyOf(headers);
    requireNonNull(body, "body is null");
    requireNonNull(address, "address is null");
  }

  /** The same call of a person. */
  Call of(Entrance.Guest guest) {
    return new Call(
        Optional.of(guest.session()),
        Optional.of(guest.account()),
        cookie,
        path,
        query,
        headers,
        body,
        address,
        local);
  }

  /** The whole address as it was sent. */
  public String wholePath() {
    return path.getOrDefault(Calls.WHOLE_PATH, "/");
  }

  /** The session; only for endpoints that ask for one. */
  public Session loggedIn() throws Problem {
    return session.orElseThrow(Problems::notLoggedIn);
  }

  /** The account; only for endpoints that ask for a session. */
  public Account person() throws Problem {
    return account.orElseThrow(Problems::notLoggedIn);
  }

  /** The number at the end of the address; one that no number can be is not found. */
  public long id() throws Problem {
    String text = path.getOrDefault("id", "");
    if (!text.matches("[1-9][0-9]{0,17}")) {
      throw Problems.noSuchPage();
    }
    return Long.parseLong(text);
  }

  /** The body's fields. */
  public Fields fields(String... allowed) throws Problem {
    return Fields.of(this, allowed);
  }

  /** Without cookie and body: they hold secrets. */
  @Override
  public String toString() {
    return "Call[path=%s, address=%s]".formatted(path, address);
  }
}
