package io.hallguard.config.hall;

import static java.util.Objects.requireNonNull;

/**
 * Where a server listens.
 *
 * @param host a name or an address; an IPv6 address stands without its brackets
 */
public record HostPort(String host, int port) {
  public HostPort {
    requireNonNull(host, "host is null");
    if (port < 1 || port > 65535) {
      throw new IllegalArgumentException("Expected a port from 1 to 65535, but found " + port);
    }
  }

  /** Whether only this machine can reach it. */
  public boolean loopback() {
    return host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
  }

  @Override
  public String toString() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
