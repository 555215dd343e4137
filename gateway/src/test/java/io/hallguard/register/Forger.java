package io.hallguard.register;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One who changes a sheet and says its whole chain anew. */
final class Forger {
  private Forger() {}

  static String resealed(String csv) {
    Sheet sheet = CsvSheet.read(csv);
    String check = Chain.next(Chain.BEGIN, sheet.headings());
    StringBuilder forged = new StringBuilder("\uFEFF" + CsvRecord.of(sheet.headings()) + "\r\n");
    long number = 0;
    for (Sheet.Row row : sheet.rows()) {
      List<String> cells = new ArrayList<>(row.cells());
      number++;
      cells.set(0, Long.toString(number));
      check = Chain.next(check, cells);
      forged.append(CsvRecord.of(cells)).append(',').append(check).append("\r\n");
    }
    Map<String, String> foot = new LinkedHashMap<>(sheet.foot());
    foot.put("lines", Long.toString(number));
    Sheet.records(foot).forEach(record -> forged.append(record).append("\r\n"));
    return forged.append("#seal,").append(Sheet.seal(check, foot)).append("\r\n").toString();
  }

  static byte[] bytes(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return out.toByteArray();
  }
}
