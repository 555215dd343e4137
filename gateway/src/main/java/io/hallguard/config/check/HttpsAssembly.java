package io.hallguard.config.check;

import io.hallguard.config.hall.HostPort;
import io.hallguard.config.hall.HttpsConfig;
import io.hallguard.config.hall.TrustPlace;
import io.hallguard.config.key.At;
import io.hallguard.config.key.NetworkKeys;
import io.hallguard.config.key.SectionValue;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** How the pages are encrypted. */
final class HttpsAssembly {
  private static final int PORT_MAX = 65_535;

  private HttpsAssembly() {}

  /** Of a file in which nothing was refused. */
  static HttpsConfig https(SectionValue web, Path folder) {
    return switch (web.get(NetworkKeys.HTTPS)) {
      case OWN_AUTHORITY ->
          new HttpsConfig.OwnAuthority(
              web.getOptional(NetworkKeys.NAMES).orElse(List.of()).stream()
                  .map(At::value)
                  .distinct()
                  .toList(),
              trustPage(web));
      case FILES ->
          new HttpsConfig.OfFiles(
              folder.resolve(web.get(NetworkKeys.CERTIFICATE_FILE)).normalize(),
              folder.resolve(web.get(NetworkKeys.KEY_FILE)).normalize());
      case OFF -> new HttpsConfig.Off();
    };
  }

  /** Where the file puts it, or else beside the pages when others than this machine reach them. */
  static Optional<HostPort> trustPage(SectionValue web) {
    Optional<TrustPlace> written = web.getOptional(NetworkKeys.TRUST_PAGE);
    return written.isPresent()
        ? written.get().at()
        : web.getOptional(NetworkKeys.WEB_LISTEN)
            .filter(listen -> !listen.loopback())
            .map(HttpsAssembly::beside);
  }

  private static HostPort beside(HostPort pages) {
    int port = pages.port() == PORT_MAX ? PORT_MAX - 1 : pages.port() + 1;
    return new HostPort(pages.host(), port);
  }
}
