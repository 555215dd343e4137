package io.hallguard.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.config.Language;
import io.hallguard.journal.Journal;
import io.hallguard.journal.RegisterStory;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The register's commands, as they are typed. */
class RegisterCommandTest {
  @TempDir Path folder;
  private String data;
  private final StringWriter printed = new StringWriter();

  @BeforeEach
  void write() throws Exception {
    Path journalFolder = folder.resolve("data");
    data = journalFolder.toString();
    try (Journal journal = TestingSheet.open(journalFolder)) {
      TestingSheet.day(new RegisterStory(journal, 5));
    }
  }

  private int run(String... words) {
    PrintWriter out = new PrintWriter(printed);
    return RegisterCommand.of(out, out, Language.ZH, InstantSource.fixed(TestingSheet.MADE))
        .setOut(out)
        .setErr(out)
        .execute(words);
  }

  @Test
  void searchPrintsWhatIsFound() {
    assertThat(run("search", "--data", data, "--words", "小明")).isZero();
    assertThat(printed.toString()).contains("王小明", "与授权相符").doesNotContain("李出纳");
    assertThat(run("search", "--data", data, "--deviation", "NO_GRANT", "--lang", "en")).isZero();
    assertThat(printed.toString()).contains("no grant matched");
  }

  @Test
  void whatIsExportedIsFoundToBeWhole() throws Exception {
    for (String name : new String[] {"r.csv", "r.pdf"}) {
      String file = folder.resolve(name).toString();
      assertThat(run("export", "--data", data, "--from", "2026-03-01", "--out", file)).isZero();
      assertThat(run("verify", file, "--data", data)).isZero();
      assertThat(run("verify", file)).isZero();
    }
    assertThat(printed.toString()).contains("7 行,均与写出时相同");
  }

  @Test
  void aFileThatIsThereIsKept() throws Exception {
    Path file = Files.writeString(folder.resolve("r.csv"), "mine");
    assertThat(run("export", "--data", data, "--out", file.toString())).isEqualTo(2);
    assertThat(file).hasContent("mine");
    assertThat(run("verify", file.toString())).isEqualTo(2);
    assertThat(printed.toString()).contains("不是登记簿的导出文件");
  }

  @Test
  void withoutAmountsTheyAreNotInTheFile() throws Exception {
    Path file = folder.resolve("r.csv");
    assertThat(run("export", "--data", data, "--no-amounts", "--out", file.toString())).isZero();
    assertThat(Files.readString(file)).doesNotContain("S-001").contains("(不予显示)");
    assertThat(run("verify", file.toString(), "--data", data)).isZero();
  }

  @Test
  void theEmptyFormNamesTheHallsOwnDoorsAndBoxes() throws Exception {
    Path hall = Path.of("../docs/examples/hall.yaml");
    for (String lang : new String[] {"zh", "en"}) {
      Path file = folder.resolve("form-" + lang + ".pdf");
      assertThat(
              run(
                  "form",
                  hall.toString(),
                  "--out",
                  file.toString(),
                  "--pages",
                  "2",
                  "--lang",
                  lang))
          .isZero();
      try (PDDocument form = Loader.loadPDF(file.toFile())) {
        String text = new PDFTextStripper().getText(form).replaceAll("\\s+", "");
        assertThat(form.getNumberOfPages()).isEqualTo(2);
        if (lang.equals("zh")) {
          assertThat(text).contains("C收费区防盗门", "惠民路营业厅", "班长同意", "补录");
        } else {
          assertThat(text).contains("CCashareadoor", "HuiminRoadhall", "Lead'sconsent");
        }
        assertThat(text).doesNotContain("大门", "Frontdoor");
      }
      assertThat(run("form", hall.toString(), "--out", file.toString())).isEqualTo(2);
    }
    assertThat(run("form", hall.toString(), "--out", folder + "/x.pdf", "--pages", "0"))
        .isEqualTo(2);
    assertThat(printed.toString()).contains("--force", "页数应为 1 到 50");
  }
}
