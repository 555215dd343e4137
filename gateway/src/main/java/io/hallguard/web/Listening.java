package io.hallguard.web;

import io.hallguard.web.WebSettings.Tls;
import io.hallguard.web.WebStartFailed.Why;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PemKeyCertOptions;
import java.net.BindException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** How the server listens, and why it cannot. */
final class Listening {
  private static final int IDLE_SECONDS = 75;
  private static final int LINE_BYTES = 4 * 1024;
  private static final int HEADER_BYTES = 16 * 1024;

  private Listening() {}

  static HttpServerOptions options(WebSettings settings) {
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
            .setHttp2ClearTextEnabled(false);
    settings.tls().ifPresent(tls -> secure(options, tls));
    return options;
  }

  private static void secure(HttpServerOptions options, Tls tls) {
    options
        .setSsl(true)
        .setEnabledSecureTransportProtocols(Set.of("TLSv1.2", "TLSv1.3"))
        .setKeyCertOptions(
            new PemKeyCertOptions()
                .setCertPath(tls.certificate().toString())
                .setKeyPath(tls.key().toString()));
  }

  /** Names the file that cannot be read, before anything else complains about it. */
  static void checkTls(WebSettings settings) throws WebStartFailed {
    if (settings.tls().isPresent()) {
      readable(settings.tls().get().certificate());
      readable(settings.tls().get().key());
    }
  }

  private static void readable(Path file) throws WebStartFailed {
    if (!Files.isReadable(file)) {
      throw new WebStartFailed(
          Why.TLS_UNUSABLE,
          "Expected to read %s for HTTPS, but there is no such readable file.".formatted(file),
          new NoSuchFileException(file.toString()));
    }
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
          settings.tls().isPresent()
              ? new WebStartFailed(
                  Why.TLS_UNUSABLE,
                  "Expected a certificate and key that fit for HTTPS, but found: %s"
                      .formatted(cause.getMessage()),
                  cause)
              : new WebStartFailed(
                  Why.OTHER,
                  "Expected to listen on %s port %d, but found: %s"
                      .formatted(settings.host(), settings.port(), cause.getMessage()),
                  cause);
    };
  }
}
