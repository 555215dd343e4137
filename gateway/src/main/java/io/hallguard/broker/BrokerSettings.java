package io.hallguard.broker;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the built-in broker needs to know.
 *
 * @param folder for its journal; made when missing
 * @param host the address to listen on; loopback unless accounts are given
 * @param port 1 to 65535
 * @param accounts who may connect; with none, anybody who can reach the port may do anything
 * @param maxPacketBytes a client that sends a longer packet is disconnected
 * @param memoryBytes messages beyond this much memory wait on the disk instead
 * @param first the client id that alone may connect until {@link EmbeddedBroker#admitAll()}; empty
 *     lets everybody in from the start
 */
public record BrokerSettings(
    Path folder,
    String host,
    int port,
    List<Account> accounts,
    int maxPacketBytes,
    long memoryBytes,
    Optional<String> first) {
  private static final int MAX_PACKET_BYTES = 1 << 20;
  private static final long MEMORY_BYTES = 32L << 20;

  public BrokerSettings {
    requireNonNull(folder, "folder is null");
    requireNonNull(first, "first is null");
    accounts = List.copyOf(accounts);
    require(!host.isBlank(), "a host to listen on, but it is blank");
    require(port >= 1 && port <= 65_535, "a port from 1 to 65535, but found " + port);
    require(maxPacketBytes >= 1_024, "maxPacketBytes of 1024 or more, but found " + maxPacketBytes);
    require(memoryBytes >= 1 << 20, "memoryBytes of 1048576 or more, but found " + memoryBytes);
    require(
        accounts.stream().map(Account::name).distinct().count() == accounts.size(),
        "every account to have a name of its own, but two share one");
    require(
        !accounts.isEmpty() || isLoopback(host),
        "accounts when others than this machine can connect, but there are none for " + host);
  }

  /** For this machine only and without accounts: packets to 1 MiB, 32 MiB of memory. */
  public static BrokerSettings loopback(Path folder, int port) {
    return of(folder, "127.0.0.1", port, List.of());
  }

  /** For devices in the hall: packets to 1 MiB, 32 MiB of memory. */
  public static BrokerSettings of(Path folder, String host, int port, List<Account> accounts) {
    return new BrokerSettings(
        folder, host, port, accounts, MAX_PACKET_BYTES, MEMORY_BYTES, Optional.empty());
  }

  /**
   * The same, but nobody else is let in before that client: what a device says is acknowledged only
   * once somebody has subscribed to it, for a broker does not keep what nobody asked for.
   */
  public BrokerSettings letInFirst(String clientId) {
    return new BrokerSettings(
        folder, host, port, accounts, maxPacketBytes, memoryBytes, Optional.of(clientId));
  }

  private static boolean isLoopback(String host) {
    return host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
  }

  private static void require(boolean holds, String wanted) {
    if (!holds) {
      throw new IllegalArgumentException("Expected " + wanted + ".");
    }
  }
}
