package io.hallguard.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hallguard.core.event.Recorded;
import io.hallguard.core.state.HallState;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another process commits and is killed at any moment: what it was told is durable is there. */
class KillTest {
  private static final int ROUNDS = 4;

  @TempDir Path folder;

  @Test
  void whatWasAcknowledgedIsThereAfterAKill() throws Exception {
    Random random = new Random(20260301);
    long acknowledged = 0;
    for (int round = 0; round < ROUNDS; round++) {
      acknowledged = runAndKill(acknowledged, 1 + random.nextInt(120));
      assertThat(checked()).as("round %d", round).isGreaterThanOrEqualTo(acknowledged);
    }
  }

  /** Kills the child after so many acknowledgements; tells the last fact that was acknowledged. */
  private long runAndKill(long before, int acknowledgements) throws IOException {
    Process child = CommittingChild.start(folder);
    long last = before;
    try (BufferedReader out = child.inputReader(UTF_8)) {
      for (int heard = 0; heard < acknowledgements; ) {
        String line = out.readLine();
        assertThat(line).as("the child goes on until it is killed").isNotNull();
        Optional<Long> seq = acknowledged(line);
        last = seq.orElse(last);
        heard += seq.isPresent() ? 1 : 0;
      }
      assertLocked(child);
      // By its handle: killing the Process would close what it still has to say.
      child.toHandle().destroyForcibly();
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        last = acknowledged(line).orElse(last);
      }
    } finally {
      child.destroyForcibly().onExit().join();
    }
    return last;
  }

  /** A line of the child's log is no acknowledgement, nor is one that the kill cut short. */
  private static Optional<Long> acknowledged(String line) {
    return line.matches("durable [0-9]+\\.")
        ? Optional.of(Long.valueOf(line.substring("durable ".length(), line.length() - 1)))
        : Optional.empty();
  }

  private void assertLocked(Process child) {
    JournalUnusable refused =
        catchThrowableOfType(JournalUnusable.class, () -> TestingJournal.open(folder).close());
    assertThat(refused).isNotNull();
    assertThat(refused.problem())
        .isEqualTo(new JournalProblem.InUse(realFolder(), OptionalLong.of(child.pid())));
  }

  private Path realFolder() {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      throw new AssertionError("Expected the folder to be there", e);
    }
  }

  private long checked() throws Exception {
    try (Journal journal = TestingJournal.open(folder)) {
      long last = journal.lastSeq();
      List<Recorded> facts = journal.read(0, Integer.MAX_VALUE);
      assertThat(facts).isEqualTo(CommittingChild.facts(last));
      assertThat(journal.recover().state()).isEqualTo(TestingJournal.fold(HallState.EMPTY, facts));
      try (JournalFile file = JournalFile.open(folder)) {
        assertThat(JournalVerify.verify(file, Optional.of(journal.head())).whole()).isTrue();
      }
      return last;
    }
  }
}
