package io.hallguard.web.tls;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Stamp;
import io.hallguard.core.plan.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The site's own certificate and key, read anew when one of the files has changed. */
final class OwnFiles implements IdentitySource {
  private static final long BYTES_MAX = 1024 * 1024;

  private final Path certificate;
  private final Path key;
  private List<Version> read = List.of();

  OwnFiles(Path certificate, Path key) {
    this.certificate = requireNonNull(certificate, "certificate is null");
    this.key = requireNonNull(key, "key is null");
  }

  /** A file as it was when it was read; the target of a link counts. */
  private record Version(Path file, FileTime changed, long bytes) {}

  @Override
  public Look look(Stamp now, Optional<Identity> served) throws TlsUnusable {
    List<Version> found = List.of(version(certificate), version(key));
    Identity identity = served.orElse(null);
    if (identity == null || !found.equals(read)) {
      identity = identity();
      read = found;
    }
    Optional<Text> concern = now.trusted() ? concern(identity, now.wall()) : Optional.empty();
    return new Look(identity, concern);
  }

  private Identity identity() throws TlsUnusable {
    Identity identity;
    try {
      List<X509Certificate> chain = Pem.certificates(text(certificate));
      identity = new Identity(key(), chain);
    } catch (Pem.Unreadable e) {
      throw unreadable(certificate, e);
    }
    if (!identity.fits()) {
      throw new TlsUnusable(
          new Text(
              "私钥 %s 与证书 %s 不配对:请检查这两个文件,证书链中自己的证书应在最前。".formatted(key, certificate),
              ("Expected the key %s to fit the certificate %s, but it does not: check both files;"
                      + " in the chain the site's own certificate comes first.")
                  .formatted(key, certificate)));
    }
    return identity;
  }

  private PrivateKey key() throws TlsUnusable {
    try {
      return Pem.key(text(key));
    } catch (Pem.Unreadable e) {
      throw unreadable(key, e);
    }
  }

  private static TlsUnusable unreadable(Path file, Pem.Unreadable e) {
    return new TlsUnusable(
        new Text(
            "证书或私钥文件 %s 无法使用:%s。".formatted(file, e.getMessage()),
            "Expected %s to hold what HTTPS needs, but %s.".formatted(file, e.getMessage())),
        e);
  }

  private static Version version(Path file) throws TlsUnusable {
    try {
      return new Version(file, Files.getLastModifiedTime(file), Files.size(file));
    } catch (IOException e) {
      throw missing(file, e);
    }
  }

  private static String text(Path file) throws TlsUnusable {
    try {
      if (Files.size(file) > BYTES_MAX) {
        throw new IOException("it is larger than 1 MB");
      }
      return new String(Files.readAllBytes(file), UTF_8);
    } catch (IOException e) {
      throw missing(file, e);
    }
  }

  private static TlsUnusable missing(Path file, IOException e) {
    return new TlsUnusable(
        new Text(
            "HTTPS 需要的文件 %s 读不到:请检查路径和权限。".formatted(file),
            "Expected to read %s for HTTPS, but there is no such readable file: check the path and"
                    .formatted(file)
                + " its permissions."),
        e);
  }

  private Optional<Text> concern(Identity identity, Instant now) {
    Instant ends = identity.ends();
    if (!ends.isAfter(now)) {
      return Optional.of(
          new Text(
              "证书 %s 已于 %s 过期,浏览器不再信任:请更换。".formatted(certificate, AuthorityLife.day(ends)),
              "The certificate %s has expired on %s and browsers refuse it: replace it."
                  .formatted(certificate, AuthorityLife.day(ends))));
    }
    if (identity.begins().isAfter(now)) {
      return Optional.of(
          new Text(
              "证书 %s 到 %s 才生效:请检查证书和时钟。"
                  .formatted(certificate, AuthorityLife.day(identity.begins())),
              "The certificate %s is not valid before %s: check it, and the clock."
                  .formatted(certificate, AuthorityLife.day(identity.begins()))));
    }
    return ends.isAfter(now.plus(SOON))
        ? Optional.empty()
        : Optional.of(
            new Text(
                "证书 %s 将于 %s 过期:请尽快更换文件,网关会自动读取。".formatted(certificate, AuthorityLife.day(ends)),
                "The certificate %s ends on %s: replace the file soon, it is read by itself."
                    .formatted(certificate, AuthorityLife.day(ends))));
  }

  @Override
  public Set<String> httpsOnly(Identity identity) {
    return identity.names().dns().stream()
        .filter(name -> !name.equals("localhost"))
        .collect(Collectors.toUnmodifiableSet());
  }
}
