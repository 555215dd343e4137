package io.hallguard.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hallguard.core.plan.HallPlan;
import io.hallguard.journal.Head;
import io.hallguard.journal.JournalFile;
import io.hallguard.journal.JournalUnusable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks a file that the register was written to, CSV or PDF: by itself, and against the journal.
 *
 * @param lines how many lines the file has
 * @param notCompared how many cells could not be compared, because their words were erased since
 */
record SheetVerify(List<Finding> findings, long lines, String head, long notCompared) {
  private static final byte[] PDF = "%PDF".getBytes(UTF_8);

  SheetVerify {
    findings = List.copyOf(findings);
  }

  /** The file holds no sheet. */
  static final class NoSheet extends Exception {
    NoSheet(String message) {
      super(message);
    }
  }

  /** By itself. */
  static SheetVerify file(Path file) throws IOException, NoSheet {
    Sheet sheet = sheet(file);
    return new SheetVerify(own(file, sheet), sheet.rows().size(), sheet.foot("head"), 0);
  }

  /**
   * Against a journal as well.
   *
   * @param kept heads of that journal that were kept elsewhere
   */
  static SheetVerify against(
      Path file, JournalFile journal, Optional<HallPlan> plan, List<Head> kept)
      throws IOException, NoSheet, JournalUnusable {
    Sheet sheet = sheet(file);
    List<Finding> findings = new ArrayList<>(own(file, sheet));
    JournalCompare compare = new JournalCompare(journal, sheet, new FileNames(journal, plan));
    findings.addAll(compare.compare(kept));
    return new SheetVerify(
        findings, sheet.rows().size(), sheet.foot("head"), compare.notCompared());
  }

  private static List<Finding> own(Path file, Sheet sheet) throws IOException {
    List<Finding> findings = new ArrayList<>(SheetCheck.check(sheet));
    if (isPdf(file)) {
      findings.addAll(PdfCheck.check(file, sheet));
    }
    return findings;
  }

  private static Sheet sheet(Path file) throws IOException, NoSheet {
    Sheet sheet =
        isPdf(file)
            ? PdfCheck.attached(file)
                .orElseThrow(() -> new NoSheet("the PDF holds no " + PdfSheet.ATTACHED))
            : CsvSheet.read(Files.readString(file, UTF_8));
    if (sheet.headings().isEmpty() || !Chain.BEGIN.equals(sheet.foot("format"))) {
      throw new NoSheet("it has no #format " + Chain.BEGIN);
    }
    return sheet;
  }

  private static boolean isPdf(Path file) throws IOException {
    try (var bytes = Files.newInputStream(file)) {
      return java.util.Arrays.equals(bytes.readNBytes(PDF.length), PDF);
    }
  }
}
