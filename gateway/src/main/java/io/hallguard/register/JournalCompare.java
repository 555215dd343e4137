package io.hallguard.register;

import io.hallguard.core.plan.Text;
import io.hallguard.core.register.Fold;
import io.hallguard.core.register.RegisterHall;
import io.hallguard.core.register.RegisterLine;
import io.hallguard.journal.Head;
import io.hallguard.journal.Heads;
import io.hallguard.journal.JournalFile;
import io.hallguard.journal.JournalUnusable;
import io.hallguard.journal.JournalVerify;
import io.hallguard.journal.VerifyReport;
import io.hallguard.register.Finding.What;
import io.hallguard.register.Sheet.Row;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Holds a sheet against the journal: the chain up to the head that the sheet names and to heads
 * that were kept elsewhere, and then each line as it was at that head. The tables are not asked:
 * the lines are folded from the facts anew.
 */
final class JournalCompare {
  private final JournalFile journal;
  private final Sheet sheet;
  private final Names names;
  private final List<Finding> findings = new ArrayList<>();
  private long notCompared;

  JournalCompare(JournalFile journal, Sheet sheet, Names names) {
    this.journal = journal;
    this.sheet = sheet;
    this.names = names;
  }

  /** How many cells could not be compared, because their words were erased since. */
  long notCompared() {
    return notCompared;
  }

  List<Finding> compare(List<Head> kept) throws JournalUnusable {
    if (!sheet.foot("journal").equals(journal.origin().journal().toString())) {
      findings.add(new Finding(What.OTHER_JOURNAL, 0));
      return findings;
    }
    Optional<Head> head = Heads.parse(sheet.foot("head"));
    if (head.isEmpty()) {
      findings.add(new Finding(What.FOOT_CHANGED, 0));
      return findings;
    }
    chain(head.get(), kept);
    lines(head.get());
    return findings;
  }

  private void chain(Head head, List<Head> kept) throws JournalUnusable {
    List<Head> heads = new ArrayList<>(kept);
    heads.add(head);
    VerifyReport report = JournalVerify.verify(journal, heads);
    report
        .firstBreak()
        .ifPresent(found -> findings.add(new Finding(What.JOURNAL_BROKEN, 0, report.sentence())));
  }

  private void lines(Head head) throws JournalUnusable {
    Instant from = Instant.parse(sheet.foot("from"));
    Instant until = Instant.parse(sheet.foot("until"));
    ZoneId zone = ZoneId.of(sheet.foot("zone"));
    Fold fold =
        new Fold(
            new RegisterHall(zone),
            line -> !line.opened().at().isBefore(from) && line.opened().at().isBefore(until));
    journal.registerFacts(head.seq(), fold::take);
    Map<Long, RegisterLine> known = new HashMap<>();
    fold.lines().forEach(line -> known.put(line.line(), line));
    Cells cells =
        new Cells(SheetCheck.language(sheet), zone, names, sheet.foot("amounts").equals("shown"));
    Set<Long> seen = new HashSet<>();
    for (Row row : sheet.rows()) {
      RegisterLine line = known.get(row.number(SheetColumn.LINE));
      long number = row.number(SheetColumn.NUMBER);
      if (line == null) {
        findings.add(new Finding(What.NOT_IN_JOURNAL, number));
      } else {
        seen.add(line.line());
        compare(number, row, cells.of(number, line));
      }
    }
    if (sheet.foot("filter").isEmpty()) {
      known.keySet().stream()
          .filter(line -> !seen.contains(line))
          .sorted()
          .forEach(line -> findings.add(new Finding(What.LEFT_OUT, line)));
    }
  }

  private void compare(long number, Row row, List<String> expected) {
    List<Text> differences = new ArrayList<>();
    for (SheetColumn column : SheetColumn.values()) {
      if (column == SheetColumn.CHECK || column.place() >= expected.size()) {
        continue;
      }
      String there = row.cell(column);
      String wanted = expected.get(column.place());
      if (erased(wanted) && !erased(there)) {
        notCompared++;
      } else if (!same(there, wanted)) {
        differences.add(difference(column, there, wanted));
      }
    }
    if (!differences.isEmpty()) {
      findings.add(
          new Finding(
              What.DIFFERS_FROM_JOURNAL,
              number,
              new Text(
                  String.join(";", differences.stream().map(Text::zh).toList()),
                  String.join("; ", differences.stream().map(Text::en).toList()))));
    }
  }

  private static Text difference(SheetColumn column, String there, String wanted) {
    return new Text(
        "%s:文件中为“%s”,日志中为“%s”".formatted(column.text().zh(), there, wanted),
        "%s: '%s' in the file, '%s' in the journal".formatted(column.text().en(), there, wanted));
  }

  private static boolean erased(String cell) {
    return cell.contains(SheetWords.ERASED.zh()) || cell.contains(SheetWords.ERASED.en());
  }

  /** A name that is not known here, or no longer, is not held against the file; its id is. */
  private static boolean same(String there, String wanted) {
    return there.equals(wanted) || withoutNames(there, wanted).equals(wanted);
  }

  private static String withoutNames(String there, String wanted) {
    if (!wanted.startsWith("(")) {
      return there;
    }
    int open = there.lastIndexOf(wanted.substring(0, wanted.indexOf(')') + 1));
    return open < 0 ? there : there.substring(open);
  }
}
