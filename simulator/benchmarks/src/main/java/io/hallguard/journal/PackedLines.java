package io.hallguard.journal;

import io.hallguard.jmh.FactLines;
import io.hallguard.journal.json.FactCodec;
import io.hallguard.journal.json.Origin;
import io.hallguard.sim.bench.process.BenchHall;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Between a line and what lies in its row, with the dictionary that we ship, in microseconds. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class PackedLines {
  private static final UUID JOURNAL = UUID.nameUUIDFromBytes(new byte[16]);

  private final byte[] line =
      new FactCodec(new Origin(BenchHall.ID, JOURNAL)).encode(FactLines.reportSeen());
  private final Packing packing = packing();
  private final byte[] packed = packing.pack(line);

  private static Packing packing() {
    try (Connection memory = DriverManager.getConnection("jdbc:sqlite::memory:");
        Statement create = memory.createStatement()) {
      create.execute("CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB)");
      try (PreparedStatement insert = memory.prepareStatement("INSERT INTO meta VALUES (?, ?)")) {
        insert.setString(1, Packing.DICTIONARY);
        insert.setBytes(2, Packing.dictionary(BenchHall.ID.value(), JOURNAL.toString()));
        insert.execute();
      }
      return Packing.of(memory);
    } catch (SQLException e) {
      throw new IllegalStateException("Expected SQLite in memory to work, but it failed", e);
    }
  }

  /** As each commit does. */
  @Benchmark
  public byte[] pack() {
    return packing.pack(line);
  }

  /** As a replay does. */
  @Benchmark
  public byte[] unpack() {
    return packing.unpack(packed);
  }

  /** Gives back what zlib holds outside the heap. */
  @TearDown
  public void close() {
    packing.close();
  }
}
