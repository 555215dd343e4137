package io.hallguard.web;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * How the web side listens, and its limits.
 *
 * @param host the address to listen on
 * @param port 0 takes a free one
 * @param sessionIdle a session without a request or an open stream for this long ends
 * @param sessionAbsolute a session ends after this long whatever happens
 * @param bodyBytesMax a longer request is refused
 * @param connectionsMax more are closed at once
 * @param streamsMax more live streams are refused
 * @param streamsPerSessionMax more live streams of one session are refused
 * @param streamEventsMax a screen that has not taken so many events is dropped
 * @param posts how many requests that change something each address may send
 * @param publicAddress the address of the proxy that stands in front on this machine; empty when
 *     none does
 * @param metricsForEveryone whether other machines may read the measurements
 */
public record WebSettings(
    String host,
    int port,
    Duration sessionIdle,
    Duration sessionAbsolute,
    int bodyBytesMax,
    int connectionsMax,
    int streamsMax,
    int streamsPerSessionMax,
    int streamEventsMax,
    Posts posts,
    Optional<URI> publicAddress,
    boolean metricsForEveryone) {
  public WebSettings {
    requireNonNull(host, "host is null");
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
    requireNonNull(posts, "posts is null");
    requireNonNull(publicAddress, "publicAddress is null");
  }

  /**
   * How many requests that change something each address may send.
   *
   * @param atOnce so many after a quiet while; a screen tells of each alert that it has shown
   * @param aSecond so many in the long run
   */
  public record Posts(int atOnce, int aSecond) {
    public Posts {
      positive("atOnce", atOnce);
      positive("aSecond", aSecond);
    }
  }

  /** What a hall starts with: a guard's board lasts a shift and is renewed once a day. */
  public static WebSettings defaults(String host, int port) {
    return new WebSettings(
        host,
        port,
        Duration.ofHours(12),
        Duration.ofHours(24),
        16 * 1024,
        400,
        100,
        8,
        4_000,
        new Posts(400, 10),
        Optional.empty(),
        false);
  }

  /** The same behind a proxy of that address, when there is one. */
  public WebSettings behind(Optional<URI> proxy) {
    return new WebSettings(
        host,
        port,
        sessionIdle,
        sessionAbsolute,
        bodyBytesMax,
        connectionsMax,
        streamsMax,
        streamsPerSessionMax,
        streamEventsMax,
        posts,
        proxy,
        metricsForEveryone);
  }

  /** The same with measurements for every machine, or for this one only. */
  public WebSettings withMetricsForEveryone(boolean everyone) {
    return new WebSettings(
        host,
        port,
        sessionIdle,
        sessionAbsolute,
        bodyBytesMax,
        connectionsMax,
        streamsMax,
        streamsPerSessionMax,
        streamEventsMax,
        posts,
        publicAddress,
        everyone);
  }

  /** The same with another limit on requests that change something. */
  public WebSettings withPosts(Posts limit) {
    return new WebSettings(
        host,
        port,
        sessionIdle,
        sessionAbsolute,
        bodyBytesMax,
        connectionsMax,
        streamsMax,
        streamsPerSessionMax,
        streamEventsMax,
        limit,
        publicAddress,
        metricsForEveryone);
  }

  /** Whether the proxy in front is reached over TLS. */
  boolean secureProxy() {
    return publicAddress.filter(address -> "https".equals(address.getScheme())).isPresent();
  }

  private static void positive(String name, long value) {
    if (value <= 0) {
      throw new IllegalArgumentException(
          "Expected %s to be positive, but found %d".formatted(name, value));
    }
  }
}
