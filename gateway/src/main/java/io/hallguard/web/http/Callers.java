package io.hallguard.web.http;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a request comes from. */
final class Callers {
  static final String FORWARDED_FOR = "x-forwarded-for";
  private static final List<String> OF_PROXIES = List.of(FORWARDED_FOR, "forwarded", "x-real-ip");

  private Callers() {}

  /**
   * The caller's address. A proxy on this machine is believed, and only the last element of what it
   * sends: it wrote that one itself, the others came from the caller.
   *
   * @param peer the other end of the connection
   * @param headers names in lower case
   */
  static String address(String peer, Map<String, String> headers, boolean behindProxy) {
    if (!behindProxy || !loopback(peer)) {
      return peer;
    }
    String list = headers.getOrDefault(FORWARDED_FOR, "");
    String last = list.substring(list.lastIndexOf(',') + 1).strip();
    return literal(last).map(InetAddress::getHostAddress).orElse(peer);
  }

  /** Whether a program on this machine asks, and not a proxy for somebody else. */
  static boolean local(String peer, Map<String, String> headers) {
    return loopback(peer) && OF_PROXIES.stream().noneMatch(headers::containsKey);
  }

  private static boolean loopback(String address) {
    return literal(address).filter(InetAddress::isLoopbackAddress).isPresent();
  }

  private static Optional<InetAddress> literal(String text) {
    try {
      return Optional.of(InetAddress.ofLiteral(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
