package io.hallguard.web.tls;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.hallguard.core.plan.Text;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the trust page says and gives away. */
final class TrustSheet {
  private static final String RESOURCE = "web-trust/trust.html";
  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

  private final Text hall;
  private final AuthorityCard authority;

  TrustSheet(Text hall, AuthorityCard authority) {
    this.hall = requireNonNull(hall, "hall is null");
    this.authority = requireNonNull(authority, "authority is null");
  }

  /**
   * The page.
   *
   * @param names where the pages are reached
   * @param port of the pages
   */
  String page(HostNames names, int port) {
    String links =
        names
            .all()
            .filter(name -> !HostNames.LOOPBACK.has(name))
            .map(name -> escaped(PageAddress.https(name, port)))
            .map(address -> "<li><a href=\"%1$s\">%1$s</a></li>".formatted(address))
            .collect(Collectors.joining());
    return template()
        .replace("{{hall.zh}}", escaped(hall.zh()))
        .replace("{{hall.en}}", escaped(hall.en()))
        .replace("{{name}}", escaped(authority.name()))
        .replace("{{fingerprint}}", authority.fingerprint())
        .replace("{{links}}", links);
  }

  /** The page has one style, which is named by its hash: nothing else in it is taken. */
  static String securityPolicy() {
    String page = template();
    String style =
        page.substring(page.indexOf("<style>") + "<style>".length(), page.indexOf("</style>"));
    return "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none';"
            .formatted(sha256(style))
        + " frame-ancestors 'none'";
  }

  /** The certificate as phones take it. */
  byte[] certificate() {
    return authority.der();
  }

  /**
   * The same for Apple's devices. Its ids follow from the certificate: a second one replaces it.
   */
  byte[] profile() {
    UUID whole = UUID.nameUUIDFromBytes(authority.fingerprintBytes());
    UUID part = UUID.nameUUIDFromBytes(("part " + authority.fingerprint()).getBytes(UTF_8));
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
    <plist version="1.0">
    <dict>
    <key>PayloadContent</key>
    <array>
    <dict>
    <key>PayloadCertificateFileName</key><string>hallguard-authority.crt</string>
    <key>PayloadContent</key>
    <data>
    %1$s
    </data>
    <key>PayloadDisplayName</key><string>%2$s</string>
    <key>PayloadIdentifier</key><string>io.hallguard.authority.%4$s</string>
    <key>PayloadType</key><string>com.apple.security.root</string>
    <key>PayloadUUID</key><string>%4$s</string>
    <key>PayloadVersion</key><integer>1</integer>
    </dict>
    </array>
    <key>PayloadDescription</key><string>%5$s SHA-256 %6$s</string>
    <key>PayloadDisplayName</key><string>%2$s</string>
    <key>PayloadIdentifier</key><string>io.hallguard.trust.%3$s</string>
    <key>PayloadRemovalDisallowed</key><false/>
    <key>PayloadType</key><string>Configuration</string>
    <key>PayloadUUID</key><string>%3$s</string>
    <key>PayloadVersion</key><integer>1</integer>
    </dict>
    </plist>
    """
        .formatted(
            LINES.encodeToString(authority.der()),
            escaped(authority.name()),
            whole,
            part,
            escaped(hall.zh() + " / " + hall.en() + "."),
            authority.fingerprint())
        .getBytes(UTF_8);
  }

  private static String template() {
    try (InputStream in = TrustSheet.class.getClassLoader().getResourceAsStream(RESOURCE)) {
      return new String(requireNonNull(in, RESOURCE + " is not there").readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("Expected to read %s".formatted(RESOURCE), e);
    }
  }

  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '"' -> safe.append("&quot;");
            default -> safe.appendCodePoint(c);
          }
        });
    return safe.toString();
  }

  private static String sha256(String text) {
    try {
      return Base64.getEncoder()
          .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Expected this Java to know SHA-256, but it does not", e);
    }
  }
}
