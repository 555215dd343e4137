package io.hallguard.jmh;

import io.hallguard.core.event.Recorded;
import io.hallguard.journal.json.Envelope;
import io.hallguard.journal.json.FactCodec;
import io.hallguard.journal.json.FactUnreadable;
import io.hallguard.journal.json.Origin;
import io.hallguard.sim.bench.process.BenchHall;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Between a fact and its line, in microseconds: that a report of 200 bytes was seen. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class FactLines {
  private final FactCodec codec =
      new FactCodec(new Origin(BenchHall.ID, UUID.nameUUIDFromBytes(new byte[16])));
  private final Recorded fact = reportSeen();
  private final byte[] line = codec.encode(fact);

  /** The first fact of a door unit's report. */
  public static Recorded reportSeen() {
    WarmHall hall = new WarmHall();
    return hall.decide(hall.reports().getFirst()).facts().getFirst();
  }

  /** As each commit does. */
  @Benchmark
  public byte[] encode() {
    return codec.encode(fact);
  }

  /** As a replay does. */
  @Benchmark
  public Envelope decode() throws FactUnreadable {
    return FactCodec.decode(fact.seq(), line);
  }
}
