package io.hallguard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hallguard.core.event.Recorded;
import io.hallguard.core.plan.HallId;
import io.hallguard.history.HistoryFacts;
import io.hallguard.history.TestingVictoria;
import io.hallguard.history.TestingVictoria.Numbers;
import io.hallguard.journal.Commit;
import io.hallguard.journal.Journal;
import io.hallguard.journal.JournalSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real gateway with an hour of facts that its database has not seen. The whole proof, with what
 * it says of speed and memory: {@code mvn -pl device-drivers,dashboards,gateway verify -Dtest=none
 * -Dit.test=HistoryOutageIT -Dhallguard.history.points=1000000}.
 */
class HistoryOutageIT {
  private static final int POINTS = Integer.getInteger("hallguard.history.points", 50_000);
  private static final int GROUP = 500;
  private static final String ALL = "{__name__=~\".*_seq\",link!=\"history\"}";
  private static final Instant START = Instant.parse("2026-11-24T00:00:00Z");

  /** How much more memory than before may be resident while it catches up. */
  private static final long GROWTH_MAX = 64L << 20;

  @TempDir Path folder;
  private TestingVictoria victoria;
  private ChildGateway gateway;
  private int web;

  @BeforeEach
  void prepare() throws Exception {
    victoria = new TestingVictoria(folder);
    web = ChildGateway.freePort();
    Path yaml = folder.resolve("hall.yaml");
    Files.writeString(
        yaml,
        """
        hall: {id: lab, name: lab}
        data: ./data
        clock: {trust: always}
        web: {listen: "127.0.0.1:%d", https: off}
        mqtt: {embedded: {listen: "127.0.0.1:%d"}}
        history: {url: "%s"}
        zones: {cash: {name: cash, kind: cash-area}}
        doors: {cash-door: {name: door, zone: cash, contact: contact}}
        devices: {contact: {name: contact, class: contact, format: native}}
        """
            .formatted(web, ChildGateway.freePort(), victoria.url()),
        UTF_8);
    gateway = ChildGateway.of(yaml, web);
  }

  @AfterEach
  void stop() throws Exception {
    gateway.kill();
    victoria.close();
  }

  /** An hour, however many facts it has. */
  private void fill() throws Exception {
    HistoryFacts facts = new HistoryFacts(START, Duration.ofHours(1).dividedBy(POINTS));
    try (Journal journal =
        Journal.open(
            folder.resolve("data"),
            new HallId("lab"),
            InstantSource.fixed(START),
            JournalSettings.defaults())) {
      for (int done = 0; done < POINTS; done += GROUP) {
        List<Recorded> group = facts.busy(Math.min(GROUP, POINTS - done));
        journal.commit(Commit.of(group));
      }
    }
  }

  private double backlog() {
    return gateway.metric("hallguard_history_backlog");
  }

  @Test
  void anHourOfOutageIsAllThereAndTheGatewayGrowsByNothing() throws Exception {
    fill();
    gateway.start();
    gateway.awaitReady();
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> gateway.metric("hallguard_history_write_failures_total") >= 2);
    assertThat(backlog()).isGreaterThanOrEqualTo(POINTS);
    long before = gateway.residentBytes();
    double heapBefore = heap();

    victoria.start();
    AtomicLong most = new AtomicLong(before);
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> gateway.metric("hallguard_history_points_written_total") > 0);
    long begun = System.nanoTime();
    await()
        .atMost(Duration.ofMinutes(10))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> {
          most.accumulateAndGet(gateway.residentBytes(), Math::max);
          return backlog() == 0;
        });
    report(begun, before, heapBefore, most.get());

    victoria.flush();
    Numbers numbers = victoria.numbers(ALL);
    // The gateway's own start, and what it said of its broker, come on top.
    assertThat(numbers.distinct()).isGreaterThanOrEqualTo(POINTS);
    assertThat(numbers.samples()).isEqualTo(numbers.distinct());
    assertThat(gateway.metric("hallguard_history_points_refused_total")).isZero();
    assertThat(most.get() - before).isLessThan(GROWTH_MAX);
  }

  @Test
  void killedAgainAndAgainWhileItCatchesUpNothingIsThereTwice() throws Exception {
    fill();
    victoria.start();
    for (int kill = 0; kill < 3; kill++) {
      gateway.start();
      gateway.awaitReady();
      await()
          .atMost(Duration.ofMinutes(1))
          .pollInterval(Duration.ofMillis(5))
          .until(() -> gateway.metric("hallguard_history_points_written_total") > 0);
      gateway.kill();
    }
    gateway.start();
    gateway.awaitReady();
    await().atMost(Duration.ofMinutes(5)).until(() -> backlog() == 0);

    victoria.flush();
    Numbers numbers = victoria.numbers(ALL);
    assertThat(numbers.distinct()).isGreaterThanOrEqualTo(POINTS);
    assertThat(numbers.samples()).isEqualTo(numbers.distinct());
  }

  private double heap() {
    return gateway.metricSum("jvm_memory_used_bytes{area=\"heap\"");
  }

  /** From the first batch to the last, as seen from outside. */
  private void report(long begun, long before, double heapBefore, long most) throws IOException {
    double seconds = (System.nanoTime() - begun) / 1e9;
    System.out.printf(
        "points=%d caught up in %.1f s, %.0f points/s; resident %d MB before, %d MB at most,"
            + " %d MB after; heap %.0f MB before, %.0f MB after%n",
        POINTS,
        seconds,
        POINTS / seconds,
        before >> 20,
        most >> 20,
        gateway.residentBytes() >> 20,
        heapBefore / (1 << 20),
        heap() / (1 << 20));
  }
}
