package io.hallguard.web.http;

import static java.util.Objects.requireNonNull;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Copies a request out of Vert.x. On the event loop. */
public final class Calls {

  /** The name under which a call holds its whole address, as it was sent. */
  static final String WHOLE_PATH = "*";

  private final boolean behindProxy;
  private final String cookie;

  /**
   * Requests that may come through a proxy.
   *
   * @param behindProxy whether a proxy on this machine says where a request comes from
   * @param cookie the name of the session's
   */
  public Calls(boolean behindProxy, String cookie) {
    this.behindProxy = behindProxy;
    this.cookie = requireNonNull(cookie, "cookie is null");
  }

  Call of(RoutingContext routing) {
    HttpServerRequest request = routing.request();
    Map<String, String> path = new HashMap<>(routing.pathParams());
    path.put(WHOLE_PATH, Optional.ofNullable(request.path()).orElse("/"));
    Map<String, String> query = new HashMap<>();
    request.params(true).forEach(entry -> query.putIfAbsent(entry.getKey(), entry.getValue()));
    Map<String, String> headers = new HashMap<>();
    request
        .headers()
        .forEach(entry ->
            headers.putIfAbsent(entry.getKey().toLowerCase(Locale.ROOT), entry.getValue()));
    // Its last line is the proxy's; the caller may have sent one of its own before.
    List<String> forwarded = request.headers().getAll(Callers.FORWARDED_FOR);
    if (!forwarded.isEmpty()) {
      headers.put(Callers.FORWARDED_FOR, forwarded.getLast());
    }
    String peer =
        Optional.ofNullable(request.remoteAddress())
            .map(address -> address.hostAddress())
            .orElse("unknown");
    String body = Optional.ofNullable(routing.body().buffer()).map(Buffer::toString).orElse("");
    return new Call(
        Optional.empty(),
        Optional.empty(),
        Optional.ofNullable(request.getCookie(cookie)).map(Cookie::getValue),
        path,
        query,
        headers,
        body,
        Callers.address(peer, headers, behindProxy),
        Callers.local(peer, headers));
  }
}
