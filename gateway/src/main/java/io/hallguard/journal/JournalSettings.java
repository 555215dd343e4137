package io.hallguard.journal;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.register.RegisterHall;
import java.time.Duration;

/**
 * How the file is kept.
 *
 * @param pageBytes of a new file; see {@code docs/journal.md} for what it does to a card's life
 * @param bytesMax the file does not grow beyond this: a commit that would need more fails
 * @param busyTimeout how long a write waits for somebody else's write, for example a backup
 * @param checkpointPages so many pages of the write-ahead log are copied into the file at once
 * @param readers how many threads may read at the same time; others wait
 * @param snapshotsKept older snapshots go
 * @param hall what of the hall's settings its register depends on
 */
public record JournalSettings(
    int pageBytes,
    long bytesMax,
    Duration busyTimeout,
    int checkpointPages,
    int readers,
    int snapshotsKept,
    RegisterHall hall) {
  public JournalSettings {
    if (pageBytes < 512 || pageBytes > 65_536 || Integer.bitCount(pageBytes) != 1) {
      throw new IllegalArgumentException(
          "Expected a page of 512 to 65536 bytes and a power of two, but found " + pageBytes);
    }
    atLeastOne("bytesMax", bytesMax / pageBytes);
    atLeastOne("busyTimeout", busyTimeout.toMillis());
    atLeastOne("checkpointPages", checkpointPages);
    atLeastOne("readers", readers);
    atLeastOne("snapshotsKept", snapshotsKept);
    requireNonNull(hall, "hall is null");
  }

  /** Of a hall in China. */
  public JournalSettings(
      int pageBytes,
      long bytesMax,
      Duration busyTimeout,
      int checkpointPages,
      int readers,
      int snapshotsKept) {
    this(
        pageBytes,
        bytesMax,
        busyTimeout,
        checkpointPages,
        readers,
        snapshotsKept,
        RegisterHall.USUAL);
  }

  /** What a gateway uses. */
  public static JournalSettings defaults() {
    return new JournalSettings(2048, 16L << 30, Duration.ofSeconds(5), 1000, 2, 3);
  }

  JournalSettings withReaders(int count) {
    return new JournalSettings(
        pageBytes, bytesMax, busyTimeout, checkpointPages, count, snapshotsKept, hall);
  }

  /** The same in another hall. */
  public JournalSettings of(RegisterHall other) {
    return new JournalSettings(
        pageBytes, bytesMax, busyTimeout, checkpointPages, readers, snapshotsKept, other);
  }

  private static void atLeastOne(String name, long value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          "Expected %s to be 1 or more, but found %d".formatted(name, value));
    }
  }
}
