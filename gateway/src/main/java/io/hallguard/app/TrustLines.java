package io.hallguard.app;

import io.hallguard.config.hall.HallConfig;
import io.hallguard.config.hall.HostPort;
import io.hallguard.config.hall.HttpsConfig;
import io.hallguard.core.plan.Text;
import io.hallguard.web.tls.AuthorityCard;
import io.hallguard.web.tls.HostNames;
import io.hallguard.web.tls.IdentityKeeper;
import io.hallguard.web.tls.MachineNames;
import io.hallguard.web.tls.PageAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the pages are and how a phone comes to trust them, for a person at the console. */
final class TrustLines {
  private TrustLines() {}

  /** Of a gateway that runs. */
  static List<Text> running(HallConfig config, IdentityKeeper keeper) {
    List<Text> lines = new ArrayList<>();
    lines.add(same(PageAddress.https(host(config), config.web().listen().port())));
    keeper.authority().ifPresent(card -> lines.addAll(of(config, card)));
    return lines;
  }

  /** Fingerprint and trust page. */
  static List<Text> of(HallConfig config, AuthorityCard card) {
    List<Text> lines = new ArrayList<>();
    lines.add(
        new Text(
            "证书指纹 SHA-256: " + card.fingerprint(),
            "Authority's fingerprint, SHA-256: " + card.fingerprint()));
    trustPage(config)
        .ifPresent(address -> lines.add(new Text("信任页: " + address, "Trust page: " + address)));
    return lines;
  }

  /** Where a phone finds it: an address rather than a name, which not every phone can look up. */
  static Optional<String> trustPage(HallConfig config) {
    return config.web().https() instanceof HttpsConfig.OwnAuthority own
        ? own.trustPage().map(at -> PageAddress.http(reached(config, at, true), at.port()))
        : Optional.empty();
  }

  /** The host that people type for the pages. */
  static String host(HallConfig config) {
    return reached(config, config.web().listen(), false);
  }

  private static String reached(HallConfig config, HostPort at, boolean address) {
    if (!anyAddress(at.host())) {
      return at.host();
    }
    HostNames names = names(config);
    return address && !names.addresses().isEmpty() ? names.addresses().first() : names.main();
  }

  private static HostNames names(HallConfig config) {
    return config.web().https() instanceof HttpsConfig.OwnAuthority own && !own.names().isEmpty()
        ? HostNames.of(own.names())
        : MachineNames.now();
  }

  private static boolean anyAddress(String host) {
    return host.equals("0.0.0.0") || host.equals("::") || host.equals("0:0:0:0:0:0:0:0");
  }

  static Text same(String text) {
    return new Text(text, text);
  }
}
