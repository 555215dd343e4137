package io.hallguard.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.config.Language;
import io.hallguard.core.event.GrantId;
import io.hallguard.core.plan.VisitorClass;
import io.hallguard.journal.Journal;
import io.hallguard.journal.JournalFile;
import io.hallguard.journal.RegisterStory;
import io.hallguard.register.Finding.What;
import java.awt.Color;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The printed form says what its data says, in Chinese and in English, and a change is named. */
class PdfSheetTest {
  @TempDir Path folder;
  private Path data;
  private Path file;

  @BeforeEach
  void write() throws Exception {
    data = folder.resolve("data");
    file = folder.resolve("register.pdf");
    try (Journal journal = TestingSheet.open(data)) {
      RegisterStory story = new RegisterStory(journal, 5);
      TestingSheet.day(story);
      GrantId lengthy = story.grant(VisitorClass.STAFF, "欧阳震华", "很长的事由abc def ".repeat(200));
      story.entered(lengthy, story.nextVisit());
      story.commit();
    }
  }

  private List<Finding> findings() throws Exception {
    try (JournalFile journal = JournalFile.open(data)) {
      return SheetVerify.against(file, journal, Optional.empty(), List.of()).findings();
    }
  }

  @Test
  void anUntouchedFormIsFoundSoAndShowsEverything() throws Exception {
    for (Language language : Language.values()) {
      byte[] csv = TestingSheet.csv(data, language);
      TestingSheet.written(file, TestingSheet.pdf(csv));
      assertThat(findings()).isEmpty();
      try (PDDocument document = Loader.loadPDF(file.toFile())) {
        String text = new PDFTextStripper().getText(document).replaceAll("\\s+", "");
        Sheet sheet = CsvSheet.read(new String(csv, UTF_8));
        assertThat(text).contains("李出纳", "王小明", "S-001", "城东营业厅", sheet.seal());
        assertThat(text).contains(sheet.foot("head"));
        for (Sheet.Row row : sheet.rows()) {
          assertThat(text).contains(row.check());
        }
        assertThat(document.getNumberOfPages()).isGreaterThan(1);
        for (var page : document.getPages()) {
          for (var name : page.getResources().getFontNames()) {
            PDFont font = page.getResources().getFont(name);
            assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            assertThat(font.getName()).contains("+");
          }
        }
      }
    }
  }

  @Test
  void somethingPaintedOverALineIsNamed() throws Exception {
    TestingSheet.written(file, TestingSheet.pdf(TestingSheet.csv(data, Language.ZH)));
    PdfSheet.Band third;
    Path painted;
    try (PdfSheet.Drawn drawn =
        PdfSheet.draw(CsvSheet.read(new String(TestingSheet.csv(data, Language.ZH), UTF_8)))) {
      third = drawn.bands().get(2);
    }
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      float height = document.getPage(0).getMediaBox().getHeight();
      try (PDPageContentStream over =
          new PDPageContentStream(
              document, document.getPage(third.page()), AppendMode.APPEND, true, true)) {
        over.setNonStrokingColor(Color.WHITE);
        over.addRect(200, height - third.bottom() + 12, 300, third.bottom() - third.top() - 14);
        over.fill();
      }
      painted = folder.resolve("painted.pdf");
      document.save(painted.toFile());
    }
    file = painted;
    assertThat(findings()).containsExactly(new Finding(What.TEXT_DIFFERS, 3));
  }

  @Test
  void textOfAnotherSheetUnderTheDataIsNamed() throws Exception {
    byte[] csv = TestingSheet.csv(data, Language.ZH);
    String other = Forger.resealed(new String(csv, UTF_8).replace("封签 S-001", "封签 S-777"));
    TestingSheet.written(file, TestingSheet.pdf(Forger.bytes(other)));
    assertThat(findings()).extracting(Finding::what).containsExactly(What.DIFFERS_FROM_JOURNAL);
    assertThat(findings().getFirst().number()).isEqualTo(2);
  }
}
