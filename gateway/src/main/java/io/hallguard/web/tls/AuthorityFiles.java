package io.hallguard.web.tls;

import io.hallguard.core.plan.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The authority in the data folder. Phones trust what is in there: it is made whole or not at all,
 * and what is missing or damaged later is never made anew in silence.
 */
final class AuthorityFiles {
  private static final Logger LOG = LoggerFactory.getLogger(AuthorityFiles.class);

  /** The folder's name within the data folder. */
  static final String FOLDER = "authority";

  static final String CERTIFICATE = "authority.crt";
  static final String KEY = "authority.key";
  static final String SERVER = "server.pem";

  private final Folder folder;

  AuthorityFiles(Path dataFolder) {
    this.folder = new Folder(dataFolder.resolve(FOLDER));
  }

  Path path() {
    return folder.path();
  }

  /**
   * The authority, without its key when that is lost; empty when there never was one.
   *
   * @throws TlsUnusable when there are files and the certificate is not among them
   */
  Optional<Authority> authority() throws TlsUnusable {
    try {
      if (folder.empty()) {
        return Optional.empty();
      }
      X509Certificate certificate = certificate();
      folder.tighten();
      return Optional.of(new Authority(certificate, key(certificate)));
    } catch (IOException e) {
      throw broken(folder.path(), String.valueOf(e.getMessage()), e);
    }
  }

  /** The certificate alone, for whoever only wants to look; empty when there never was one. */
  Optional<X509Certificate> shown() throws TlsUnusable {
    try {
      return folder.empty() ? Optional.empty() : Optional.of(certificate());
    } catch (IOException e) {
      throw broken(folder.path(), String.valueOf(e.getMessage()), e);
    }
  }

  private X509Certificate certificate() throws IOException, TlsUnusable {
    Path file = folder.file(CERTIFICATE);
    try {
      return Pem.certificates(
              folder
                  .read(CERTIFICATE)
                  .orElseThrow(() -> new Pem.Unreadable("there is no such file")))
          .getFirst();
    } catch (Pem.Unreadable e) {
      throw broken(file, String.valueOf(e.getMessage()), e);
    }
  }

  private Optional<PrivateKey> key(X509Certificate certificate) throws IOException {
    try {
      Optional<String> text = folder.read(KEY);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      PrivateKey key = Pem.key(text.get());
      if (Identity.fits(key, certificate.getPublicKey())) {
        return Optional.of(key);
      }
      LOG.error("The key {} does not fit {}", folder.file(KEY), CERTIFICATE);
    } catch (Pem.Unreadable e) {
      LOG.error("The key {} cannot be used: {}", folder.file(KEY), e.getMessage());
    }
    return Optional.empty();
  }

  /**
   * The server's own, when it is there and of this authority. It can be signed anew at any time.
   */
  Optional<Identity> server(Authority authority) {
    try {
      Optional<String> text = folder.read(SERVER);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      Identity stored = new Identity(Pem.key(text.get()), Pem.certificates(text.get()));
      if (stored.fits() && authority.signed(stored)) {
        return Optional.of(stored);
      }
      setAside("it is not of this authority");
    } catch (IOException | Pem.Unreadable e) {
      setAside(String.valueOf(e.getMessage()));
    }
    return Optional.empty();
  }

  private void setAside(String why) {
    try {
      folder.setAside(SERVER);
      LOG.warn("{} could not be used and is set aside: {}", folder.file(SERVER), why);
    } catch (IOException e) {
      LOG.warn("{} could not be used ({}) nor be set aside", folder.file(SERVER), why, e);
    }
  }

  /** A new authority with its first certificate. */
  void make(Authority authority, PrivateKey key, Identity server) throws TlsUnusable {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(KEY, Pem.of(key));
    files.put(CERTIFICATE, Pem.of(authority.certificate()));
    files.put(SERVER, text(server));
    try {
      folder.make(files);
    } catch (IOException e) {
      throw new TlsUnusable(
          new Text(
              "证书目录 %s 写不进去:请检查磁盘空间和权限。".formatted(folder.path()),
              "Expected to write the hall's certificate authority into %s, but could not: check the"
                      .formatted(folder.path())
                  + " disk and the permissions."),
          e);
    }
  }

  void store(Identity server) throws IOException {
    folder.replace(SERVER, text(server));
  }

  private static String text(Identity server) {
    StringBuilder text = new StringBuilder(Pem.of(server.key()));
    server.chain().forEach(certificate -> text.append(Pem.of(certificate)));
    return text.toString();
  }

  /** Nothing can be served, and nothing is made in its place. */
  TlsUnusable keyLost() {
    return broken(
        folder.file(KEY), "it is missing or damaged", new Pem.Unreadable("there is no key"));
  }

  private TlsUnusable broken(Path file, String why, Exception cause) {
    return new TlsUnusable(
        new Text(
            ("网关自己的证书文件 %s 无法使用(%s)。手机和电脑信任的是原来的证书,网关不会自行重做:请从备份恢复 %s;"
                    + "没有备份时,把整个目录移走后再启动,然后每台手机和电脑都要重新信任。")
                .formatted(file, why, folder.path()),
            ("Expected to use the hall's own certificate authority, but %s cannot be used: %s."
                    + " Phones and computers trust the old one, so none is made in its place:"
                    + " restore %s from a backup. Without one, move the whole folder away and start"
                    + " again; every phone and computer must then be told to trust anew.")
                .formatted(file, why, folder.path())),
        cause);
  }
}
