package io.hallguard.journal;

import io.hallguard.core.event.Recorded;
import io.hallguard.journal.json.RandomFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints facts per second, bytes handed to the disk per fact, and the slowest commits, for page and
 * group sizes. On Linux only; the figures compare with each other on one machine, and with nothing
 * else. Arguments: a folder on the medium in question, and the number of facts.
 */
final class JournalFigures {
  private static final int[] PAGES = {1024, 2048, 4096, 8192};
  private static final int[] GROUPS = {1, 10, 100};

  private JournalFigures() {}

  /** Measures. */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    int count = Integer.parseInt(args[1]);
    List<Recorded> facts = new RandomFacts(1).next(1, count);
    measure(folder.resolve("warm-up"), 4096, 100, facts);
    System.out.println(
        "page group   facts/s  written/fact  blocks/fact  file/fact  p99 ms  max ms");
    for (int page : PAGES) {
      for (int group : GROUPS) {
        Path run = folder.resolve(page + "-" + group);
        System.out.println(measure(run, page, group, facts));
      }
    }
  }

  private static String measure(Path folder, int page, int group, List<Recorded> facts)
      throws Exception {
    JournalSettings settings =
        new JournalSettings(page, 4L << 30, Duration.ofSeconds(5), 4 * 1024 * 1024 / page, 2, 3);
    List<Long> commits = new ArrayList<>();
    try (Journal journal = TestingJournal.open(folder, settings)) {
      long written = io("wchar");
      long blocks = io("write_bytes");
      long start = System.nanoTime();
      for (int i = 0; i < facts.size(); i += group) {
        Commit commit = Commit.of(facts.subList(i, Math.min(facts.size(), i + group)));
        long before = System.nanoTime();
        journal.commit(commit);
        commits.add(System.nanoTime() - before);
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      commits.sort(null);
      return "%4d %5d %9.0f %13d %12d %10d %7.2f %7.2f"
          .formatted(
              page,
              group,
              facts.size() / seconds,
              (io("wchar") - written) / facts.size(),
              (io("write_bytes") - blocks) / facts.size(),
              Files.size(folder.resolve(Opening.FILE)) / facts.size(),
              commits.get(commits.size() * 99 / 100) / 1e6,
              commits.getLast() / 1e6);
    }
  }

  private static long io(String counter) throws IOException {
    return Files.readAllLines(Path.of("/proc/self/io")).stream()
        .filter(line -> line.startsWith(counter + ":"))
        .mapToLong(line -> Long.parseLong(line.substring(counter.length() + 2)))
        .sum();
  }
}
