package io.hallguard.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.config.Language;
import io.hallguard.core.register.RegisterQuery;
import io.hallguard.journal.Head;
import io.hallguard.journal.Heads;
import io.hallguard.journal.Journal;
import io.hallguard.journal.JournalFile;
import io.hallguard.journal.JournalForger;
import io.hallguard.journal.JournalVerify;
import io.hallguard.journal.RegisterStory;
import io.hallguard.journal.VerifyReport;
import io.hallguard.register.Finding.What;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody with the file rewrites a fact, says every hash after it anew, and has the register
 * written anew. The journal by itself looks whole; against a head that was kept elsewhere it does
 * not.
 */
class AttackerTest {
  @TempDir Path folder;
  private Path data;
  private Head early;
  private Head late;
  private byte[] csv;

  @BeforeEach
  void forge() throws Exception {
    data = folder.resolve("data");
    try (Journal journal = TestingSheet.open(data)) {
      RegisterStory story = new RegisterStory(journal, 5);
      TestingSheet.day(story);
      early = journal.head();
      TestingSheet.day(story);
      late = journal.head();
    }
    csv = TestingSheet.csv(data, Language.EN);
    long forged = early.seq() + 2;
    JournalForger.rewrite(
        data,
        line -> line.contains("\"seq\":" + forged + ",") ? line.replace("box-1", "box-2") : line);
  }

  private VerifyReport verify(List<Head> heads) throws Exception {
    try (JournalFile journal = JournalFile.open(data)) {
      return JournalVerify.verify(journal, heads);
    }
  }

  @Test
  void withoutAHeadNothingIsSeen() throws Exception {
    assertThat(verify(List.of()).whole()).isTrue();
    try (JournalFile journal = JournalFile.open(data)) {
      assertThat(journal.page(RegisterQuery.all(50)).lines())
          .anyMatch(line -> line.place().value().equals("box-2"));
    }
  }

  @Test
  void aHeadThatWasKeptElsewhereFindsIt() throws Exception {
    VerifyReport report = verify(List.of(early, late));
    assertThat(report.whole()).isFalse();
    assertThat(report.anchoredUpTo()).isEqualTo(early.seq());
    assertThat(report.sentence().en())
        .contains("Fact " + late.seq(), "rewritten", "Up to fact " + early.seq());
    assertThat(report.sentence().zh()).contains("改写");
  }

  @Test
  void anOlderSheetFindsItAndNamesTheLineAndWhatItSaidBefore() throws Exception {
    for (String name : List.of("old.csv", "old.pdf")) {
      Path file = folder.resolve(name);
      TestingSheet.written(file, name.endsWith(".pdf") ? TestingSheet.pdf(csv) : csv);
      try (JournalFile journal = JournalFile.open(data)) {
        List<Finding> findings =
            SheetVerify.against(file, journal, Optional.empty(), List.of(early)).findings();
        assertThat(findings)
            .extracting(Finding::what)
            .containsExactly(What.JOURNAL_BROKEN, What.DIFFERS_FROM_JOURNAL);
        assertThat(findings.getLast().number()).isEqualTo(8);
        assertThat(findings.getLast().sentence().en()).contains("place", "box-1", "box-2");
      }
    }
  }

  @Test
  void theCommandSaysSoAndEndsWithOne() throws Exception {
    Path file = folder.resolve("old.csv");
    TestingSheet.written(file, csv);
    Path heads = folder.resolve("heads.txt");
    Files.writeString(heads, "2026-03-02 " + Heads.of(early) + "\n");
    StringWriter printed = new StringWriter();
    PrintWriter out = new PrintWriter(printed);
    int exit =
        RegisterCommand.of(out, out, Language.EN, InstantSource.fixed(TestingSheet.MADE))
            .execute(
                "verify", file.toString(), "--data", data.toString(), "--heads", heads.toString());
    assertThat(printed.toString()).contains("Line no. 8 does not say what the journal says");
    assertThat(exit).isEqualTo(1);
  }
}
