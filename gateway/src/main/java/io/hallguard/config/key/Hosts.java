package io.hallguard.config.key;

import io.hallguard.config.hall.HostPort;
import io.hallguard.config.hall.TrustPlace;
import io.hallguard.config.key.Scalar.Parsed;
import io.hallguard.config.yaml.YamlNode.Kind;
import io.hallguard.core.plan.Text;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Values that name a machine. */
final class Hosts {
  private static final int LONGEST = 253;
  private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
  private static final Pattern NAME =
      Pattern.compile("^(%1$s(\\.%1$s)*|[0-9a-fA-F:]*:[0-9a-fA-F:.]+)$".formatted(LABEL));
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|.*:.*");
  private static final String OFF = "off";

  private Hosts() {}

  /** A host name or an address, in lower case. */
  static Scalar<String> name(String example) {
    Text allowed = new Text("主机名或 IP 地址", "a host name or an IP address");
    return new Scalar<>(
        Kind.TEXT,
        allowed,
        example,
        Map.of("type", "string", "pattern", NAME.pattern(), "maxLength", LONGEST),
        text ->
            text.length() <= LONGEST && NAME.matcher(text).matches() && possible(text)
                ? new Parsed.Good<>(text.toLowerCase(Locale.ROOT))
                : Scalars.bad(text, allowed, example));
  }

  private static boolean possible(String text) {
    if (!ADDRESS.matcher(text).matches()) {
      return true;
    }
    try {
      return !InetAddress.ofLiteral(text).isAnyLocalAddress();
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  /** Host and port, or off. */
  static Scalar<TrustPlace> placeOrOff(String example) {
    Scalar<HostPort> place = Addresses.hostPort(example);
    Text allowed = new Text(place.allowed().zh() + ",或 off", place.allowed().en() + ", or off");
    return new Scalar<>(
        Kind.TEXT,
        allowed,
        example,
        Map.of("type", "string", "pattern", orOff(Addresses.LISTEN.pattern())),
        text ->
            text.equals(OFF)
                ? new Parsed.Good<>(new TrustPlace(Optional.empty()))
                : switch (place.parser().parse(text)) {
                  case Parsed.Good<HostPort>(HostPort at) ->
                      new Parsed.Good<>(new TrustPlace(Optional.of(at)));
                  case Parsed.Bad<HostPort> _ -> Scalars.bad(text, allowed, example);
                });
  }

  private static String orOff(String pattern) {
    return "^(%s|%s)$".formatted(OFF, pattern);
  }
}
