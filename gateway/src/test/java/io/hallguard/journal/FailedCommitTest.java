package io.hallguard.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hallguard.core.alert.Owed;
import io.hallguard.core.event.AlertId;
import io.hallguard.core.event.NoticeId;
import io.hallguard.core.event.NoticeId.Channel;
import io.hallguard.core.event.Recorded;
import io.hallguard.journal.JournalFailed.Why;
import io.hallguard.journal.json.RandomFacts;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A commit that fails leaves nothing, and the next one may be tried at once. */
class FailedCommitTest {
  private static final JournalSettings IMPATIENT =
      new JournalSettings(4096, 1L << 30, Duration.ofMillis(50), 1000, 2, 3);

  @TempDir Path folder;

  @Test
  void aFullDiskLeavesNothing() throws Exception {
    JournalSettings small = new JournalSettings(4096, 60 * 4096, Duration.ofSeconds(5), 1000, 2, 3);
    Head before;
    List<Recorded> next;
    try (Journal journal = TestingJournal.open(folder, small)) {
      before = fill(journal);
      next = new RandomFacts(77).next(before.seq() + 1, 100);
      assertThat(failure(journal, Commit.of(next))).isEqualTo(Why.FULL);
      assertThat(journal.head()).isEqualTo(before);
      assertThat(journal.read(before.seq(), 10)).isEmpty();
    }
    try (Journal journal = TestingJournal.open(folder)) {
      assertThat(journal.head()).isEqualTo(before);
      journal.commit(Commit.of(next));
      assertThat(journal.read(before.seq(), 1_000)).isEqualTo(next);
    }
  }

  /** Commits until one fails. */
  private static Head fill(Journal journal) {
    for (int round = 0; round < 1_000; round++) {
      List<Recorded> facts = new RandomFacts(round).next(journal.lastSeq() + 1, 100);
      try {
        journal.commit(Commit.of(facts));
      } catch (JournalFailed e) {
        assertThat(e.why()).isEqualTo(Why.FULL);
        return journal.head();
      }
    }
    throw new AssertionError("Expected the journal to reach its limit");
  }

  @Test
  void anotherWriterLeavesNothing() throws Exception {
    try (Journal journal = TestingJournal.open(folder, IMPATIENT)) {
      Head before = journal.commit(Commit.of(new RandomFacts(1).next(1, 3)));
      Commit next = Commit.of(new RandomFacts(2).next(4, 3));
      try (Connection other =
              DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("journal.db"));
          Statement statement = other.createStatement()) {
        statement.execute("BEGIN IMMEDIATE");
        assertThat(failure(journal, next)).isEqualTo(Why.BUSY);
        assertThat(journal.head()).isEqualTo(before);
        assertThat(journal.read(0, 10)).hasSize(3);
        statement.execute("ROLLBACK");
      }
      assertThat(journal.commit(next).seq()).isEqualTo(6);
    }
  }

  @Test
  void aFailureInTheLastStepTakesTheFactsWithIt() throws Exception {
    try (Journal journal = TestingJournal.open(folder)) {
      List<Recorded> facts = new RandomFacts(3).next(1, 3);
      Words words = TestingJournal.words("张三", 3);
      Owed owed = new Owed(new NoticeId(3, Channel.MQTT), new AlertId(1));
      Commit commit = new Commit(facts, List.of(owed), List.of(), List.of(words));
      TestingJournal.sql(
          folder,
          "CREATE TRIGGER broken BEFORE INSERT ON outbox"
              + " BEGIN SELECT RAISE(ABORT, 'broken'); END");
      assertThat(failure(journal, commit)).isEqualTo(Why.OTHER);
      assertThat(journal.head()).isEqualTo(Head.EMPTY);
      assertThat(journal.read(0, 10)).isEmpty();
      assertThat(journal.text(words.ref().id())).isEmpty();
      TestingJournal.sql(folder, "DROP TRIGGER broken");
      assertThat(journal.commit(commit).seq()).isEqualTo(3);
      assertThat(journal.owed(Channel.MQTT, 10)).containsExactly(owed);
    }
  }

  @Test
  void aJournalThatMovedByItselfIsNotWrittenAnyMore() throws Exception {
    try (Journal journal = TestingJournal.open(folder)) {
      journal.commit(Commit.of(new RandomFacts(4).next(1, 3)));
      TestingJournal.sql(
          folder, "INSERT INTO fact SELECT 4, type, at, envelope, hash FROM fact WHERE seq = 3");
      Commit next = Commit.of(new RandomFacts(5).next(4, 1));
      assertThat(failure(journal, next)).isEqualTo(Why.OTHER);
      assertThat(failure(journal, next)).isEqualTo(Why.OUT_OF_STEP);
      assertThat(failure(journal, next)).isEqualTo(Why.OUT_OF_STEP);
    }
  }

  @Test
  void factsAreNeitherChangedNorRemovedNorSkipped() throws Exception {
    try (Journal journal = TestingJournal.open(folder)) {
      journal.commit(Commit.of(new RandomFacts(6).next(1, 3)));
    }
    List<String> forbidden =
        List.of(
            "UPDATE fact SET type = 'x' WHERE seq = 2",
            "DELETE FROM fact WHERE seq = 3",
            "DELETE FROM fact",
            "INSERT OR REPLACE INTO fact SELECT * FROM fact WHERE seq = 2",
            "INSERT INTO fact SELECT 5, type, at, envelope, hash FROM fact WHERE seq = 3",
            "INSERT INTO fact SELECT 0, type, at, envelope, hash FROM fact WHERE seq = 3");
    for (String sql : forbidden) {
      assertThatThrownBy(() -> TestingJournal.sql(folder, sql))
          .as(sql)
          .isInstanceOf(SQLException.class)
          .hasMessageMatching("(?s).*(append-only|must follow).*");
    }
  }

  private static Why failure(Journal journal, Commit commit) {
    JournalFailed failure = catchThrowableOfType(JournalFailed.class, () -> journal.commit(commit));
    assertThat(failure).isNotNull();
    assertThat(failure.sentence().zh()).isNotBlank();
    return failure.why();
  }
}
