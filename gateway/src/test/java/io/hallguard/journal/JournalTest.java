package io.hallguard.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hallguard.core.alert.Owed;
import io.hallguard.core.event.AlertId;
import io.hallguard.core.event.Audience;
import io.hallguard.core.event.NoticeId;
import io.hallguard.core.event.NoticeId.Channel;
import io.hallguard.core.event.Receiver;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.SubjectId;
import io.hallguard.journal.json.RandomFacts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  private static final Instant LATER = Instant.parse("2026-03-02T00:00:00Z");
  private static final Receiver BROKER = new Receiver.Broker();
  private static final Receiver SCREEN =
      new Receiver.Screen(new SubjectId("p-31"), Audience.GUARD_ROOM);

  @TempDir Path folder;
  private Journal journal;

  @BeforeEach
  void open() throws JournalUnusable {
    journal = TestingJournal.open(folder);
  }

  @AfterEach
  void close() {
    journal.close();
  }

  @Test
  void aNewJournalIsEmpty() throws Exception {
    assertThat(journal.head()).isEqualTo(Head.EMPTY);
    assertThat(journal.read(0, 10)).isEmpty();
    assertThat(journal.fact(1)).isEmpty();
    assertThat(journal.recover().state().seq()).isZero();
    assertThat(journal.created()).isEqualTo(TestingJournal.CREATED);
  }

  @Test
  void whatWasCommittedIsRead() throws Exception {
    List<Recorded> facts = new RandomFacts(1).next(1, 25);
    journal.commit(Commit.of(facts.subList(0, 10)));
    Head head = journal.commit(Commit.of(facts.subList(10, 25)));
    assertThat(head).isEqualTo(journal.head());
    assertThat(journal.lastSeq()).isEqualTo(25);
    assertThat(journal.read(0, 100)).isEqualTo(facts);
    assertThat(journal.read(7, 3)).isEqualTo(facts.subList(7, 10));
    assertThat(journal.fact(25)).contains(facts.get(24));
    assertThat(journal.fact(26)).isEmpty();
  }

  @Test
  void linesFollowEachOther() throws Exception {
    journal.commit(Commit.of(new RandomFacts(2).next(1, 5)));
    Hash prev = Hash.GENESIS;
    for (Line line : journal.lines(0, 100)) {
      assertThat(line.hash()).isEqualTo(prev.next(line.bytes()));
      prev = line.hash();
    }
    assertThat(prev).isEqualTo(journal.head().hash());
  }

  @Test
  void anEmptyCommitChangesNothing() throws Exception {
    Head head = journal.commit(Commit.of(new RandomFacts(3).next(1, 2)));
    assertThat(journal.commit(Commit.of(List.of()))).isEqualTo(head);
  }

  @Test
  void onlyTheNextFactsAreTaken() throws Exception {
    List<Recorded> facts = new RandomFacts(4).next(1, 5);
    journal.commit(Commit.of(facts.subList(0, 2)));
    List<Commit> wrong =
        List.of(
            Commit.of(facts.subList(1, 3)),
            Commit.of(facts.subList(3, 5)),
            Commit.of(List.of(facts.get(2), facts.get(4))));
    for (Commit commit : wrong) {
      assertThatThrownBy(() -> journal.commit(commit))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("Expected fact");
    }
    assertThat(journal.lastSeq()).isEqualTo(2);
    assertThat(journal.commit(Commit.of(facts.subList(2, 5))).seq()).isEqualTo(5);
  }

  @Test
  void whatIsOwedStaysOwedUntilItIsTold() throws Exception {
    journal.commit(new Commit(new RandomFacts(5).next(1, 3), owed(1, 2, 3), List.of(), List.of()));
    assertThat(journal.owed(Channel.MQTT, 2)).isEqualTo(owed(1, 2));
    assertThat(journal.owed(Channel.BOARD, 10)).isEmpty();
    Told told = new Told(notice(2), BROKER, LATER);
    journal.commit(new Commit(List.of(), List.of(), List.of(told), List.of()));
    assertThat(journal.owed(Channel.MQTT, 10)).isEqualTo(owed(1, 3));
    assertThat(journal.told(notice(2))).containsExactly(told);
    assertThat(journal.told(notice(1))).isEmpty();
  }

  @Test
  void aReceiptIsKeptOncePerReceiver() throws Exception {
    Told first = new Told(notice(1), SCREEN, LATER);
    Told again = new Told(notice(1), SCREEN, LATER.plusSeconds(5));
    Told other = new Told(notice(1), BROKER, LATER.plusSeconds(1));
    journal.commit(
        new Commit(
            new RandomFacts(6).next(1, 1), owed(1), List.of(first, again, other), List.of()));
    assertThat(journal.told(notice(1))).containsExactly(first, other);
    assertThat(journal.owed(Channel.MQTT, 10)).isEmpty();
  }

  @Test
  void aReceiptAmongTheFactsIsALineOfTheToldLog() throws Exception {
    List<Recorded> facts = new RandomFacts(9).next(1, 200);
    Commit commit = Commit.of(facts, List.of(), List.of());
    assertThat(commit.told()).isNotEmpty();
    journal.commit(commit);
    Told told = commit.told().getFirst();
    assertThat(journal.told(told.notice())).extracting(Told::receiver).contains(told.receiver());
  }

  @Test
  void wordsAreKeptUntilTheyAreErased() throws Exception {
    Words words = TestingJournal.words("王师傅,修空调", 1);
    journal.commit(new Commit(new RandomFacts(7).next(1, 1), List.of(), List.of(), List.of(words)));
    assertThat(words.ref().digest()).matches("[0-9a-f]{64}");
    assertThat(journal.text(words.ref().id())).contains(new KeptText.Present("王师傅,修空调"));
    assertThat(journal.text("t-other")).isEmpty();
    assertThat(journal.eraseText("t-other", LATER)).isFalse();
    assertThat(journal.eraseText(words.ref().id(), LATER)).isTrue();
    assertThat(journal.eraseText(words.ref().id(), LATER)).isFalse();
    assertThat(journal.text(words.ref().id())).contains(new KeptText.Erased(LATER));
  }

  @Test
  void cursorsGoForwardAndBackward() throws Exception {
    Cursors cursors = journal.cursors();
    assertThat(cursors.get("influx")).isZero();
    cursors.set("influx", 8);
    cursors.set("region", 2);
    cursors.set("influx", 5);
    assertThat(cursors.get("influx")).isEqualTo(5);
    assertThat(cursors.get("region")).isEqualTo(2);
  }

  @Test
  void aClosedJournalSaysSo() throws Exception {
    journal.commit(Commit.of(new RandomFacts(8).next(1, 1)));
    journal.close();
    assertThatThrownBy(() -> journal.commit(Commit.of(new RandomFacts(8).next(2, 1))))
        .isInstanceOf(JournalFailed.class)
        .extracting(e -> ((JournalFailed) e).why())
        .isEqualTo(JournalFailed.Why.CLOSED);
    assertThatThrownBy(() -> journal.read(0, 1)).isInstanceOf(JournalFailed.class);
  }

  private static NoticeId notice(long seq) {
    return new NoticeId(seq, Channel.MQTT);
  }

  private static List<Owed> owed(long... seqs) {
    return Arrays.stream(seqs)
        .mapToObj(seq -> new Owed(notice(seq), new AlertId(seq + 100)))
        .toList();
  }
}
