package io.hallguard.web;

import io.hallguard.web.WebStartFailed.Why;
import io.hallguard.web.tls.TlsUnusable;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.KeyCertOptions;
import io.vertx.core.net.ServerSSLOptions;
import java.net.BindException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.X509KeyManager;

/** How the server listens, and why it cannot. */
final class Listening {
  private static final int IDLE_SECONDS = 75;
  private static final int LINE_BYTES = 4 * 1024;
  private static final int HEADER_BYTES = 16 * 1024;
  private static final Set<String> PROTOCOLS = Set.of("TLSv1.2", "TLSv1.3");

  /** Those that encrypt and authenticate in one, with keys that are thrown away. */
  private static final List<String> CIPHERS =
      List.of(
          "TLS_AES_128_GCM_SHA256",
          "TLS_AES_256_GCM_SHA384",
          "TLS_CHACHA20_POLY1305_SHA256",
          "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
          "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
          "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
          "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
          "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
          "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256");

  private Listening() {}

  static HttpServerOptions options(WebSettings settings, Optional<X509KeyManager> key) {
    HttpServerOptions options =
        new HttpServerOptions()
            .setHost(settings.host())
            .setPort(settings.port())
            .setIdleTimeout(IDLE_SECONDS)
            .setIdleTimeoutUnit(TimeUnit.SECONDS)
            .setMaxInitialLineLength(LINE_BYTES)
            .setMaxHeaderSize(HEADER_BYTES)
            .setTcpKeepAlive(true)
            // Else a connection that says nothing is not counted: it may yet turn out as HTTP/2.
            .setHttp2ClearTextEnabled(false)
            // And over TLS one connection would hold a hundred requests, which nobody counts.
            .setUseAlpn(false);
    key.ifPresent(manager -> {
      options
          .setSsl(true)
          .setEnabledSecureTransportProtocols(PROTOCOLS)
          .setKeyCertOptions(KeyCertOptions.wrap(manager));
      CIPHERS.forEach(options::addEnabledCipherSuite);
    });
    return options;
  }

  /** With another certificate, for connections from now on. */
  static ServerSSLOptions renewed(X509KeyManager key) {
    ServerSSLOptions options =
        new ServerSSLOptions()
            .setEnabledSecureTransportProtocols(PROTOCOLS)
            .setKeyCertOptions(KeyCertOptions.wrap(key));
    CIPHERS.forEach(options::addEnabledCipherSuite);
    return options;
  }

  static WebStartFailed withoutKey(TlsUnusable e) {
    return new WebStartFailed(Why.TLS_UNUSABLE, String.valueOf(e.getMessage()), e);
  }

  static WebStartFailed failed(WebSettings settings, ExecutionException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return switch (cause) {
      case BindException bind when String.valueOf(bind.getMessage()).contains("in use") ->
          new WebStartFailed(
              Why.PORT_IN_USE,
              "Expected to listen on port %d, but another program uses it; stop that program or"
                      .formatted(settings.port())
                  + " choose another port.",
              cause);
      case SocketException _, UnknownHostException _, UnresolvedAddressException _ ->
          new WebStartFailed(
              Why.ADDRESS_UNUSABLE,
              "Expected to listen on %s port %d, but that address cannot be used: %s"
                  .formatted(settings.host(), settings.port(), cause.getMessage()),
              cause);
      default ->
          new WebStartFailed(
              Why.OTHER,
              "Expected to listen on %s port %d, but found: %s"
                  .formatted(settings.host(), settings.port(), cause.getMessage()),
              cause);
    };
  }
}
