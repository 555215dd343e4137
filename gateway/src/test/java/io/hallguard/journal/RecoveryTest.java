package io.hallguard.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hallguard.core.event.Recorded;
import io.hallguard.core.state.HallState;
import io.hallguard.journal.json.RandomFacts;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a start finds is what the run before it knew. A seed that fails is named in the report. */
class RecoveryTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {101, 102, 103, 104, 105, 106, 107, 108})
  void reopeningAtAnyTimeGivesTheSameState(long seed) throws Exception {
    RandomFacts facts = new RandomFacts(seed);
    HallState live = HallState.EMPTY;
    Journal journal = TestingJournal.open(folder);
    try {
      for (int step = 0; step < 60; step++) {
        switch (facts.choose(6)) {
          case 0 -> journal.snapshot(live);
          case 1 -> {
            journal.close();
            journal = TestingJournal.open(folder);
            assertThat(journal.recover().state()).isEqualTo(live);
          }
          default -> {
            List<Recorded> batch = facts.next(live.seq() + 1, 1 + facts.choose(40));
            journal.commit(Commit.of(batch));
            live = TestingJournal.fold(live, batch);
          }
        }
      }
      assertThat(journal.recover().state()).isEqualTo(live);
    } finally {
      journal.close();
    }
  }

  @Test
  void aSnapshotSavesTheFoldBeforeIt() throws Exception {
    try (Journal journal = TestingJournal.open(folder)) {
      HallState state = grow(journal, HallState.EMPTY, 50);
      journal.snapshot(state);
      HallState later = grow(journal, state, 7);
      assertThat(journal.recover()).isEqualTo(new Recovered(later, 50, 7));
    }
  }

  @Test
  void aSnapshotOfAnotherFormIsPassedOver() throws Exception {
    try (Journal journal = TestingJournal.open(folder)) {
      HallState first = grow(journal, HallState.EMPTY, 10);
      journal.snapshot(first);
      HallState second = grow(journal, first, 10);
      journal.snapshot(second);
      TestingJournal.sql(folder, "UPDATE snapshot SET form = '0-older' WHERE seq = 20");
      assertThat(journal.recover()).isEqualTo(new Recovered(second, 10, 10));
      TestingJournal.sql(folder, "UPDATE snapshot SET state = zeroblob(9) WHERE seq = 10");
      assertThat(journal.recover()).isEqualTo(new Recovered(second, 0, 20));
    }
  }

  @Test
  void aSnapshotOfAnotherChainIsPassedOver() throws Exception {
    try (Journal journal = TestingJournal.open(folder)) {
      HallState state = grow(journal, HallState.EMPTY, 10);
      journal.snapshot(state);
      TestingJournal.sql(folder, "UPDATE snapshot SET hash = zeroblob(32)");
      assertThat(journal.recover()).isEqualTo(new Recovered(state, 0, 10));
    }
  }

  @Test
  void theLastThreeSnapshotsAreKept() throws Exception {
    try (Journal journal = TestingJournal.open(folder)) {
      HallState state = HallState.EMPTY;
      journal.snapshot(state);
      for (int i = 0; i < 5; i++) {
        state = grow(journal, state, 2);
        journal.snapshot(state);
      }
      TestingJournal.sql(folder, "UPDATE snapshot SET form = 'x' WHERE seq > 6");
      assertThat(journal.recover().snapshotSeq()).isEqualTo(6);
      TestingJournal.sql(folder, "UPDATE snapshot SET form = 'x' WHERE seq > 5");
      assertThat(journal.recover().snapshotSeq()).isZero();
    }
  }

  @Test
  void aStateAheadOfTheJournalIsNotKept() throws Exception {
    try (Journal journal = TestingJournal.open(folder)) {
      HallState ahead = TestingJournal.fold(HallState.EMPTY, new RandomFacts(1).next(1, 3));
      assertThatThrownBy(() -> journal.snapshot(ahead))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static HallState grow(Journal journal, HallState state, int count) throws JournalFailed {
    List<Recorded> facts = new RandomFacts(state.seq()).next(state.seq() + 1, count);
    journal.commit(Commit.of(facts));
    return TestingJournal.fold(state, facts);
  }
}
