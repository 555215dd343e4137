package io.hallguard.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hallguard.core.plan.HallId;
import io.hallguard.journal.json.RandomFacts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the way of opening is told in a sentence. */
class OpeningTest {
  @TempDir Path folder;

  @Test
  void theFolderIsMadeWhenThereIsNone() throws Exception {
    Path deep = folder.resolve("a").resolve("b");
    TestingJournal.open(deep).close();
    assertThat(deep.resolve("journal.db")).exists();
  }

  @Test
  void aJournalKeepsItsIdentityAndItsFacts() throws Exception {
    Journal first = TestingJournal.open(folder);
    Head head = first.commit(Commit.of(new RandomFacts(1).next(1, 4)));
    first.close();
    try (Journal again = TestingJournal.open(folder)) {
      assertThat(again.origin()).isEqualTo(first.origin());
      assertThat(again.head()).isEqualTo(head);
      assertThat(again.pseudonyms().of("04A211")).isEqualTo(first.pseudonyms().of("04A211"));
    }
  }

  @Test
  void everyJournalIsItsOwn() throws Exception {
    try (Journal one = TestingJournal.open(folder.resolve("one"));
        Journal other = TestingJournal.open(folder.resolve("other"))) {
      assertThat(one.origin()).isNotEqualTo(other.origin());
      assertThat(one.pseudonyms().of("04A211")).isNotEqualTo(other.pseudonyms().of("04A211"));
      assertThat(one.pseudonyms().of("04A211").value()).matches("c-[0-9a-f]{20}");
    }
  }

  @Test
  void aSecondGatewayIsRefusedUntilTheFirstHasClosed() throws Exception {
    Journal first = TestingJournal.open(folder);
    assertThat(refused(folder))
        .isEqualTo(
            new JournalProblem.InUse(
                folder.toRealPath(), OptionalLong.of(ProcessHandle.current().pid())));
    first.commit(Commit.of(new RandomFacts(2).next(1, 1)));
    first.close();
    TestingJournal.open(folder).close();
  }

  @Test
  void aFolderThatCannotBeMadeIsRefused() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    assertThat(refused(file)).isInstanceOf(JournalProblem.FolderUnusable.class);
    assertThat(refused(file.resolve("below"))).isInstanceOf(JournalProblem.FolderUnusable.class);
  }

  @Test
  void anotherHallIsRefused() throws Exception {
    TestingJournal.open(folder).close();
    HallId other = new HallId("hall-8");
    JournalUnusable problem =
        catchThrowableOfType(
            JournalUnusable.class,
            () ->
                Journal.open(
                    folder,
                    other,
                    InstantSource.fixed(TestingJournal.CREATED),
                    TestingJournal.SETTINGS));
    assertThat(problem.problem()).isEqualTo(new JournalProblem.OtherHall(other, "hall-7"));
    assertThat(problem)
        .hasMessageStartingWith(
            "Expected the journal of hall hall-8, but this one is of hall hall-7")
        .hasMessageContaining("hall.yaml");
    TestingJournal.open(folder).close();
  }

  @Test
  void aJournalOfANewerVersionIsRefused() throws Exception {
    TestingJournal.open(folder).close();
    TestingJournal.sql(
        folder,
        """
        INSERT INTO flyway_schema_history
        SELECT 99, '99', 'later', type, script, 7, installed_by, installed_on, execution_time, 1
        FROM flyway_schema_history WHERE version = '1'\
        """);
    assertThat(refused(folder))
        .isEqualTo(new JournalProblem.Newer(folder.resolve("journal.db"), "schema 99"));
  }

  @Test
  void aFileThatIsNoJournalIsRefused() throws Exception {
    Files.writeString(folder.resolve("journal.db"), "not a database, ".repeat(1_000));
    assertThat(refused(folder)).isInstanceOf(JournalProblem.Damaged.class);
  }

  @Test
  void aLastFactThatDoesNotFollowIsRefused() throws Exception {
    try (Journal journal = TestingJournal.open(folder)) {
      journal.commit(Commit.of(new RandomFacts(3).next(1, 3)));
    }
    TestingJournal.tamper(folder, "UPDATE fact SET envelope = zeroblob(300) WHERE seq = 3");
    assertThat(refused(folder)).isInstanceOf(JournalProblem.Damaged.class);
  }

  @Test
  void everyProblemHasASentenceInBothLanguages() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    assertThat(refused(file).sentence().zh()).contains("请");
    assertThat(refused(file).sentence().en()).startsWith("Expected to ").contains(", but ");
  }

  private static JournalProblem refused(Path folder) {
    JournalUnusable problem =
        catchThrowableOfType(JournalUnusable.class, () -> TestingJournal.open(folder).close());
    assertThat(problem).isNotNull();
    return problem.problem();
  }
}
