package io.hallguard.register;

import io.hallguard.config.Language;
import io.hallguard.core.event.GrantId;
import io.hallguard.core.event.How;
import io.hallguard.core.event.Verdict;
import io.hallguard.core.event.VisitId;
import io.hallguard.core.plan.HallId;
import io.hallguard.core.plan.VisitorClass;
import io.hallguard.core.register.RegisterHall;
import io.hallguard.core.register.RegisterLine;
import io.hallguard.core.register.RegisterQuery;
import io.hallguard.journal.Journal;
import io.hallguard.journal.JournalFile;
import io.hallguard.journal.JournalSettings;
import io.hallguard.journal.RegisterStory;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** A hall's day, and the sheets that are made of it. */
final class TestingSheet {
  static final HallId HALL = new HallId("hall-7");
  static final Instant MADE = Instant.parse("2026-03-31T00:00:00Z");

  private TestingSheet() {}

  static Journal open(Path folder) throws Exception {
    return Journal.open(
        folder, HALL, InstantSource.fixed(RegisterStory.MORNING), JournalSettings.defaults());
  }

  /** A cashier's boxes, a repair, and an opening that nothing matched. */
  static void day(RegisterStory story) throws Exception {
    GrantId cashier = story.standing("李出纳", "收费");
    for (int i = 0; i < 4; i++) {
      VisitId box = story.nextVisit();
      story.opened(
          RegisterStory.BOX,
          new Verdict.Standing(cashier, RegisterStory.BADGE, Optional.of(box)),
          How.OBSERVED);
      story.after(Duration.ofMinutes(3)).closed(box);
      story.registered(box, "交款 " + i, "封签 S-00" + i, i == 2);
    }
    GrantId repair = story.grant(VisitorClass.REPAIR, "王小明", "=HYPERLINK(\"x\"),修\"空调\"\n第二行");
    VisitId visit = story.nextVisit();
    story.entered(repair, visit);
    story.after(Duration.ofMinutes(20)).left(visit);
    story.unaccounted(RegisterStory.DOOR, Verdict.Reason.NO_GRANT);
    story.commit();
  }

  /** The whole register as CSV. */
  static byte[] csv(Path folder, Language language) throws Exception {
    try (JournalFile journal = JournalFile.open(folder)) {
      SheetInfo info =
          new SheetInfo(
              language,
              RegisterHall.USUAL,
              journal.origin(),
              "城东营业厅",
              RegisterStory.MORNING.minus(Duration.ofDays(1)),
              MADE,
              "",
              MADE,
              "审计 (p-9)",
              journal.head(),
              true);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      CsvSheet sheet = new CsvSheet(out, info, new FileNames(journal, Optional.empty()));
      RegisterQuery query =
          RegisterQuery.all(RegisterQuery.LIMIT_MAX).in(RegisterQuery.Order.OLDEST_FIRST);
      for (RegisterLine line : journal.page(query).lines()) {
        sheet.add(line);
      }
      sheet.end();
      return out.toByteArray();
    }
  }

  static byte[] pdf(byte[] csv) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfSheet.write(out, csv);
    return out.toByteArray();
  }

  static Path written(Path file, byte[] bytes) throws Exception {
    return Files.write(file, bytes);
  }
}
