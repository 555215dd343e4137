package io.hallguard.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hallguard.core.event.Recorded;
import io.hallguard.core.state.HallState;
import io.hallguard.journal.json.FactCodec;
import io.hallguard.journal.json.Origin;
import io.hallguard.journal.json.RandomFacts;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start reads far ahead and with many threads; what is damaged first is told all the same. */
class DamagedReplayTest {
  private static final int COUNT = 3_000;

  @TempDir Path folder;
  private List<Recorded> facts = List.of();
  private Origin origin = new Origin(TestingJournal.HALL, UUID.randomUUID());
  private Hash before = Hash.GENESIS;

  @BeforeEach
  void write() throws Exception {
    facts = new RandomFacts(9).next(1, COUNT);
    try (Journal journal = TestingJournal.open(folder)) {
      origin = journal.origin();
      before = journal.commit(Commit.of(facts.subList(0, COUNT - 1))).hash();
      journal.commit(Commit.of(facts.subList(COUNT - 1, COUNT)));
    }
  }

  @Test
  void aWholeJournalIsFoldedWhole() throws Exception {
    assertWhole();
  }

  @Test
  void linesThatAreStoredPlainAreFoldedAsWell() throws Exception {
    TestingJournal.tamper(folder, "UPDATE fact SET envelope = " + plain(700) + " WHERE seq = 700");
    assertWhole();
  }

  @Test
  void aHole() throws Exception {
    TestingJournal.tamper(folder, "DELETE FROM fact WHERE seq IN (1281, 2900)");
    assertThat(problem()).isEqualTo(damaged("fact 1281 is missing"));
  }

  @Test
  void aChangedLineBeforeAHole() throws Exception {
    TestingJournal.tamper(
        folder,
        "UPDATE fact SET envelope = zeroblob(9) WHERE seq IN (1279, 1300)",
        "DELETE FROM fact WHERE seq = 1280");
    assertThat(problem()).isEqualTo(damaged("fact 1279 does not follow in the chain"));
  }

  @Test
  void aChangedLinkIsFoundBeforeWhatFollowsIt() throws Exception {
    TestingJournal.tamper(folder, "UPDATE fact SET hash = zeroblob(32) WHERE seq = 256");
    assertThat(problem()).isEqualTo(damaged("fact 256 does not follow in the chain"));
  }

  @Test
  void aLineOfANewerVersion() throws Exception {
    rewriteLast(last().replaceFirst("\"type\":\"[a-z-]+\"", "\"type\":\"robot-seen\""));
    assertThat(problem())
        .isEqualTo(
            new JournalProblem.Newer(file(), "fact %d of type 'robot-seen'".formatted(COUNT)));
  }

  @Test
  void aLineThatCannotBeRead() throws Exception {
    rewriteLast(last().replace("\"data\":{", "\"data\":{\"more\":1,"));
    assertThat(problem()).isInstanceOf(JournalProblem.Damaged.class);
    assertThat(problem().toString()).contains("fact " + COUNT, "cannot be read");
  }

  @Test
  void aLineOfAnotherJournal() throws Exception {
    rewriteLast(last().replace(origin.journal().toString(), new UUID(3, 4).toString()));
    assertThat(problem()).isEqualTo(damaged("fact %d is of another journal".formatted(COUNT)));
  }

  private void assertWhole() throws Exception {
    HallState state = TestingJournal.fold(HallState.EMPTY, facts);
    assertThat(Recovery.run(file(), origin, TestingJournal.SETTINGS))
        .isEqualTo(new Recovered(state, 0, COUNT));
  }

  private String last() {
    return new String(new FactCodec(origin).encode(facts.getLast()), UTF_8);
  }

  private String plain(int seq) {
    return literal(new FactCodec(origin).encode(facts.get(seq - 1)));
  }

  /** With the hash that it then must have. */
  private void rewriteLast(String line) throws Exception {
    byte[] bytes = line.getBytes(UTF_8);
    TestingJournal.tamper(
        folder,
        "UPDATE fact SET envelope = %s, hash = %s WHERE seq = %d"
            .formatted(literal(bytes), literal(before.next(bytes).bytes()), COUNT));
  }

  private static String literal(byte[] bytes) {
    return "x'" + HexFormat.of().formatHex(bytes) + "'";
  }

  private JournalProblem problem() {
    JournalUnusable unusable =
        catchThrowableOfType(
            JournalUnusable.class,
            () -> Recovery.run(file(), origin, TestingJournal.SETTINGS).state());
    assertThat(unusable).isNotNull();
    return unusable.problem();
  }

  private JournalProblem damaged(String detail) {
    return new JournalProblem.Damaged(file(), detail);
  }

  private Path file() {
    return folder.resolve(Opening.FILE);
  }
}
