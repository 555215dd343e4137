package io.hallguard.journal;

import io.hallguard.core.event.Recorded;
import io.hallguard.core.state.HallState;
import io.hallguard.journal.json.RandomFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A process that does nothing but commit, and says after each commit how far it is durable. Which
 * facts it commits follows from their numbers alone.
 */
final class CommittingChild {
  private static final int BATCH = 7;
  private static final int SNAPSHOT_EVERY = 10;

  private CommittingChild() {}

  static Process start(Path folder) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            CommittingChild.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** The facts that it commits, up to a number. */
  static List<Recorded> facts(long last) {
    return LongStream.rangeClosed(1, last).mapToObj(CommittingChild::fact).toList();
  }

  private static Recorded fact(long seq) {
    RandomFacts random = new RandomFacts(seq);
    return Stream.generate(() -> random.next(seq, 1).getFirst())
        .filter(fact -> TextRefs.in(fact.fact()).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  /** Commits until it is killed. */
  public static void main(String[] args) throws JournalUnusable, JournalFailed {
    try (Journal journal = TestingJournal.open(Path.of(args[0]))) {
      HallState state = journal.recover().state();
      for (int round = 1; ; round++) {
        List<Recorded> batch = new ArrayList<>();
        for (int i = 1; i <= BATCH; i++) {
          batch.add(fact(state.seq() + i));
        }
        journal.commit(Commit.of(batch));
        state = TestingJournal.fold(state, batch);
        System.out.println("durable " + state.seq() + ".");
        System.out.flush();
        if (round % SNAPSHOT_EVERY == 0) {
          journal.snapshot(state);
        }
      }
    }
  }
}
