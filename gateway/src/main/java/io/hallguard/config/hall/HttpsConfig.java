package io.hallguard.config.hall;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** How the pages are encrypted. */
public sealed interface HttpsConfig {

  /**
   * The gateway signs its certificate itself.
   *
   * @param names the host names and addresses that people type; none for those of the machine
   * @param trustPage where the page is that lets a phone trust the gateway; empty for none
   */
  record OwnAuthority(List<String> names, Optional<HostPort> trustPage) implements HttpsConfig {
    public OwnAuthority {
      names = List.copyOf(names);
      requireNonNull(trustPage, "trustPage is null");
    }
  }

  /** The site's own certificate and key, in PEM. */
  record OfFiles(Path certificate, Path key) implements HttpsConfig {
    public OfFiles {
      requireNonNull(certificate, "certificate is null");
      requireNonNull(key, "key is null");
    }
  }

  /** Plain HTTP: on this machine, or behind a proxy. */
  record Off() implements HttpsConfig {}
}
