package io.hallguard.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.core.event.AccessFact;
import io.hallguard.core.event.BootId;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.Stamp;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.event.SystemFact.GatewayStopped;
import io.hallguard.core.event.VisitId;
import io.hallguard.core.state.HallState;
import io.hallguard.journal.Break.What;
import io.hallguard.journal.json.RandomFacts;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to the file behind our back is found, and the fact is named. */
class JournalVerifyTest {
  private static final Words PURPOSE = TestingJournal.words("清点", 1);
  private static final Words SEAL = TestingJournal.words("0042", 2);
  private static final Instant LATER = Instant.parse("2026-03-02T00:00:00Z");
  private static final long COUNT = 12;

  @TempDir Path folder;
  private Head head = Head.EMPTY;

  /** Eleven random facts without words, and a register line with two of them. */
  @BeforeEach
  void write() throws Exception {
    try (Journal journal = TestingJournal.open(folder)) {
      List<Recorded> facts =
          new RandomFacts(4)
              .next(1, 400).stream()
                  .filter(fact -> TextRefs.in(fact.fact()).isEmpty())
                  .limit(COUNT - 1)
                  .toList();
      for (Recorded fact : facts) {
        journal.commit(
            Commit.of(
                List.of(
                    new Recorded(journal.lastSeq() + 1, fact.at(), fact.source(), fact.fact()))));
      }
      Recorded line =
          new Recorded(
              COUNT,
              new Stamp(new BootId("b"), 1, LATER, true),
              "person/p-1",
              new AccessFact.VisitRegistered(
                  new VisitId(1),
                  new SubjectId("p-1"),
                  PURPOSE.ref(),
                  SEAL.ref(),
                  Optional.empty(),
                  OptionalInt.empty(),
                  false));
      head =
          journal.commit(new Commit(List.of(line), List.of(), List.of(), List.of(PURPOSE, SEAL)));
    }
  }

  @Test
  void aWholeJournalIsWhole() throws Exception {
    VerifyReport report = verify(Optional.empty());
    assertThat(report.firstBreak()).isEmpty();
    assertThat(report.head()).isEqualTo(head);
    assertThat(report.wordsKept()).isEqualTo(2);
    assertThat(report.anchored()).isFalse();
  }

  @Test
  void aJournalIsCheckedWhileItIsWritten() throws Exception {
    try (Journal journal = TestingJournal.open(folder)) {
      journal.commit(Commit.of(List.of(again(journal.read(0, 1).getFirst(), COUNT + 1))));
      assertThat(verify(Optional.empty()).head()).isEqualTo(journal.head());
    }
  }

  @Test
  void anEmptyJournalIsWhole() throws Exception {
    Path other = folder.resolve("other");
    TestingJournal.open(other).close();
    try (JournalFile file = JournalFile.open(other)) {
      assertThat(JournalVerify.verify(file, Optional.empty()).whole()).isTrue();
    }
  }

  @Test
  void oneByteOfAFactIsNoticed() throws Exception {
    String changed = line(5).replace("\"seq\":5", "\"seq\":6");
    tamper(
        "UPDATE fact SET envelope = x'%s' WHERE seq = 5"
            .formatted(HexFormat.of().formatHex(changed.getBytes(UTF_8))));
    assertBreak(5, What.CHANGED);
  }

  @Test
  void theSameLineStoredPlainIsTheSameLine() throws Exception {
    tamper(
        "UPDATE fact SET envelope = x'%s' WHERE seq = 5"
            .formatted(HexFormat.of().formatHex(line(5).getBytes(UTF_8))));
    try (JournalFile file = JournalFile.open(folder)) {
      assertThat(JournalVerify.verify(file, Optional.empty()).whole()).isTrue();
    }
  }

  @Test
  void aStreamThatIsCutOrGarbledIsNoticed() throws Exception {
    tamper(
        "UPDATE fact SET envelope = CAST(substr(envelope, 1, 40) AS BLOB) WHERE seq = 6",
        "UPDATE fact SET envelope = x'789c0000000000' WHERE seq = 8");
    assertBreak(6, What.CHANGED);
  }

  private String line(long seq) throws Exception {
    try (JournalFile file = JournalFile.open(folder)) {
      return new String(file.lines(seq - 1, 1).getFirst().bytes(), UTF_8);
    }
  }

  @Test
  void aChangedHashIsNoticed() throws Exception {
    tamper("UPDATE fact SET hash = zeroblob(32) WHERE seq = 7");
    assertBreak(7, What.CHANGED);
  }

  @Test
  void emptiedRowsAreNoticed() throws Exception {
    tamper("UPDATE fact SET hash = x'', envelope = x'' WHERE seq = 9");
    assertBreak(9, What.CHANGED);
    try (JournalFile file = JournalFile.open(folder)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      assertThat(JournalExport.write(file, 1, Long.MAX_VALUE, out)).isEqualTo(COUNT);
    }
  }

  @Test
  void aRemovedFactIsNoticed() throws Exception {
    tamper("DELETE FROM fact WHERE seq = 4");
    assertBreak(4, What.MISSING);
  }

  @Test
  void aRemovedBeginningIsNoticed() throws Exception {
    tamper("DELETE FROM fact WHERE seq <= 2");
    assertBreak(1, What.MISSING);
  }

  @Test
  void swappedFactsAreNoticed() throws Exception {
    tamper(
        "UPDATE fact SET seq = -3 WHERE seq = 3",
        "UPDATE fact SET seq = 3 WHERE seq = 8",
        "UPDATE fact SET seq = 8 WHERE seq = -3");
    assertBreak(3, What.CHANGED);
  }

  @Test
  void anotherTypeInTheRowIsNoticed() throws Exception {
    tamper("UPDATE fact SET type = 'alert-closed' WHERE seq = 12");
    assertBreak(12, What.ROW_DIFFERS);
  }

  @Test
  void anotherTimeInTheRowIsNoticed() throws Exception {
    tamper("UPDATE fact SET at = at + 1 WHERE seq = 12");
    assertBreak(12, What.ROW_DIFFERS);
  }

  @Test
  void aSnapshotThatDoesNotFollowFromTheFactsIsNoticed() throws Exception {
    try (Journal journal = TestingJournal.open(folder)) {
      HallState eight = TestingJournal.fold(HallState.EMPTY, journal.read(0, 8));
      assertThat(eight).as("the first facts change something").isNotEqualTo(forged());
      journal.snapshot(eight);
      assertThat(verify(Optional.of(head)).firstBreak()).isEmpty();

      journal.snapshot(forged());
    }
    assertBreak(8, What.SNAPSHOT_DIFFERS);
  }

  @Test
  void aSnapshotThatAStartWouldPassOverIsNoBreak() throws Exception {
    try (Journal journal = TestingJournal.open(folder)) {
      journal.snapshot(forged());
    }
    TestingJournal.sql(folder, "UPDATE snapshot SET form = '0-older'");
    assertThat(verify(Optional.of(head)).firstBreak()).isEmpty();
  }

  /** Eight facts, and not those of the journal. */
  private static HallState forged() {
    Stamp at = new Stamp(new BootId("b"), 1, LATER, true);
    return TestingJournal.fold(
        HallState.EMPTY,
        LongStream.rangeClosed(1, 8)
            .mapToObj(seq -> new Recorded(seq, at, "test", new GatewayStopped()))
            .toList());
  }

  @Test
  void anotherIdentityIsNoticed() throws Exception {
    TestingJournal.sql(
        folder, "UPDATE meta SET value = CAST('hall-9' AS BLOB) WHERE name = 'hall'");
    assertBreak(1, What.OF_ANOTHER_JOURNAL);
  }

  @Test
  void changedAndRemovedWordsAreNoticed() throws Exception {
    TestingJournal.sql(folder, "UPDATE text SET words = '9999' WHERE words = '0042'");
    assertBreak(12, What.WORDS_CHANGED);
    TestingJournal.sql(folder, "DELETE FROM text WHERE words = '9999'");
    assertBreak(12, What.WORDS_MISSING);
  }

  @Test
  void erasedWordsBreakNothing() throws Exception {
    try (Journal journal = TestingJournal.open(folder)) {
      assertThat(journal.eraseText(PURPOSE.ref().id(), LATER)).isTrue();
    }
    VerifyReport report = verify(Optional.of(head));
    assertThat(report.firstBreak()).isEmpty();
    assertThat(report.wordsKept()).isEqualTo(1);
    assertThat(report.wordsErased()).isEqualTo(1);
  }

  @Test
  void aCutTailIsNoticedOnlyWithAHeadFromElsewhere() throws Exception {
    tamper("DELETE FROM fact WHERE seq > 9");
    assertThat(verify(Optional.empty()).whole()).isTrue();
    Break found = verify(Optional.of(head)).firstBreak().orElseThrow();
    assertThat(found).isEqualTo(new Break(10, What.TAIL_CUT));
  }

  @Test
  void aHeadThatDiffersIsNoticed() throws Exception {
    Head other = new Head(6, Hash.GENESIS);
    assertThat(verify(Optional.of(other)).firstBreak()).contains(new Break(6, What.ANCHOR_DIFFERS));
  }

  private void tamper(String... statements) throws Exception {
    TestingJournal.tamper(folder, statements);
  }

  private static Recorded again(Recorded fact, long seq) {
    return new Recorded(seq, fact.at(), fact.source(), fact.fact());
  }

  private void assertBreak(long seq, What what) throws JournalUnusable {
    Break found = verify(Optional.empty()).firstBreak().orElseThrow();
    assertThat(found).isEqualTo(new Break(seq, what));
    assertThat(found.sentence().zh()).contains(Long.toString(seq));
    assertThat(found.sentence().en()).contains(Long.toString(seq));
  }

  private VerifyReport verify(Optional<Head> anchor) throws JournalUnusable {
    try (JournalFile file = JournalFile.open(folder)) {
      return JournalVerify.verify(file, anchor);
    }
  }
}
