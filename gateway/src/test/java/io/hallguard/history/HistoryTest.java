package io.hallguard.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hallguard.core.plan.HallId;
import io.hallguard.core.state.HallState;
import io.hallguard.drivers.driver.Health;
import io.hallguard.history.HistorySettings.Retry;
import io.hallguard.history.WriteFailed.Why;
import io.hallguard.journal.Commit;
import io.hallguard.journal.Journal;
import io.hallguard.journal.JournalSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cursor over a real journal, into a database in memory. */
class HistoryTest {
  private static final HallId HALL = new HallId("hall-7");
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-24T00:00:00Z"));

  @TempDir Path folder;
  private final TestingSeries series = new TestingSeries();
  private final HistoryFacts facts =
      new HistoryFacts(Instant.parse("2026-11-24T00:00:00Z"), Duration.ofNanos(300_000));
  private Journal journal;

  @BeforeEach
  void open() throws Exception {
    journal = Journal.open(folder, HALL, CLOCK, JournalSettings.defaults());
  }

  @AfterEach
  void close() {
    journal.close();
  }

  private void commit(int count) throws Exception {
    journal.commit(Commit.of(facts.busy(count)));
  }

  private History started() {
    HistorySettings settings =
        new HistorySettings(
            URI.create("http://127.0.0.1:1"),
            "o",
            "b",
            Optional.empty(),
            500,
            Duration.ofSeconds(1),
            Duration.ofMillis(1),
            new Retry(Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMillis(5)));
    History history = new History(journal.follower("history"), HALL, settings, CLOCK, series);
    history.start();
    return history;
  }

  private void tell(History history) {
    history.committed(List.of(), HallState.EMPTY);
  }

  @Test
  void whatIsCommittedIsWrittenAndItsPlaceIsKept() throws Exception {
    commit(3_000);
    try (History history = started()) {
      await().until(() -> history.place() == 3_000);
      commit(7);
      tell(history);
      await().until(() -> history.place() == 3_007);
      assertThat(history.health().state()).isEqualTo(Health.State.ONLINE);
      assertThat(history.stats().written()).isEqualTo(3_007);
    }

    assertThat(series.size()).isEqualTo(3_007);
    assertThat(series.writtenLines()).isEqualTo(3_007);
    assertThat(series.batches()).allMatch(size -> size <= 500);
    assertThat(journal.cursors().get("history")).isEqualTo(3_007);
  }

  @Test
  void whatHappensDuringAnOutageIsThereAfterIt() throws Exception {
    series.fails(Why.AWAY);
    try (History history = started()) {
      commit(100);
      tell(history);
      await().until(() -> series.tries() > 3);
      assertThat(history.health().state()).isEqualTo(Health.State.OFFLINE);
      commit(5_000);
      assertThat(history.place()).isZero();

      series.works();
      await().until(() -> history.place() == 5_100);
      assertThat(history.stats().failures()).isGreaterThan(3);
    }
    assertThat(series.size()).isEqualTo(5_100);
  }

  @Test
  void afterAKillBetweenWriteAndCursorTheRepeatsReplaceThemselves() throws Exception {
    commit(2_000);
    try (History history = started()) {
      await().until(() -> history.place() == 2_000);
    }
    // As a kill would have left it: everything written, the place of a while ago.
    journal.cursors().set("history", 777);
    try (History history = started()) {
      await().until(() -> history.place() == 2_000);
    }

    assertThat(series.writtenLines()).isEqualTo(2_000 + 1_223);
    assertThat(series.size()).isEqualTo(2_000);
  }

  @Test
  void aRefusedPointIsLeftOutAndSaid() throws Exception {
    series.dislikes(line -> line.contains("seq=1234i"));
    commit(2_000);
    try (History history = started()) {
      await().until(() -> history.place() == 2_000);
      assertThat(history.health().state()).isEqualTo(Health.State.DEGRADED);
      assertThat(history.health().why()).contains("refused 1 or more");
      assertThat(history.stats().refused()).isEqualTo(1);
    }
  }

  @Test
  void anOlderCopyOfTheJournalDoesNotStopIt() throws Exception {
    commit(10);
    journal.cursors().set("history", 5_000);
    try (History history = started()) {
      await().until(() -> history.place() == 10);
      commit(5);
      tell(history);
      await().until(() -> history.place() == 15);
    }
    assertThat(series.size()).isEqualTo(5);
    assertThat(journal.cursors().get("history")).isEqualTo(15);
  }

  @Test
  void itsConnectionIsItsOwn() throws Exception {
    commit(10);
    JournalSettings one = new JournalSettings(2048, 1L << 30, Duration.ofSeconds(5), 1000, 1, 3);
    journal.close();
    journal = Journal.open(folder, HALL, CLOCK, one);
    try (History history = started()) {
      await().until(() -> history.place() == 10);
      assertThat(journal.read(0, 100)).hasSize(10);
    }
  }
}
