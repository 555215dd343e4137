package io.hallguard.register;

import io.hallguard.config.Language;
import io.hallguard.register.Finding.What;
import io.hallguard.register.Sheet.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Holds a sheet against its own chain. It names what was changed by somebody who did not say the
 * chain anew; who did is found against the journal.
 */
final class SheetCheck {
  private final Sheet sheet;
  private final List<Finding> findings = new ArrayList<>();
  private final TreeMap<Long, Row> byNumber = new TreeMap<>();
  private final Map<Long, String> computed = new HashMap<>();

  private SheetCheck(Sheet sheet) {
    this.sheet = sheet;
  }

  static List<Finding> check(Sheet sheet) {
    return new SheetCheck(sheet).run();
  }

  private List<Finding> run() {
    Language language = language(sheet);
    List<String> headings = Cells.headings(language);
    if (!sheet.headings().equals(headings)) {
      findings.add(new Finding(What.HEADINGS_CHANGED, 0));
    }
    String first = Chain.next(Chain.BEGIN, headings);
    computed.put(0L, first);
    number(first);
    long last = last();
    for (long number = 1; number <= last; number++) {
      Row row = byNumber.get(number);
      if (row == null) {
        findings.add(new Finding(What.MISSING, number));
      } else {
        check(number, row);
      }
    }
    byNumber
        .tailMap(last, false)
        .keySet()
        .forEach(number -> findings.add(new Finding(What.ADDED, number)));
    moved();
    foot(last, first);
    return findings;
  }

  /** The language that a sheet says, or else that of its headings. */
  static Language language(Sheet sheet) {
    return Arrays.stream(Language.values())
        .filter(known -> known.name().equals(sheet.foot("language")))
        .findFirst()
        .orElse(sheet.headings().equals(Cells.headings(Language.EN)) ? Language.EN : Language.ZH);
  }

  /** Of two lines of one number, the one that fits stays. */
  private void number(String first) {
    int position = 0;
    for (Row row : sheet.rows()) {
      position++;
      long number = row.number(SheetColumn.NUMBER);
      if (number < 1 || row.cells().size() != SheetColumn.values().length - 1) {
        findings.add(new Finding(What.UNREADABLE, position));
        continue;
      }
      Row other = byNumber.putIfAbsent(number, row);
      if (other != null) {
        findings.add(new Finding(What.ADDED, number));
        if (fits(number, row, first) && !fits(number, other, first)) {
          byNumber.put(number, row);
        }
      }
    }
  }

  private boolean fits(long number, Row row, String first) {
    Row before = byNumber.get(number - 1);
    String check = before == null ? first : before.check();
    return Chain.next(check, row.cells()).equals(row.check());
  }

  private long last() {
    String lines = sheet.foot("lines");
    return lines.matches("[0-9]{1,9}")
        ? Long.parseLong(lines)
        : (byNumber.isEmpty() ? 0 : byNumber.lastKey());
  }

  /**
   * A check may itself have been changed: then the line after it fits what the check should be.
   * What follows a missing line cannot be held against anything.
   */
  private void check(long number, Row row) {
    Row before = byNumber.get(number - 1);
    Set<String> links = new HashSet<>();
    if (computed.containsKey(number - 1)) {
      links.add(computed.get(number - 1));
    }
    if (before != null) {
      links.add(before.check());
    }
    boolean fits = links.isEmpty();
    for (String link : links) {
      fits |= Chain.next(link, row.cells()).equals(row.check());
    }
    if (!fits) {
      findings.add(new Finding(What.CHANGED, number));
    }
    if (!links.isEmpty()) {
      String link = before == null ? links.iterator().next() : before.check();
      computed.put(number, Chain.next(link, row.cells()));
    }
  }

  /** The fewest lines that, taken away, leave the others in order. */
  private void moved() {
    List<Long> order =
        sheet.rows().stream()
            .filter(row -> byNumber.get(row.number(SheetColumn.NUMBER)) == row)
            .map(row -> row.number(SheetColumn.NUMBER))
            .toList();
    Set<Long> inOrder = Rising.longest(order);
    for (long number : order) {
      if (!inOrder.contains(number)) {
        findings.add(new Finding(What.MOVED, number));
      }
    }
  }

  private void foot(long last, String first) {
    Row lastRow = byNumber.get(last);
    String check = lastRow == null ? (last == 0 ? first : "") : lastRow.check();
    String alternative = computed.getOrDefault(last, check);
    boolean whole =
        Sheet.seal(check, sheet.foot()).equals(sheet.seal())
            || Sheet.seal(alternative, sheet.foot()).equals(sheet.seal());
    if (!whole && !(lastRow == null && last > 0)) {
      findings.add(new Finding(What.FOOT_CHANGED, 0));
    }
  }
}
