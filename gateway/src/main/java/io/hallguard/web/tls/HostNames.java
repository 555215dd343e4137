package io.hallguard.web.tls;

import java.net.InetAddress;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The host names and addresses of a certificate.
 *
 * @param dns in lower case
 * @param addresses as Java writes them, so that equal ones are the same text
 */
public record HostNames(SortedSet<String> dns, SortedSet<String> addresses) {

  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|.*:.*");

  /** The machine to itself: a screen that stands beside it. */
  public static final HostNames LOOPBACK = of(List.of("localhost", "127.0.0.1", "::1"));

  public HostNames {
    dns = Collections.unmodifiableSortedSet(new TreeSet<>(dns));
    addresses = Collections.unmodifiableSortedSet(new TreeSet<>(addresses));
  }

  /** Sorts names from addresses. What only looks like an address is a name. */
  public static HostNames of(Collection<String> written) {
    SortedSet<String> dns = new TreeSet<>();
    SortedSet<String> addresses = new TreeSet<>();
    for (String one : written) {
      if (isAddress(one)) {
        addresses.add(InetAddress.ofLiteral(one).getHostAddress());
      } else {
        dns.add(one.toLowerCase(Locale.ROOT));
      }
    }
    return new HostNames(dns, addresses);
  }

  /** Whether it is an address and no name. */
  public static boolean isAddress(String text) {
    if (!ADDRESS.matcher(text).matches()) {
      return false;
    }
    try {
      return !InetAddress.ofLiteral(text).getHostAddress().isEmpty();
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  /** Both. */
  public HostNames and(HostNames more) {
    return new HostNames(union(dns, more.dns), union(addresses, more.addresses));
  }

  /** Whether a certificate with these names serves for those. A lost address may stay in it. */
  boolean serve(HostNames wanted) {
    return dns.equals(wanted.dns) && addresses.containsAll(wanted.addresses);
  }

  /** Whether that is one of them. */
  public boolean has(String host) {
    return isAddress(host)
        ? addresses.contains(InetAddress.ofLiteral(host).getHostAddress())
        : dns.contains(host.toLowerCase(Locale.ROOT));
  }

  /** What others type first; the machine's own name for itself when there is nothing else. */
  public String main() {
    return all().filter(name -> !LOOPBACK.has(name)).findFirst().orElse("localhost");
  }

  /** Names first. */
  public Stream<String> all() {
    return Stream.concat(dns.stream(), addresses.stream());
  }

  private static SortedSet<String> union(SortedSet<String> one, SortedSet<String> other) {
    SortedSet<String> both = new TreeSet<>(one);
    both.addAll(other);
    return both;
  }
}
