package io.hallguard.jmh;

import io.hallguard.core.event.Input;
import io.hallguard.core.rule.Decision;
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

/** From a signal to its facts and the state with them, among a thousand devices. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class Deciding {
  private final WarmHall hall = new WarmHall();
  private final Turns<Input> reports = new Turns<>(hall.reports());
  private final Turns<Input> openings = new Turns<>(hall.openings());

  /** A report in which nothing but the battery is new. */
  @Benchmark
  public Decision report() {
    return hall.decide(reports.next());
  }

  /** A closed door of the cash area opens without a grant: judged, and an alert is raised. */
  @Benchmark
  public Decision openingWithoutGrant() {
    return hall.decide(openings.next());
  }
}
