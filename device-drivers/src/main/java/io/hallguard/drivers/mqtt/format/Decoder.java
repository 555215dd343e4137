package io.hallguard.drivers.mqtt.format;

import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.Reception;
import io.hallguard.drivers.signal.Signal;
import java.util.List;

/**
 * Reads one format. Which way round a value is ({@code contact:false} is an open door) is decided
 * here and nowhere else. Stateless, so any thread may call it.
 */
@FunctionalInterface
public interface Decoder {

  /**
   * Reads one payload. What cannot be read comes back as {@link Signal.Unreadable}; a known
   * property with an unknown value comes back as {@code Reading.Unclear}.
   *
   * @param device whose topic it was
   * @param part which of its topics it was
   * @param payload the bytes, not changed; its length was checked before
   * @param reception how it came in; a decoder adds device time and event number to it
   * @return the signals in the order the payload gives; empty when it says nothing of this device
   */
  List<Signal> decode(DeviceId device, Part part, byte[] payload, Reception reception);
}
