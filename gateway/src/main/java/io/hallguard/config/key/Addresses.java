package io.hallguard.config.key;

import io.hallguard.config.hall.HostPort;
import io.hallguard.config.key.Scalar.Parsed;
import io.hallguard.config.problem.Flaw;
import io.hallguard.config.yaml.YamlNode.Kind;
import io.hallguard.core.plan.Text;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values that say where something is reached: ports, URIs, topics, devices' own names. */
final class Addresses {
  static final Pattern LISTEN =
      Pattern.compile("(\\[[0-9a-fA-F:.]+\\]|[A-Za-z0-9.-]+):([0-9]{1,5})");

  private Addresses() {}

  /** Host and port. */
  static Scalar<HostPort> hostPort(String example) {
    Text allowed = new Text("主机:端口(端口 1 到 65535)", "host:port (port 1 to 65535)");
    return new Scalar<>(
        Kind.TEXT,
        allowed,
        example,
        Map.of("type", "string", "pattern", "^" + LISTEN.pattern() + "$"),
        text -> {
          Matcher parts = LISTEN.matcher(text);
          if (!parts.matches()) {
            return Scalars.bad(text, allowed, example);
          }
          int port = Integer.parseInt(parts.group(2));
          return port < 1 || port > 65535
              ? Quantities.outside(text, allowed)
              : new Parsed.Good<>(new HostPort(parts.group(1).replaceAll("[\\[\\]]", ""), port));
        });
  }

  /** An address with one of these schemes, and never with a password in it. */
  static Scalar<URI> uri(List<String> schemes, boolean portNeeded, String example) {
    String list = String.join(", ", schemes);
    Text allowed = new Text("网址(%s)".formatted(list), "an address (%s)".formatted(list));
    String pattern =
        "^(%s)://[^\\s/@]+%s"
            .formatted(String.join("|", schemes), portNeeded ? ":[0-9]{1,5}$" : "[^\\s@]*$");
    return new Scalar<>(
        Kind.TEXT,
        allowed,
        example,
        Map.of("type", "string", "pattern", pattern),
        text -> {
          if (text.contains("@")) {
            return new Parsed.Bad<>(withSecret(allowed));
          }
          return Pattern.matches(pattern, text)
              ? parsed(text, allowed, example)
              : Scalars.bad(text, allowed, example);
        });
  }

  private static Parsed<URI> parsed(String text, Text allowed, String example) {
    try {
      URI uri = new URI(text);
      boolean port = uri.getPort() == -1 || (uri.getPort() >= 1 && uri.getPort() <= 65535);
      return uri.getHost() != null && port
          ? new Parsed.Good<>(uri)
          : Scalars.bad(text, allowed, example);
    } catch (URISyntaxException _) {
      return Scalars.bad(text, allowed, example);
    }
  }

  private static Flaw withSecret(Text allowed) {
    return Flaw.of(
        "",
        allowed,
        new Text(
            "网址里不能写用户名或密码(@ 之前的部分):请用 user 和 password-file",
            "an address holds no user or password (the part before @): use user and"
                + " password-file"));
  }

  /** One or more levels of a topic, without wildcards. */
  static Scalar<String> topic(String example) {
    return Scalars.matching(
        "[^\\s+#/$][^+#\\u0000-\\u001f]{0,126}[^\\s+#/]|[^\\s+#/$]",
        new Text("不含 + 和 # 的主题名", "a topic without + and #"),
        example);
  }

  /** A filter, with wildcards at the places where MQTT allows them. */
  static Scalar<String> topicFilter(String example) {
    Text allowed = new Text("主题(可用通配符 + 和末尾的 #)", "a topic (+ and a last # are wildcards)");
    String level = "([^+#/\\s]+|\\+)";
    Pattern filter = Pattern.compile("^(#|%s(/%s)*(/#)?)$".formatted(level, level));
    return new Scalar<>(
        Kind.TEXT,
        allowed,
        example,
        Map.of("type", "string", "pattern", filter.pattern(), "maxLength", 128),
        text ->
            text.length() <= 128 && filter.matcher(text).matches()
                ? new Parsed.Good<>(text)
                : Scalars.bad(text, allowed, example));
  }
}
