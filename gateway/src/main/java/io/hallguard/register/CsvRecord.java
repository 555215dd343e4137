package io.hallguard.register;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One record of a CSV file after RFC 4180, on one line. */
final class CsvRecord {
  private CsvRecord() {}

  /** The cells with commas between, quoted where needed; without a line break. */
  static String of(List<String> cells) {
    return cells.stream().map(CsvRecord::quoted).collect(Collectors.joining(","));
  }

  private static String quoted(String cell) {
    boolean plain =
        cell.indexOf(',') < 0
            && cell.indexOf('"') < 0
            && cell.indexOf('\n') < 0
            && cell.indexOf('\r') < 0;
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  /** The cells of a record. */
  static List<String> cells(String record) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < record.length(); i++) {
      char c = record.charAt(i);
      if (c == '"') {
        boolean twice = quoted && i + 1 < record.length() && record.charAt(i + 1) == '"';
        if (twice) {
          cell.append('"');
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  /**
   * A cell on one line that no spreadsheet takes for a formula: what begins like one gets an
   * apostrophe before it.
   */
  static String safe(String words) {
    StringBuilder line = new StringBuilder(words.length());
    words.codePoints().forEach(c -> line.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
    boolean tab = !words.isEmpty() && Character.isISOControl(words.charAt(0));
    String text = line.toString().strip();
    return tab || (!text.isEmpty() && "=+-@＝＋－＠".indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
  }
}
