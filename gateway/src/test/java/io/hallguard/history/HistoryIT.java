package io.hallguard.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.plan.HallId;
import io.hallguard.core.state.HallState;
import io.hallguard.history.HistorySettings.Retry;
import io.hallguard.history.TestingVictoria.Numbers;
import io.hallguard.journal.Commit;
import io.hallguard.journal.Journal;
import io.hallguard.journal.JournalSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real journal, the real client, and a real database: Debian's victoria-metrics. */
class HistoryIT {
  private static final HallId HALL = new HallId("hall-7");
  private static final Instant START = Instant.parse("2026-11-24T00:00:00Z");
  private static final String ALL = "{__name__=~\".*_seq\"}";
  private static final Path DASHBOARD = Path.of("../dashboards/grafana/hall.json");

  @TempDir Path folder;
  private Journal journal;
  private TestingVictoria victoria;

  @BeforeEach
  void open() throws Exception {
    journal =
        Journal.open(
            folder.resolve("data"), HALL, InstantSource.fixed(START), JournalSettings.defaults());
    victoria = new TestingVictoria(folder);
  }

  @AfterEach
  void close() throws Exception {
    victoria.close();
    journal.close();
  }

  private History started() {
    HistorySettings settings =
        new HistorySettings(
            victoria.url(),
            "hallguard",
            "hallguard",
            Optional.empty(),
            5_000,
            Duration.ofSeconds(10),
            Duration.ofMillis(10),
            new Retry(Duration.ofMillis(50), Duration.ofMillis(200), Duration.ofMillis(200)));
    History history =
        new History(journal.follower("history"), HALL, settings, InstantSource.fixed(START));
    history.start();
    return history;
  }

  private void commit(List<Recorded> facts) throws Exception {
    for (int i = 0; i < facts.size(); i += 1_000) {
      journal.commit(Commit.of(facts.subList(i, Math.min(facts.size(), i + 1_000))));
    }
  }

  private void awaitWritten(History history) {
    await().atMost(Duration.ofMinutes(2)).until(() -> history.place() == journal.lastSeq());
  }

  private Numbers numbers() throws Exception {
    victoria.flush();
    return victoria.numbers(ALL);
  }

  @Test
  void whatIsCommittedIsInTheDatabase() throws Exception {
    victoria.start();
    HistoryFacts facts = new HistoryFacts(START, Duration.ofMillis(100));
    try (History history = started()) {
      for (int round = 0; round < 20; round++) {
        commit(facts.busy(100));
        history.committed(List.of(), HallState.EMPTY);
      }
      awaitWritten(history);
    }

    assertThat(numbers()).isEqualTo(new Numbers(2_000, 2_000));
  }

  @Test
  void hoursOfOutageAreThereAfterwardsTwice() throws Exception {
    HistoryFacts facts = new HistoryFacts(START, Duration.ofMillis(720));
    try (History history = started()) {
      commit(facts.busy(15_000)); // Three hours before the database is there at all.
      history.committed(List.of(), HallState.EMPTY);
      await().until(() -> history.stats().failures() > 0);
      victoria.start();
      awaitWritten(history);
      assertThat(numbers()).isEqualTo(new Numbers(15_000, 15_000));

      victoria.stop();
      commit(facts.busy(15_000)); // And three more.
      history.committed(List.of(), HallState.EMPTY);
      long failures = history.stats().failures();
      await().until(() -> history.stats().failures() > failures);
      victoria.start();
      awaitWritten(history);
    }

    assertThat(numbers()).isEqualTo(new Numbers(30_000, 30_000));
  }

  @Test
  void whatIsWrittenAgainAfterAKillIsFolded() throws Exception {
    victoria.start();
    // Several facts in each millisecond, and a database that keeps milliseconds.
    commit(new HistoryFacts(START, Duration.ofNanos(30_000)).busy(20_000));
    try (History history = started()) {
      awaitWritten(history);
    }
    assertThat(numbers()).isEqualTo(new Numbers(20_000, 20_000));

    journal.cursors().set("history", 12_345); // Written, and killed before its place was kept.
    try (History history = started()) {
      awaitWritten(history);
      assertThat(history.stats().written()).isEqualTo(20_000 - 12_345);
    }

    assertThat(numbers()).isEqualTo(new Numbers(20_000, 20_000));
  }

  @Test
  void everyQueryOfTheDashboardHasAnAnswer() throws Exception {
    victoria.start();
    HistoryFacts facts = new HistoryFacts(START, Duration.ofSeconds(60));
    List<Recorded> day = new ArrayList<>(facts.busy(600));
    for (int alert = 1; alert <= 5; alert++) {
      day.add(facts.alert(alert));
      day.addAll(facts.busy(3));
      day.add(facts.acknowledged(alert));
      day.add(facts.battery(alert, 100 - alert));
      day.add(facts.battery(alert, 90 - alert));
    }
    day.addAll(facts.surroundings());
    commit(day);
    try (History history = started()) {
      awaitWritten(history);
    }
    victoria.flush();
    long end = day.getLast().at().wall().getEpochSecond() + 1;

    List<String> silent = new ArrayList<>();
    int asked = 0;
    for (JsonNode panel : new ObjectMapper().readTree(DASHBOARD.toFile()).path("panels")) {
      for (JsonNode target : panel.path("targets")) {
        String query = target.path("expr").asText().replace("$hall", HALL.value());
        asked++;
        if (victoria.query(query, end).isEmpty()) {
          silent.add(panel.path("title").asText() + ": " + query);
        }
      }
    }
    assertThat(asked).isGreaterThan(7);
    assertThat(silent).isEmpty();
  }

  @Test
  void theTimeToAcknowledgeIsWhatItWas() throws Exception {
    victoria.start();
    HistoryFacts facts = new HistoryFacts(START, Duration.ofSeconds(7));
    commit(List.of(facts.alert(1), facts.battery(1, 50), facts.acknowledged(1)));
    try (History history = started()) {
      awaitWritten(history);
    }
    victoria.flush();

    JsonNode answer =
        victoria.query(
            "last_over_time(alert_seconds{event=\"acknowledged\"}[1h])",
            START.getEpochSecond() + 60);
    assertThat(answer.at("/0/metric/kind").asText()).isEqualTo("entry-without-grant");
    assertThat(answer.at("/0/value/1").asText()).isEqualTo("14");
  }
}
