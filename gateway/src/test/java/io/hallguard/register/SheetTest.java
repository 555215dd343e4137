package io.hallguard.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.config.Language;
import io.hallguard.journal.Journal;
import io.hallguard.journal.JournalFile;
import io.hallguard.journal.RegisterStory;
import io.hallguard.register.Finding.What;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A changed, missing, added or moved line of a sheet is named. */
class SheetTest {
  @TempDir Path folder;
  private Path data;
  private Path file;
  private String csv;

  @BeforeEach
  void write() throws Exception {
    data = folder.resolve("data");
    file = folder.resolve("register.csv");
    try (Journal journal = TestingSheet.open(data)) {
      TestingSheet.day(new RegisterStory(journal, 5));
    }
    csv = new String(TestingSheet.csv(data, Language.ZH), UTF_8);
  }

  private List<Finding> findings(String text) throws Exception {
    return SheetVerify.file(TestingSheet.written(file, text.getBytes(UTF_8))).findings();
  }

  private List<Finding> against(String text) throws Exception {
    TestingSheet.written(file, text.getBytes(UTF_8));
    try (JournalFile journal = JournalFile.open(data)) {
      return SheetVerify.against(file, journal, Optional.empty(), List.of()).findings();
    }
  }

  private static String edited(String text, java.util.function.Consumer<List<String>> edit) {
    List<String> records = new ArrayList<>(Arrays.asList(text.split("\r\n")));
    edit.accept(records);
    return String.join("\r\n", records) + "\r\n";
  }

  @Test
  void anUntouchedSheetIsFoundSoInBothLanguages() throws Exception {
    assertThat(findings(csv)).isEmpty();
    assertThat(against(csv)).isEmpty();
    String english = new String(TestingSheet.csv(data, Language.EN), UTF_8);
    assertThat(findings(english)).isEmpty();
    assertThat(against(english)).isEmpty();
  }

  @Test
  void aSpreadsheetOpensItAsTextAndRunsNothing() {
    assertThat(csv).startsWith("\uFEFF序号,登记号,").contains("\r\n");
    assertThat(csv).contains("\"'=HYPERLINK(\"\"x\"\"),修\"\"空调\"\" 第二行\"");
    assertThat(csv.lines().allMatch(line -> line.split(",", 2).length == 2)).isTrue();
    for (String bad : List.of("=1", "+1", "-1", "@a", "\tx", "\r=1", "＝1")) {
      assertThat(CsvRecord.safe(bad)).startsWith("'");
    }
    assertThat(CsvRecord.cells(CsvRecord.of(List.of("", "a,b", "c\"d", ""))))
        .containsExactly("", "a,b", "c\"d", "");
  }

  @Test
  void aChangedLineIsNamedAndNoOther() throws Exception {
    String changed = csv.replace("封签 S-001", "封签 S-009");
    assertThat(findings(changed)).containsExactly(new Finding(What.CHANGED, 2));
    assertThat(against(changed))
        .extracting(Finding::what)
        .containsExactly(What.CHANGED, What.DIFFERS_FROM_JOURNAL);
    assertThat(against(changed).getLast().sentence().zh())
        .contains("第 2 行", "封签", "S-009", "S-001");
  }

  @Test
  void aMissingAnAddedAndAMovedLineAreNamed() throws Exception {
    assertThat(findings(edited(csv, records -> records.remove(3))))
        .containsExactly(new Finding(What.MISSING, 3));
    assertThat(findings(edited(csv, records -> records.add(4, records.get(2)))))
        .contains(new Finding(What.ADDED, 2));
    assertThat(findings(edited(csv, records -> records.add(2, records.remove(5)))))
        .containsExactly(new Finding(What.MOVED, 5));
    assertThat(findings(edited(csv, records -> records.remove(7))))
        .containsExactly(new Finding(What.MISSING, 7));
  }

  @Test
  void aChangedFootIsNamed() throws Exception {
    assertThat(findings(csv.replace("审计 (p-9)", "审计 (p-8)")))
        .containsExactly(new Finding(What.FOOT_CHANGED, 0));
    assertThat(findings(csv.replace("序号,", "号,")))
        .containsExactly(new Finding(What.HEADINGS_CHANGED, 0));
  }

  @Test
  void aForgerWhoSaysTheChainAnewIsFoundAgainstTheJournal() throws Exception {
    String forged =
        Forger.resealed(
            edited(
                csv,
                records -> {
                  records.set(2, records.get(2).replace("S-001", "S-009"));
                  records.remove(7);
                }));
    assertThat(findings(forged)).isEmpty();
    assertThat(against(forged))
        .extracting(Finding::what)
        .containsExactly(What.DIFFERS_FROM_JOURNAL, What.LEFT_OUT);
    String added = Forger.resealed(edited(csv, r -> r.add(7, r.get(6).replace("6,", "7,"))));
    assertThat(against(added)).isNotEmpty();
  }

  @Test
  void whatBecameOfALineLaterIsNotHeldAgainstAnOlderSheet() throws Exception {
    try (Journal journal = TestingSheet.open(data)) {
      RegisterStory story = new RegisterStory(journal, 6);
      story.registered(new io.hallguard.core.event.VisitId(1), "另一事由", "另一封签", true);
      story.unaccounted(RegisterStory.DOOR, io.hallguard.core.event.Verdict.Reason.NO_GRANT);
      story.commit();
    }
    assertThat(against(csv)).isEmpty();
  }

  @Test
  void anybodyCanSayTheChainAgain() {
    List<String> records = csv.substring(1).lines().toList();
    String check =
        "h" + Chain.sha256("hallguard-register-1\n" + records.getFirst()).substring(0, 16);
    for (int i = 1; i < records.size() && !records.get(i).startsWith("#"); i++) {
      String record = records.get(i).substring(0, records.get(i).lastIndexOf(','));
      check = "h" + Chain.sha256(check + "\n" + record).substring(0, 16);
      assertThat(records.get(i)).endsWith("," + check);
    }
  }
}
