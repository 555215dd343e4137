package io.hallguard.web;

import static java.util.Objects.requireNonNull;

import io.hallguard.web.tls.IdentityKeeper;
import io.hallguard.web.tls.PageAddress;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;

/** What every answer tells the browser to be strict about. */
final class Headers {

  /**
   * Code, styles, pictures and requests are our own and nobody frames our page. Styles of the
   * components are made by script, which this lets through; one that is written into the page is
   * not taken.
   */
  static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
          + " connect-src 'self'; media-src 'self'; manifest-src 'self'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  /** None of what a browser offers besides showing a page and playing a sound. */
  static final String PERMISSIONS_POLICY =
      "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
          + " hid=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()";

  /** Not longer: it holds for every port of the name, and a lost authority has to be replaced. */
  private static final Duration HTTPS_ONLY = Duration.ofDays(30);

  private final Optional<IdentityKeeper> keeper;

  Headers(Optional<Https> https) {
    this.keeper = requireNonNull(https, "https is null").map(Https::keeper);
  }

  void set(RoutingContext routing) {
    MultiMap headers = routing.response().headers();
    headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Permissions-Policy", PERMISSIONS_POLICY);
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Cache-Control", "no-store");
    if (keeper.isPresent() && keeper.get().httpsOnly(host(routing.request()))) {
      headers.set("Strict-Transport-Security", "max-age=" + HTTPS_ONLY.toSeconds());
    }
    routing.next();
  }

  private static String host(HttpServerRequest request) {
    return PageAddress.host(Optional.ofNullable(request.getHeader("Host")).orElse(""));
  }
}
