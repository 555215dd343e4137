package io.hallguard.sim.bench.limit;

import io.hallguard.sim.bench.BenchFailed;
import io.hallguard.sim.bench.Lab;
import io.hallguard.sim.bench.load.Latencies;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;

/** The disk alone: bytes added to a file, and {@code fdatasync}. */
public final class AppendLimit {
  private AppendLimit() {}

  /**
   * What it took.
   *
   * @param sync how long a write with its sync took
   */
  public record Cost(double eventsPerSecond, Latencies sync) {}

  /** Writes so many events of that size, synced in such groups. */
  public static Cost measure(Lab lab, int eventBytes, int group, int count) {
    Latencies sync = new Latencies();
    ByteBuffer events = ByteBuffer.allocateDirect(eventBytes * group);
    long start = lab.tempo().now();
    try (FileChannel file =
        FileChannel.open(
            lab.folder().resolve("append-" + group),
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND)) {
      for (int done = 0; done < count; done += group) {
        long before = lab.tempo().now();
        events.rewind();
        while (events.hasRemaining()) {
          file.write(events);
        }
        file.force(false);
        sync.add(lab.tempo().now() - before);
      }
    } catch (IOException e) {
      throw new BenchFailed("Expected to append to a file, but " + e, e);
    }
    return new Cost(count / lab.tempo().secondsSince(start), sync);
  }
}
