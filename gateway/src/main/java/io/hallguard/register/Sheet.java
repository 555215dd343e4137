package io.hallguard.register;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A sheet as it was read from a file.
 *
 * @param headings as they stand there
 * @param foot what it says of itself, by name
 * @param seal over its foot and, through the last check, over everything
 */
record Sheet(List<String> headings, List<Row> rows, Map<String, String> foot, String seal) {
  Sheet {
    headings = List.copyOf(headings);
    rows = List.copyOf(rows);
    foot = Collections.unmodifiableMap(new LinkedHashMap<>(foot));
    requireNonNull(seal, "seal is null");
  }

  /**
   * A line of it.
   *
   * @param cells without the check
   */
  record Row(List<String> cells, String check) {
    Row {
      cells = List.copyOf(cells);
      requireNonNull(check, "check is null");
    }

    String cell(SheetColumn column) {
      return column.place() < cells.size() ? cells.get(column.place()) : "";
    }

    /** A number in a column, -1 when there is none. */
    long number(SheetColumn column) {
      String digits = cell(column);
      return digits.matches("[0-9]{1,18}") ? Long.parseLong(digits) : -1;
    }
  }

  /** One entry of the foot; empty when it is missing. */
  String foot(String name) {
    return foot.getOrDefault(name, "");
  }

  /** What the foot says of a sheet. */
  static Map<String, String> foot(SheetInfo info, long lines) {
    Map<String, String> foot = new LinkedHashMap<>();
    foot.put("format", Chain.BEGIN);
    foot.put("language", info.language().name());
    foot.put("hall", info.origin().hall().value());
    foot.put("name", CsvRecord.safe(info.hallName()));
    foot.put("journal", info.origin().journal().toString());
    foot.put("zone", info.hall().zone().getId());
    foot.put("from", info.from().toString());
    foot.put("until", info.until().toString());
    foot.put("filter", CsvRecord.safe(info.filter()));
    foot.put("amounts", info.amounts() ? "shown" : "hidden");
    foot.put("made-at", info.madeAt().toString());
    foot.put("made-by", CsvRecord.safe(info.madeBy()));
    foot.put("lines", Long.toString(lines));
    foot.put("head", info.head().seq() + ":" + info.head().hash());
    return foot;
  }

  /** The records of a foot. */
  static List<String> records(Map<String, String> foot) {
    List<String> records = new ArrayList<>();
    foot.forEach((name, value) -> records.add(CsvRecord.of(List.of("#" + name, value))));
    return records;
  }

  /** The seal over the last check and a foot. */
  static String seal(String lastCheck, Map<String, String> foot) {
    return Chain.sha256(lastCheck + "\n" + String.join("\n", records(foot)));
  }
}
