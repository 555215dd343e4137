package io.hallguard.config.hall;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Optional;

/**
 * Where the pages are served, and how.
 *
 * @param publicAddress the address that people type, when a proxy stands in front
 */
public record WebConfig(
    HostPort listen, Optional<URI> publicAddress, MetricsFor metricsFor, HttpsConfig https) {
  public WebConfig {
    requireNonNull(listen, "listen is null");
    requireNonNull(publicAddress, "publicAddress is null");
    requireNonNull(metricsFor, "metricsFor is null");
    requireNonNull(https, "https is null");
  }

  /** The same pages elsewhere. */
  public WebConfig at(HostPort other) {
    return new WebConfig(other, publicAddress, metricsFor, https);
  }
}
