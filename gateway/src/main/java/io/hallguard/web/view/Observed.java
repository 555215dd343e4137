package io.hallguard.web.view;

import io.hallguard.core.event.Stamp;
import io.hallguard.core.event.TroubleKind;
import io.hallguard.core.state.HallState;
import io.hallguard.core.state.PlaceState.Since;
import io.hallguard.core.state.Trouble;
import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.Reading.Property;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value of a place as far as its device can be believed now. When it cannot, the value is {@code
 * unknown} and the last one is kept apart: unknown is a value and never shown as fine.
 *
 * @param now the value, or {@code unknown}
 * @param last what was last known, when that is not what is known now
 * @param since since when {@code now} holds, when that can be told
 */
record Observed(String now, @Nullable String last, @Nullable String since) {

  /** The word for a value that nobody knows. */
  static final String UNKNOWN = "unknown";

  static <T extends Enum<T>> Observed of(
      HallState state, Optional<Since<T>> value, DeviceId device, Property property) {
    boolean clear =
        DeviceStanding.of(state, device) == DeviceStanding.ONLINE
            && !state.device(device).unclear().contains(property);
    Optional<String> word = value.map(v -> Wire.word(v.value()));
    if (clear && word.isPresent()) {
      return new Observed(word.get(), null, Wire.time(value.map(v -> v.since().wall())));
    }
    return new Observed(UNKNOWN, word.orElse(null), unknownSince(state, device));
  }

  private static @Nullable String unknownSince(HallState state, DeviceId device) {
    return Wire.time(
        DeviceStanding.trouble(state, TroubleKind.DEVICE_SILENT, device)
            .or(() -> DeviceStanding.trouble(state, TroubleKind.DEVICE_OFFLINE, device))
            .or(() -> DeviceStanding.trouble(state, TroubleKind.VALUE_UNCLEAR, device))
            .map(Trouble::at)
            .map(Stamp::wall));
  }
}
