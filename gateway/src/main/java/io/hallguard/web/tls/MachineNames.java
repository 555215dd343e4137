package io.hallguard.web.tls;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What this machine is called and where it is reached, without asking the network. */
public final class MachineNames {
  private static final Logger LOG = LoggerFactory.getLogger(MachineNames.class);
  private static final Path KERNEL = Path.of("/proc/sys/kernel/hostname");
  private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?");
  private static final int ADDRESSES_MAX = 16;

  private MachineNames() {}

  /** The host name, the same under {@code .local}, and the addresses of IPv4 that others reach. */
  public static HostNames now() {
    List<String> all = new ArrayList<>();
    hostName()
        .ifPresent(name -> {
          all.add(name);
          if (!name.contains(".")) {
            all.add(name + ".local");
          }
        });
    all.addAll(addresses());
    return HostNames.of(all);
  }

  private static Optional<String> hostName() {
    try {
      String name =
          Files.isReadable(KERNEL)
              ? Files.readString(KERNEL)
              : InetAddress.getLocalHost().getHostName();
      return Optional.of(name.strip().toLowerCase(Locale.ROOT))
          .filter(found -> NAME.matcher(found).matches() && !found.equals("localhost"));
    } catch (IOException e) {
      LOG.warn("Expected this machine to have a host name, but it cannot be read", e);
      return Optional.empty();
    }
  }

  /** Those of IPv6 change by themselves, and nobody types them. */
  static List<String> addresses() {
    try {
      return NetworkInterface.networkInterfaces()
          .flatMap(net -> net.getInterfaceAddresses().stream())
          .map(InterfaceAddress::getAddress)
          .filter(Inet4Address.class::isInstance)
          .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
          .map(InetAddress::getHostAddress)
          .sorted()
          .limit(ADDRESSES_MAX)
          .toList();
    } catch (SocketException e) {
      LOG.warn("Expected to read this machine's addresses, but could not", e);
      return List.of();
    }
  }
}
