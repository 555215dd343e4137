package io.hallguard.journal;

import static java.util.Objects.requireNonNull;

import io.hallguard.journal.json.Glance;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** One line per fact, for a person who looks. */
final class JournalTail {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSXXX", Locale.ROOT);
  private static final int LINES_AT_ONCE = 500;
  private static final int DATA_CHARS_MAX = 160;

  private final JournalFile journal;
  private final ZoneId zone;
  private final PrintWriter out;

  JournalTail(JournalFile journal, ZoneId zone, PrintWriter out) {
    this.journal = requireNonNull(journal, "journal is null");
    this.zone = requireNonNull(zone, "zone is null");
    this.out = requireNonNull(out, "out is null");
  }

  /** Prints what comes after a fact, and tells the last one printed. */
  long print(long afterSeq) throws JournalUnusable {
    long last = afterSeq;
    List<Line> lines = journal.lines(last, LINES_AT_ONCE);
    while (!lines.isEmpty()) {
      for (Line line : lines) {
        out.println(text(line));
        last = line.seq();
      }
      lines = journal.lines(last, LINES_AT_ONCE);
    }
    out.flush();
    return last;
  }

  private String text(Line line) {
    try {
      Glance glance = Glance.of(line.bytes());
      return "%d  %s%s  %s  %s  %s"
          .formatted(
              line.seq(),
              TIME.format(glance.at().atZone(zone)),
              glance.clockOk() ? "" : "?",
              glance.type(),
              glance.source(),
              shortened(glance.data()));
    } catch (IOException e) {
      return "%d  cannot be read: %s".formatted(line.seq(), e.getMessage());
    }
  }

  private static String shortened(String data) {
    return data.length() <= DATA_CHARS_MAX ? data : data.substring(0, DATA_CHARS_MAX) + "…";
  }
}
