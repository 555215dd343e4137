package io.hallguard.web.tls;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.hallguard.core.plan.Text;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The one thing that is served in clear: how a phone comes to trust the gateway. It knows nobody,
 * sets no cookie and sends whoever wants something else to HTTPS. On the event loop.
 */
public final class TrustPage {
  private static final int IDLE_SECONDS = 15;
  private static final int LINE_BYTES = 2 * 1024;
  private static final int HEADER_BYTES = 8 * 1024;
  private static final int FOUND = 302;
  private static final int NOT_ALLOWED = 405;
  private static final int UNAVAILABLE = 503;

  private final IdentityKeeper keeper;
  private final Text hall;
  private final int port;
  private final String policy = TrustSheet.securityPolicy();

  /**
   * Of that hall.
   *
   * @param port of the pages
   */
  public TrustPage(IdentityKeeper keeper, Text hall, int port) {
    this.keeper = requireNonNull(keeper, "keeper is null");
    this.hall = requireNonNull(hall, "hall is null");
    this.port = port;
  }

  /**
   * Listens.
   *
   * @param opened counts the connections, which it may close
   */
  public Future<HttpServer> listen(
      Vertx vertx, String host, int at, Consumer<HttpConnection> opened) {
    HttpServerOptions options =
        new HttpServerOptions()
            .setHost(host)
            .setPort(at)
            .setIdleTimeout(IDLE_SECONDS)
            .setIdleTimeoutUnit(TimeUnit.SECONDS)
            .setMaxInitialLineLength(LINE_BYTES)
            .setMaxHeaderSize(HEADER_BYTES)
            .setHttp2ClearTextEnabled(false);
    return vertx
        .createHttpServer(options)
        .connectionHandler(opened::accept)
        .requestHandler(this::answer)
        .listen();
  }

  @SuppressWarnings("FutureReturnValueIgnored") // a page that did not arrive is asked for again
  private void answer(HttpServerRequest request) {
    HttpServerResponse response = request.response();
    response
        .putHeader("Content-Security-Policy", policy)
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("X-Frame-Options", "DENY")
        .putHeader("Referrer-Policy", "no-referrer")
        .putHeader("Cache-Control", "no-store");
    if (!request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD)) {
      response
          .setStatusCode(NOT_ALLOWED)
          .putHeader("Allow", "GET, HEAD")
          .putHeader("Connection", "close")
          .end();
      return;
    }
    Optional<TrustSheet> sheet = keeper.authority().map(card -> new TrustSheet(hall, card));
    if (sheet.isEmpty()) {
      response.setStatusCode(UNAVAILABLE).putHeader("Retry-After", "2").end();
      return;
    }
    String path = Optional.ofNullable(request.path()).orElse("/");
    switch (path) {
      case "/" ->
          send(request, "text/html; charset=utf-8", bytes(sheet.get().page(keeper.names(), port)));
      case "/hallguard-authority.crt" -> {
        named(response, "hallguard-authority.crt");
        send(request, "application/x-x509-ca-cert", sheet.get().certificate());
      }
      case "/hallguard-authority.mobileconfig" -> {
        named(response, "hallguard-authority.mobileconfig");
        send(request, "application/x-apple-aspen-config", sheet.get().profile());
      }
      default -> response.setStatusCode(FOUND).putHeader("Location", location(request)).end();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static void named(HttpServerResponse response, String name) {
    response.putHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }

  @SuppressWarnings("FutureReturnValueIgnored") // a page that did not arrive is asked for again
  private static void send(HttpServerRequest request, String type, byte[] body) {
    HttpServerResponse response = request.response();
    response.putHeader("Content-Type", type);
    if (request.method().equals(HttpMethod.HEAD)) {
      response.putHeader("Content-Length", Integer.toString(body.length)).end();
    } else {
      response.end(Buffer.buffer(body));
    }
  }

  /** The host that was asked for, when it is one of ours: nobody is sent elsewhere. */
  private String location(HttpServerRequest request) {
    HostNames names = keeper.names();
    String asked = PageAddress.host(Optional.ofNullable(request.getHeader("Host")).orElse(""));
    String host = names.has(asked) ? asked : names.main();
    String uri = Optional.ofNullable(request.uri()).filter(u -> u.startsWith("/")).orElse("/");
    return PageAddress.https(host, port) + uri.substring(1);
  }
}
