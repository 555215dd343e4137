package io.hallguard.drivers.mqtt.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.Reception;
import io.hallguard.drivers.signal.Signal;
import io.hallguard.drivers.signal.Signal.Flaw;
import java.util.Arrays;

/** {@code online} or {@code offline}: bare, or as the {@code state} of a JSON object. */
final class Availability {
  private static final byte[] ONLINE = "online".getBytes(UTF_8);
  private static final byte[] OFFLINE = "offline".getBytes(UTF_8);

  private Availability() {}

  /** Only the bare word. */
  static Signal bare(DeviceId device, byte[] payload, Reception reception) {
    if (Arrays.equals(payload, ONLINE)) {
      return new Signal.Reachability(device, reception, true);
    }
    if (Arrays.equals(payload, OFFLINE)) {
      return new Signal.Reachability(device, reception, false);
    }
    return new Signal.Unreadable(
        device,
        reception,
        Flaw.UNKNOWN,
        "Expected online or offline, but found another text.",
        Excerpt.of(payload));
  }

  /** The bare word or {@code {"state":"online"}}. */
  static Signal bareOrJson(DeviceId device, byte[] payload, Reception reception) {
    if (payload.length == 0 || payload[0] != '{') {
      return bare(device, payload, reception);
    }
    return switch (StrictJson.parse(payload)) {
      case Parsed.Bad(String detail) ->
          new Signal.Unreadable(device, reception, Flaw.MALFORMED, detail, Excerpt.of(payload));
      case Parsed.Ok(var object) -> {
        String state = object.path("state").asText("");
        yield bare(device, state.getBytes(UTF_8), reception);
      }
    };
  }
}
