package io.hallguard.sim.cli;

import java.io.PrintWriter;
import java.util.Map;

/** One line for each story, at the end. */
final class VerdictTable {
  private VerdictTable() {}

  static void print(PrintWriter out, Map<String, Verdict> verdicts) {
    out.println();
    int width = verdicts.keySet().stream().mapToInt(String::length).max().orElse(0);
    verdicts.forEach((name, verdict) ->
        out.println(
            "%s  %s  %s"
                .formatted(
                    word(verdict),
                    name + " ".repeat(width - name.length()),
                    Console.both(verdict.name()))));
    long failed = verdicts.values().stream().filter(verdict -> !verdict.passed()).count();
    long skipped = verdicts.values().stream().filter(v -> v.skipped().isPresent()).count();
    out.println(
        "%d 个场景,%d 个不符合预期,%d 个未播放 / %d scenarios, %d not as expected, %d not played"
            .formatted(verdicts.size(), failed, skipped, verdicts.size(), failed, skipped));
    out.flush();
  }

  private static String word(Verdict verdict) {
    if (verdict.skipped().isPresent()) {
      return "未播放 SKIP ";
    }
    return verdict.passed()
        ? "通过 PASS %2d".formatted(verdict.good())
        : "不符 FAIL %2d".formatted(verdict.bad());
  }
}
