package io.hallguard.web;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How the web side listens, and its limits.
 *
 * @param host the address to listen on
 * @param port 0 takes a free one
 * @param tls empty serves plain HTTP, for a trusted wire or behind a proxy
 * @param sessionIdle a session without a request or an open stream for this long ends
 * @param sessionAbsolute a session ends after this long whatever happens
 * @param bodyBytesMax a longer request is refused
 * @param connectionsMax more are closed at once
 * @param streamsMax more live streams are refused
 * @param streamsPerSessionMax more live streams of one session are refused
 * @param streamEventsMax a screen that has not taken so many events is dropped
 * @param publicAddress the address of the proxy that stands in front on this machine; empty when
 *     none does
 * @param metricsForEveryone whether other machines may read the measurements
 */
public record WebSettings(
    String host,
    int port,
    Optional<Tls> tls,
    Duration sessionIdle,
    Duration sessionAbsolute,
    int bodyBytesMax,
    int connectionsMax,
    int streamsMax,
    int streamsPerSessionMax,
    int streamEventsMax,
    Optional<URI> publicAddress,
    boolean metricsForEveryone) {
  public WebSettings {
    requireNonNull(host, "host is null");
    requireNonNull(tls, "tls is null");
    requireNonNull(sessionIdle, "sessionIdle is null");
    requireNonNull(sessionAbsolute, "sessionAbsolute is null");
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("Expected a port from 0 to 65535, but found " + port);
    }
    positive("sessionIdle", sessionIdle.toNanos());
    positive("sessionAbsolute", sessionAbsolute.toNanos());
    positive("bodyBytesMax", bodyBytesMax);
    positive("connectionsMax", connectionsMax);
    positive("streamsMax", streamsMax);
    positive("streamsPerSessionMax", streamsPerSessionMax);
    positive("streamEventsMax", streamEventsMax);
    requireNonNull(publicAddress, "publicAddress is null");
  }

  /** Certificate chain and key, in PEM. */
  public record Tls(Path certificate, Path key) {
    public Tls {
      requireNonNull(certificate, "certificate is null");
      requireNonNull(key, "key is null");
    }
  }

  /** What a hall starts with: a guard's board lasts a shift and is renewed once a day. */
  public static WebSettings defaults(String host, int port) {
    return new WebSettings(
        host,
        port,
        Optional.empty(),
        Duration.ofHours(12),
        Duration.ofHours(24),
        16 * 1024,
        400,
        100,
        8,
        4_000,
        Optional.empty(),
        false);
  }

  /** The same with TLS. */
  public WebSettings withTls(Tls with) {
    return new WebSettings(
        host,
        port,
        Optional.of(with),
        sessionIdle,
        sessionAbsolute,
        bodyBytesMax,
        connectionsMax,
        streamsMax,
        streamsPerSessionMax,
        streamEventsMax,
        publicAddress,
        metricsForEveryone);
  }

  /** The same behind a proxy of that address, when there is one. */
  public WebSettings behind(Optional<URI> proxy) {
    return new WebSettings(
        host,
        port,
        tls,
        sessionIdle,
        sessionAbsolute,
        bodyBytesMax,
        connectionsMax,
        streamsMax,
        streamsPerSessionMax,
        streamEventsMax,
        proxy,
        metricsForEveryone);
  }

  /** The same with measurements for every machine, or for this one only. */
  public WebSettings withMetricsForEveryone(boolean everyone) {
    return new WebSettings(
        host,
        port,
        tls,
        sessionIdle,
        sessionAbsolute,
        bodyBytesMax,
        connectionsMax,
        streamsMax,
        streamsPerSessionMax,
        streamEventsMax,
        publicAddress,
        everyone);
  }

  /** Whether browsers reach us over TLS, ours or the proxy's. */
  boolean secure() {
    return tls.isPresent()
        || publicAddress.filter(address -> "https".equals(address.getScheme())).isPresent();
  }

  private static void positive(String name, long value) {
    if (value <= 0) {
      throw new IllegalArgumentException(
          "Expected %s to be positive, but found %d".formatted(name, value));
    }
  }
}
