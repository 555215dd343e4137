package io.hallguard.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hallguard.core.plan.HallId;
import io.hallguard.drivers.driver.Health;
import io.hallguard.history.HistorySettings.Retry;
import io.hallguard.history.TestingServer.Manner;
import io.hallguard.journal.Commit;
import io.hallguard.journal.Journal;
import io.hallguard.journal.JournalSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real client against a server that answers badly: nothing passes for a success but 204. */
class UnkindServerTest {
  private static final HallId HALL = new HallId("hall-7");
  private static final Instant START = Instant.parse("2026-11-24T00:00:00Z");
  private static final int FACTS = 1_000;

  @TempDir Path folder;
  private Journal journal;
  private TestingServer server;

  @BeforeEach
  void open() throws Exception {
    journal = Journal.open(folder, HALL, InstantSource.fixed(START), JournalSettings.defaults());
    journal.commit(Commit.of(new HistoryFacts(START, Duration.ofSeconds(1)).busy(FACTS)));
    server = new TestingServer();
  }

  @AfterEach
  void close() {
    server.close();
    journal.close();
  }

  private History started(URI url, Duration refused) {
    HistorySettings settings =
        new HistorySettings(
            url,
            "hallguard",
            "hallguard",
            Optional.of("s3cret"),
            5_000,
            Duration.ofMillis(300),
            Duration.ofMillis(1),
            new Retry(Duration.ofMillis(1), Duration.ofMillis(20), refused));
    History history =
        new History(journal.follower("history"), HALL, settings, InstantSource.fixed(START));
    history.start();
    return history;
  }

  @ParameterizedTest
  @CsvSource({
    "GARBAGE, Expected the answer 204",
    "REDIRECTS, Expected the answer 204",
    "CUTS_OFF, ''",
    "SILENT, timeout",
    "UNAUTHORIZED, 401",
    "FORBIDDEN, 403",
    "NO_BUCKET, 404",
    "BUSY, 503"
  })
  void itIsToldAndTriedAgainAndNothingIsLost(Manner manner, String said) {
    server.behaves(manner);
    try (History history = started(server.url(), Duration.ofMillis(20))) {
      await().until(() -> server.asked() >= 3 && history.stats().failures() >= 2);
      assertThat(history.health().state()).isEqualTo(Health.State.OFFLINE);
      assertThat(history.health().why()).contains(said).doesNotContain("s3cret");
      assertThat(history.place()).isZero();
      assertThat(history.stats().refused()).isZero();

      server.behaves(Manner.TAKES);
      await().until(() -> history.place() == FACTS);
      assertThat(history.health().state()).isEqualTo(Health.State.ONLINE);
      assertThat(server.lines()).isEqualTo(FACTS);
    }
  }

  @Test
  void nobodyAtTheAddress() throws Exception {
    URI gone = server.url();
    server.close();
    try (History history = started(gone, Duration.ofMillis(20))) {
      await().until(() -> history.stats().failures() >= 3);
      assertThat(history.health().why()).contains("Failed to connect");
    }
  }

  @Test
  void aRefusedTokenIsTriedSlowly() {
    server.behaves(Manner.UNAUTHORIZED);
    try (History history = started(server.url(), Duration.ofHours(1))) {
      await().until(() -> history.stats().failures() == 1);
      assertThat(history.health().why()).contains("401");
      journalGoesOn();
      assertThat(server.asked()).isEqualTo(1);
    }
  }

  private void journalGoesOn() {
    await().until(() -> journal.lastSeq() == FACTS);
  }

  @Test
  void aStopDoesNotWaitForASilentServer() {
    server.behaves(Manner.SILENT);
    History history = started(server.url(), Duration.ofHours(1));
    await().until(() -> server.asked() == 1);
    history.close();

    assertThat(history.place()).isZero();
  }
}
