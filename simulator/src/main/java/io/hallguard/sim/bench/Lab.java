package io.hallguard.sim.bench;

import static java.util.Objects.requireNonNull;

import io.hallguard.sim.bench.load.Tempo;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/**
 * What every measurement is given.
 *
 * @param folder for everything that is written; on the disk that is to be measured
 * @param clock wall time, for what devices say of it
 * @param size how long and how often
 * @param progress says what is under way
 */
public record Lab(
    Tempo tempo, InstantSource clock, Path folder, long seed, Size size, PrintWriter progress) {
  public Lab {
    requireNonNull(tempo, "tempo is null");
    requireNonNull(clock, "clock is null");
    requireNonNull(folder, "folder is null");
    requireNonNull(size, "size is null");
    requireNonNull(progress, "progress is null");
  }

  /**
   * How much is run.
   *
   * @param limits how long each bare limit is looked at
   * @param flatOut how long as much as possible is sent
   * @param sustained how long the fixed rate is held
   * @param sustainedPerSecond that rate
   * @param warmUp how long a gateway is at work before a board is watched: it runs for months, and
   *     its compilers are done within its first minute
   * @param board how long a board is watched
   * @param starts how often the gateway is started
   * @param single events that are committed alone
   * @param grouped events that are committed in groups
   * @param lines of the register that is searched
   * @param searches of each kind
   */
  public record Size(
      Duration limits,
      Duration flatOut,
      Duration sustained,
      int sustainedPerSecond,
      Duration warmUp,
      Duration board,
      int starts,
      int single,
      int grouped,
      int lines,
      int searches) {
    /** For a look, and for every build: under a minute. */
    public static final Size QUICK =
        new Size(
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(4),
            1_000,
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            1,
            400,
            20_000,
            5_000,
            20);

    /** For figures. */
    public static final Size FULL =
        new Size(
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofMinutes(1),
            10_500,
            Duration.ofSeconds(45),
            Duration.ofSeconds(30),
            5,
            4_000,
            200_000,
            1_000_000,
            400);

    /** The same with another rate and time to hold it. */
    public Size holding(int perSecond, Duration time) {
      return new Size(
          limits, flatOut, time, perSecond, warmUp, board, starts, single, grouped, lines,
          searches);
    }
  }

  /** Says what is under way. */
  public void says(String line) {
    progress.println(line);
    progress.flush();
  }
}
