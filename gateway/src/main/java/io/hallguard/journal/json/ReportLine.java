package io.hallguard.journal.json;

import static io.hallguard.journal.json.LineCursor.literal;

import io.hallguard.core.event.BootId;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.SignalFact.SignalSeen;
import io.hallguard.core.event.SignalFact.Standing;
import io.hallguard.core.event.Stamp;
import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.EventRef;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reception;
import io.hallguard.drivers.signal.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads by hand the line that a journal has most of, that of a device's report, if it looks to the
 * byte as {@link FactCodec} writes it: the general way costs several times as much, and a start
 * reads many. Whatever looks otherwise in the least, or is wrong, is left to {@link
 * EnvelopeReader}; so nothing is read here that it would refuse or read differently.
 */
final class ReportLine {
  private static final byte[] AT = literal(",\"at\":\"");
  private static final byte[] BOOT = literal("\",\"boot\":\"");
  private static final byte[] MONO = literal("\",\"mono\":");
  private static final byte[] TRUSTED = literal(",\"clockOk\":true");
  private static final byte[] NOT_TRUSTED = literal(",\"clockOk\":false");
  private static final byte[] SOURCE =
      literal(",\"type\":\"%s\",\"src\":\"".formatted(FactType.SIGNAL_SEEN.text()));
  private static final byte[] DEVICE =
      literal("\",\"data\":{\"signal\":{\"kind\":\"report\",\"device\":\"");
  private static final byte[] RECEIVED = literal("\",\"reception\":{\"receivedAt\":\"");
  private static final byte[] QUOTE = literal("\"");
  private static final byte[] DEVICE_TIME = literal(",\"deviceTime\":\"");
  private static final byte[] RETAINED = literal(",\"retained\":true");
  private static final byte[] NOT_RETAINED = literal(",\"retained\":false");
  private static final byte[] EPOCH = literal(",\"event\":{\"epoch\":\"");
  private static final byte[] SEQUENCE = literal("\",\"sequence\":");
  private static final byte[] EVENT_ID = literal(",\"id\":\"");
  private static final byte[] EVENT_END = literal("\"}");
  private static final byte[] READINGS = literal("},\"readings\":[");
  private static final byte[] COMMA = literal(",");
  private static final byte[] READINGS_END = literal("]}");
  private static final Standing[] STANDINGS = Standing.values();
  private static final byte[][] STANDING_ENDS =
      Arrays.stream(STANDINGS)
          .map(s -> literal(",\"standing\":\"%s\"}}".formatted(KebabEnums.text(s))))
          .toArray(byte[][]::new);

  private static volatile @Nullable BootId lastBoot;

  private final LineCursor in;

  private ReportLine(byte[] line) {
    in = new LineCursor(line);
  }

  /** The fact; empty when the line has to be read in the general way. */
  static Optional<Envelope> read(long seq, byte[] line) {
    Optional<KnownOrigin> origin = KnownOrigin.last();
    return origin.isEmpty() ? Optional.empty() : new ReportLine(line).read(seq, origin.get());
  }

  private Optional<Envelope> read(long seq, KnownOrigin origin) {
    in.expect(origin.reportHead());
    long ownSeq = in.number();
    in.expect(AT);
    Instant wall = in.instant();
    in.expect(BOOT);
    String boot = in.text();
    in.expect(MONO);
    long mono = in.number();
    boolean trusted = flag(TRUSTED, NOT_TRUSTED);
    in.expect(SOURCE);
    String source = in.text();
    in.expect(DEVICE);
    String device = in.text();
    Reception reception = reception();
    List<Reading> readings = readings();
    Standing standing = standing();
    if (!in.done() || ownSeq != seq || seq < 1 || boot.isBlank() || device.isBlank()) {
      return Optional.empty();
    }
    Stamp at = new Stamp(boot(boot), mono, wall, trusted);
    Signal report = new Signal.Report(new DeviceId(device), reception, readings);
    return Optional.of(
        new Envelope(
            origin.origin(), new Recorded(seq, at, source, new SignalSeen(report, standing))));
  }

  /** Nearly every line is of the same boot as the line before. */
  private static BootId boot(String text) {
    BootId known = lastBoot;
    if (known == null || !known.value().equals(text)) {
      known = new BootId(text);
      lastBoot = known;
    }
    return known;
  }

  private Reception reception() {
    in.expect(RECEIVED);
    Instant receivedAt = in.instant();
    in.expect(QUOTE);
    Optional<Instant> deviceTime = Optional.empty();
    if (in.skip(DEVICE_TIME)) {
      deviceTime = Optional.of(in.instant());
      in.expect(QUOTE);
    }
    boolean retained = flag(RETAINED, NOT_RETAINED);
    return new Reception(receivedAt, deviceTime, retained, event());
  }

  private Optional<EventRef> event() {
    if (!in.skip(EPOCH)) {
      return Optional.empty();
    }
    String epoch = in.text();
    in.expect(SEQUENCE);
    long sequence = in.number();
    in.expect(EVENT_ID);
    String id = in.text();
    in.expect(EVENT_END);
    if (sequence < 1) {
      in.lose();
    }
    return in.lost() ? Optional.empty() : Optional.of(new EventRef(epoch, sequence, id));
  }

  private List<Reading> readings() {
    List<Reading> readings = new ArrayList<>();
    in.expect(READINGS);
    if (in.skip(READINGS_END)) {
      return readings;
    }
    do {
      Reading reading = in.reading();
      if (reading != null) {
        readings.add(reading);
      }
    } while (in.skip(COMMA));
    in.expect(READINGS_END);
    return readings;
  }

  private Standing standing() {
    for (int i = 0; i < STANDINGS.length; i++) {
      if (in.skip(STANDING_ENDS[i])) {
        return STANDINGS[i];
      }
    }
    in.lose();
    return Standing.CURRENT;
  }

  private boolean flag(byte[] yes, byte[] no) {
    boolean is = in.skip(yes);
    if (!is) {
      in.expect(no);
    }
    return is;
  }
}
