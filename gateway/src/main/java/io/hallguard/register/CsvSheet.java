package io.hallguard.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hallguard.core.register.RegisterLine;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A sheet as CSV: UTF-8 with a byte order mark, lines ended by CR LF, after RFC 4180. The first
 * record names the columns; after the lines come records that begin with {@code #}.
 */
public final class CsvSheet {
  private static final String MARK = "\uFEFF";
  private static final String END = "\r\n";

  private final OutputStream out;
  private final SheetInfo info;
  private final Cells cells;
  private String check;
  private long lines;

  /** Begins a sheet; the stream stays open. */
  public CsvSheet(OutputStream out, SheetInfo info, Names names) throws IOException {
    this.out = out;
    this.info = info;
    this.cells = new Cells(info.language(), info.hall().zone(), names, info.amounts());
    List<String> headings = Cells.headings(info.language());
    check = Chain.next(Chain.BEGIN, headings);
    write(MARK + CsvRecord.of(headings));
  }

  /** Adds a line. */
  public void add(RegisterLine line) throws IOException {
    lines++;
    List<String> row = cells.of(lines, line);
    check = Chain.next(check, row);
    write(CsvRecord.of(row) + "," + check);
  }

  /** Ends the sheet. */
  public void end() throws IOException {
    Map<String, String> foot = Sheet.foot(info, lines);
    for (String record : Sheet.records(foot)) {
      write(record);
    }
    write(CsvRecord.of(List.of("#seal", Sheet.seal(check, foot))));
    out.flush();
  }

  /** How many lines there are so far. */
  public long lines() {
    return lines;
  }

  private void write(String record) throws IOException {
    out.write((record + END).getBytes(UTF_8));
  }

  /** Reads one; what cannot be read is left to the check. */
  static Sheet read(String text) {
    List<String> headings = new ArrayList<>();
    List<Sheet.Row> rows = new ArrayList<>();
    Map<String, String> foot = new LinkedHashMap<>();
    String seal = "";
    String whole = text.startsWith(MARK) ? text.substring(1) : text;
    for (String record : whole.lines().toList()) {
      List<String> fields = CsvRecord.cells(record);
      if (record.isBlank()) {
        continue;
      }
      if (headings.isEmpty()) {
        headings.addAll(fields);
      } else if (fields.getFirst().equals("#seal")) {
        seal = fields.size() > 1 ? fields.get(1) : "";
      } else if (fields.getFirst().startsWith("#")) {
        foot.put(fields.getFirst().substring(1), fields.size() > 1 ? fields.get(1) : "");
      } else {
        rows.add(new Sheet.Row(fields.subList(0, fields.size() - 1), fields.getLast()));
      }
    }
    return new Sheet(headings, rows, foot, seal);
  }
}
