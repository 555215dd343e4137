package io.hallguard.register;

import io.hallguard.core.register.Fold;
import io.hallguard.core.register.RegisterLine;
import io.hallguard.core.register.RegisterPage;
import io.hallguard.core.register.RegisterQuery;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Writes sheets: every line as it was at the head that the sheet names, whatever is written into
 * the journal meanwhile.
 */
public final class SheetExport {
  /** More lines do not go on one printed form. */
  public static final int PDF_LINES_MAX = 5_000;

  private final RegisterSource source;
  private final Names names;

  public SheetExport(RegisterSource source, Names names) {
    this.source = source;
    this.names = names;
  }

  /** There are more lines than one file takes. */
  public static final class TooMany extends Exception {
    private final int most;

    TooMany(int most) {
      super("Expected at most %d lines, but there are more".formatted(most));
      this.most = most;
    }

    /** How many it takes. */
    public int most() {
      return most;
    }
  }

  /** What is asked for besides the span of time, in words; empty when nothing is. */
  public static String filter(RegisterQuery query) {
    return SheetWords.filter(query);
  }

  /**
   * Writes CSV; the stream stays open.
   *
   * @param most lines
   * @return how many lines were written
   */
  public long csv(OutputStream out, RegisterQuery query, SheetInfo info, int most)
      throws IOException, TooMany {
    CsvSheet sheet = new CsvSheet(out, info, names);
    RegisterQuery rest = query.in(RegisterQuery.Order.OLDEST_FIRST);
    Optional<Long> next;
    do {
      RegisterPage page = source.page(rest);
      for (RegisterLine line : page.lines()) {
        if (line.line() <= info.head().seq()) {
          if (sheet.lines() == most) {
            throw new TooMany(most);
          }
          sheet.add(asOf(line, info));
        }
      }
      next = page.next();
      rest = next.map(rest::after).orElse(rest);
    } while (next.isPresent());
    sheet.end();
    return sheet.lines();
  }

  /**
   * Writes the printed form; the stream stays open.
   *
   * @return how many lines were written
   */
  public long pdf(OutputStream out, RegisterQuery query, SheetInfo info)
      throws IOException, TooMany {
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    long lines = csv(csv, query, info, PDF_LINES_MAX);
    PdfSheet.write(out, csv.toByteArray());
    return lines;
  }

  /** The line without what was added to it after the sheet's head. */
  private RegisterLine asOf(RegisterLine line, SheetInfo info) {
    long head = info.head().seq();
    if (line.facts().getLast() <= head) {
      return line;
    }
    Fold fold = new Fold(info.hall(), one -> one.line() == line.line());
    line.facts().stream().filter(fact -> fact <= head).map(source::fact).forEach(fold::take);
    return fold.lines().getFirst();
  }
}
