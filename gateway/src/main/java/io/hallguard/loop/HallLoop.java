package io.hallguard.loop;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Input;
import io.hallguard.core.event.Stamp;
import io.hallguard.core.rule.RuleBook;
import io.hallguard.core.state.HallState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that owns state and journal. What waits when it comes round is decided and
 * committed together, so batches grow by themselves under load and one sync serves many.
 *
 * <p>The queue is bounded. When it is full, {@link #submit} waits: MQTT then stops acknowledging,
 * which is the back-pressure.
 */
public final class HallLoop implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HallLoop.class);
  private static final Duration RETRY_EVERY = Duration.ofSeconds(1);
  private static final Duration IDLE = Duration.ofMinutes(1);

  private final BlockingQueue<Job> queue;
  private final Batcher batcher;
  private final HallClock clock;
  private final int queueMax;
  private final int batchMax;
  private final Thread thread;
  private volatile boolean stopping;

  /**
   * Of a recovered state.
   *
   * @param queueMax how many inputs may wait
   * @param batchMax how many are committed together at most; more after the journal failed
   */
  public HallLoop(
      RuleBook rules,
      HallState recovered,
      Store store,
      HallClock clock,
      LoopListener listener,
      int queueMax,
      int batchMax) {
    requireNonNull(rules, "rules is null");
    this.clock = requireNonNull(clock, "clock is null");
    this.queueMax = queueMax;
    this.batchMax = batchMax;
    this.queue = new ArrayBlockingQueue<>(queueMax);
    this.batcher = new Batcher(rules, recovered, store, clock, listener);
    this.thread = Thread.ofPlatform().name("hall-loop").unstarted(this::run);
  }

  /** Starts the thread; the first input is the start itself. */
  public CompletableFuture<Decided> start(String version, String planDigest) {
    CompletableFuture<Decided> started =
        submit(at -> new Input.Started(at, version, planDigest), List.of());
    thread.start();
    return started;
  }

  /**
   * Hands in an input. The future completes after the commit, on the loop's thread; it fails with
   * {@link Store.NotDurable} when a command could not be made durable. A signal is kept and tried
   * again until it is.
   *
   * @param input made with the stamp that the loop gives it
   * @param texts words about people that the input refers to
   * @throws IllegalStateException when the loop has stopped
   */
  public CompletableFuture<Decided> submit(Function<Stamp, Input> input, List<PrivateText> texts) {
    Job job = new Job(input, texts);
    if (stopping) {
      throw new IllegalStateException("Expected a running loop, but it is stopping");
    }
    try {
      queue.put(job);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Expected to hand in an input, but was interrupted", e);
    }
    return job.done();
  }

  /** The state as committed. Any thread. */
  public HallState state() {
    return batcher.state();
  }

  /** Whether the last commit succeeded. Any thread. */
  public boolean journalWritable() {
    return batcher.journalWritable();
  }

  /** Whether the thread runs. Any thread. */
  public boolean alive() {
    return thread.isAlive();
  }

  /** How many inputs wait. Any thread. */
  public int waiting() {
    return queue.size();
  }

  private void run() {
    List<Job> held = new ArrayList<>();
    boolean last = false;
    while (!last) {
      List<Job> jobs = List.of();
      try {
        jobs = next(held);
        last = jobs.stream().anyMatch(Job::last);
        held = batcher.process(jobs);
      } catch (InterruptedException e) {
        LOG.warn("The loop was interrupted and stops");
        last = true;
      } catch (RuntimeException e) {
        LOG.error("The loop met a defect and goes on with the next batch", e);
        jobs.forEach(job -> job.fail(e));
        held = new ArrayList<>();
      }
    }
    stopping = true;
    queue.drainTo(held);
    held.forEach(job -> job.fail(new IllegalStateException("The gateway has stopped")));
    batcher.stopped();
  }

  /** What was held back, and what waits; waits for the next input or deadline. */
  private List<Job> next(List<Job> held) throws InterruptedException {
    List<Job> jobs = new ArrayList<>(held);
    Duration wait = held.isEmpty() ? untilDue() : RETRY_EVERY;
    Job first = queue.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
    if (first != null) {
      jobs.add(first);
      // While signals are held all of the rest is looked at: there may be a hold-up in it.
      queue.drainTo(jobs, held.isEmpty() ? batchMax - jobs.size() : queueMax);
    }
    return jobs;
  }

  private Duration untilDue() {
    OptionalLong due = batcher.quietUntil();
    return due.isPresent() ? clock.until(due.getAsLong()) : IDLE;
  }

  /**
   * Stops after what waits is done and the stop itself is recorded. What was delivered and is not
   * durable stays with its sender.
   */
  @Override
  public void close() {
    if (!thread.isAlive()) {
      return;
    }
    CompletableFuture<Decided> stop = new CompletableFuture<>();
    try {
      queue.put(new Job(Input.Stopping::new, List.of(), stop, true));
      stop.get(10, TimeUnit.SECONDS);
      if (!thread.join(Duration.ofSeconds(10))) {
        LOG.warn("The loop did not stop within 10 s");
      }
    } catch (ExecutionException | TimeoutException e) {
      LOG.warn("The stop could not be recorded: {}", e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * One input on its way.
   *
   * @param last the loop ends after it
   */
  record Job(
      Function<Stamp, Input> input,
      List<PrivateText> texts,
      CompletableFuture<Decided> done,
      boolean last) {
    Job(Function<Stamp, Input> input, List<PrivateText> texts) {
      this(input, List.copyOf(texts), new CompletableFuture<>(), false);
    }

    void fail(Throwable why) {
      done.completeExceptionally(why);
    }
  }
}
