package io.hallguard.web.tls;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Stamp;
import io.hallguard.core.plan.Text;
import io.hallguard.web.tls.AuthorityLife.Validity;
import java.io.IOException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs the server's certificate with the hall's own authority: when there is none, when it ends
 * soon, and when the names have changed.
 */
final class OwnAuthority implements IdentitySource {
  private static final Logger LOG = LoggerFactory.getLogger(OwnAuthority.class);

  private final AuthorityFiles files;
  private final String hall;
  private final Supplier<HostNames> wanted;
  private final Set<String> httpsOnly;
  private volatile @Nullable Authority authority;
  private boolean unsaved;

  /**
   * In that data folder.
   *
   * @param hall the name of a new authority
   * @param wanted the names that the certificate shall have; asked at each look
   * @param httpsOnly the names that nothing else is served under
   */
  OwnAuthority(Path dataFolder, String hall, Supplier<HostNames> wanted, Set<String> httpsOnly) {
    this.files = new AuthorityFiles(dataFolder);
    this.hall = requireNonNull(hall, "hall is null");
    this.wanted = requireNonNull(wanted, "wanted is null");
    this.httpsOnly = Set.copyOf(httpsOnly);
  }

  @Override
  public Look look(Stamp now, Optional<Identity> served) throws TlsUnusable {
    HostNames names = wanted.get();
    if (authority == null) {
      Optional<Authority> found = files.authority();
      if (found.isEmpty()) {
        return first(names, now);
      }
      authority = found.get();
    }
    Authority known = requireNonNull(authority, "authority is null");
    Optional<Identity> have = served.isPresent() ? served : files.server(known);
    return next(known, have, names, now);
  }

  /** The authority's own certificate; empty before the first look. */
  Optional<X509Certificate> certificate() {
    return Optional.ofNullable(authority).map(Authority::certificate);
  }

  @Override
  public Set<String> httpsOnly(Identity identity) {
    return httpsOnly;
  }

  private Look first(HostNames names, Stamp now) throws TlsUnusable {
    Issuing issuing = new Issuing();
    Authority made = issuing.authority(hall, names);
    PrivateKey key = made.key().orElseThrow();
    Validity validity = AuthorityLife.validity(now);
    Identity server =
        issuing.server(made.certificate(), key, names, validity.from(), validity.until());
    files.make(made, key, server);
    authority = made;
    LOG.warn(
        "A new certificate authority was made in {}: phones and computers must be told to trust it."
            + " SHA-256 {}",
        files.path(),
        Fingerprint.of(made.certificate()));
    return Look.well(server);
  }

  private Look next(Authority known, Optional<Identity> have, HostNames names, Stamp now)
      throws TlsUnusable {
    List<Text> concerns = new ArrayList<>();
    Optional<Identity> timely = have.filter(identity -> !AuthorityLife.due(identity, now));
    Identity serving;
    if (timely.isPresent() && timely.get().names().serve(names)) {
      serving = timely.get();
    } else {
      HostNames allowed = NameLimits.within(known.certificate(), names);
      leftOut(names, allowed).ifPresent(concerns::add);
      if (timely.isPresent() && timely.get().names().serve(allowed)) {
        serving = timely.get();
      } else if (known.key().isPresent()) {
        serving = renewed(known.certificate(), known.key().get(), allowed, now);
      } else {
        serving = have.orElseThrow(files::keyLost);
      }
    }
    if (known.key().isEmpty()) {
      concerns.add(withoutKey(serving));
    }
    save(serving).ifPresent(concerns::add);
    return new Look(serving, together(concerns));
  }

  private Identity renewed(X509Certificate signer, PrivateKey key, HostNames names, Stamp now) {
    Validity validity = AuthorityLife.validity(now);
    Identity fresh = new Issuing().server(signer, key, names, validity.from(), validity.until());
    unsaved = true;
    LOG.info("A new certificate for {} lasts until {}", names.all().toList(), fresh.ends());
    return fresh;
  }

  /** One that could not be written is served all the same, and tried again at each look. */
  private Optional<Text> save(Identity serving) {
    if (!unsaved) {
      return Optional.empty();
    }
    try {
      files.store(serving);
      unsaved = false;
      return Optional.empty();
    } catch (IOException e) {
      LOG.warn("The new certificate could not be written to {}", files.path(), e);
      return Optional.of(
          new Text(
              "新证书已启用,但写不进 %s,重启后会再换一次:请检查磁盘。".formatted(files.path()),
              "The new certificate is in use but could not be written to %s: check the disk."
                  .formatted(files.path())));
    }
  }

  private Text withoutKey(Identity serving) {
    String day = AuthorityLife.day(serving.ends());
    return new Text(
        "网关自己的证书私钥 %s 缺失或损坏,现有证书到 %s 为止不能更换:请从备份恢复 %s 后重启。"
            .formatted(AuthorityFiles.KEY, day, files.path()),
        ("The key %s is missing or damaged, so that the certificate cannot be renewed and ends on"
                + " %s: restore %s from a backup and start again.")
            .formatted(AuthorityFiles.KEY, day, files.path()));
  }

  private static Optional<Text> leftOut(HostNames names, HostNames allowed) {
    String list = names.all().filter(name -> !allowed.has(name)).collect(Collectors.joining(", "));
    return list.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Text(
                "证书不含 %s:手机信任的证书不允许签这些名称;要用这些名称,须重做证书并让每台手机重新信任。".formatted(list),
                ("The certificate does not name %s: the authority that phones trust may not sign"
                        + " for it; a new authority could, and every phone must trust that anew.")
                    .formatted(list)));
  }

  private static Optional<Text> together(List<Text> concerns) {
    return concerns.stream()
        .reduce((one, other) -> new Text(one.zh() + other.zh(), one.en() + " " + other.en()));
  }
}
