package io.hallguard.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.journal.json.RandomFacts;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An export is checked without any class of ours, as docs/journal.md tells others to: cut {@code
 * prev} and {@code hash} off a line, and hash what is left.
 */
class IndependentCheckTest {
  private static final String CUT = ",\"prev\":\"";

  @TempDir Path folder;

  @Test
  void anExportIsCheckedWithTheJdkAlone() throws Exception {
    List<String> lines = export();
    assertThat(lines).hasSize(300);
    assertThat(firstBreak(lines)).isEqualTo("none");
  }

  @Test
  void theSameCheckFindsAChangedLine() throws Exception {
    List<String> lines = new ArrayList<>(export());
    lines.set(41, lines.get(41).replace("\"seq\":42", "\"seq\":43"));
    assertThat(firstBreak(lines)).isEqualTo("line 42");
    lines.remove(41);
    assertThat(firstBreak(lines)).isEqualTo("line 42");
  }

  private List<String> export() throws Exception {
    try (Journal journal = TestingJournal.open(folder)) {
      journal.commit(Commit.of(new RandomFacts(9).next(1, 300)));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JournalFile file = JournalFile.open(folder)) {
      JournalExport.write(file, 1, Long.MAX_VALUE, out);
    }
    return List.of(out.toString(UTF_8).split("\n", -1)).subList(0, 300);
  }

  private static String firstBreak(List<String> lines) throws Exception {
    String prev = "0".repeat(64);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int cut = line.lastIndexOf(CUT);
      String links = line.substring(cut + CUT.length());
      String saidPrev = links.substring(0, 64);
      String saidHash = links.substring(64 + "\",\"hash\":\"".length()).substring(0, 64);
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(HexFormat.of().parseHex(saidPrev));
      byte[] hash = sha256.digest((line.substring(0, cut) + "}").getBytes(UTF_8));
      if (!saidPrev.equals(prev) || !saidHash.equals(HexFormat.of().formatHex(hash))) {
        return "line " + (i + 1);
      }
      prev = saidHash;
    }
    return "none";
  }
}
