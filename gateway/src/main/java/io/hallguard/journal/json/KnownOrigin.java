package io.hallguard.journal.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hallguard.core.plan.HallId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The journal of the line that was read last: nearly every line is of the same one as the line
 * before, and begins with the same bytes.
 */
final class KnownOrigin {
  private static volatile @Nullable KnownOrigin last;

  private final String hall;
  private final String journal;
  private final Origin origin;
  private final byte[] reportHead;

  private KnownOrigin(String hall, String journal) {
    this.hall = hall;
    this.journal = journal;
    this.origin = new Origin(new HallId(hall), UUID.fromString(journal));
    this.reportHead =
        "{\"v\":%d,\"alg\":\"%s\",\"hall\":\"%s\",\"journal\":\"%s\",\"seq\":"
            .formatted(FactType.SIGNAL_SEEN.version(), FactCodec.ALGORITHM, hall, journal)
            .getBytes(UTF_8);
  }

  /** Of the line that was read last, if there was one. */
  static Optional<KnownOrigin> last() {
    return Optional.ofNullable(last);
  }

  /**
   * The origin of these texts.
   *
   * @throws IllegalArgumentException when they are none
   */
  static Origin of(String hall, String journal) {
    KnownOrigin known = last;
    if (known == null || !known.hall.equals(hall) || !known.journal.equals(journal)) {
      known = new KnownOrigin(hall, journal);
      last = known;
    }
    return known.origin;
  }

  Origin origin() {
    return origin;
  }

  /** What a line of this journal begins with when it holds a signal. For reading only. */
  byte[] reportHead() {
    return reportHead;
  }
}
