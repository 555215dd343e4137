package io.hallguard.journal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes a journal's lines as they are stored, each with {@code prev} and {@code hash} at its end
 * and a line feed. It checks nothing: whoever receives the lines can, with any program.
 */
public final class JournalExport {
  private static final int LINES_AT_ONCE = 500;

  private JournalExport() {}

  /**
   * Writes the facts from one number to another, both included, as far as they are there.
   *
   * @return how many lines were written
   */
  public static long write(JournalFile journal, long from, long to, OutputStream out)
      throws JournalUnusable, IOException {
    long written = 0;
    long last = from - 1;
    Hash prev = journal.hash(last).orElse(Hash.GENESIS);
    List<Line> lines = journal.lines(last, LINES_AT_ONCE);
    while (!lines.isEmpty()) {
      for (Line line : lines) {
        if (line.seq() > to) {
          return written;
        }
        out.write(line.exported(prev));
        out.write('\n');
        prev = line.hash();
        last = line.seq();
        written++;
      }
      lines = journal.lines(last, LINES_AT_ONCE);
    }
    return written;
  }
}
