package io.hallguard.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.journal.json.RandomFacts;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Inflater;
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

  /** A row holds a zlib stream with the dictionary that the file itself names. */
  @Test
  void theDatabaseIsCheckedWithTheJdkAndSqliteAlone() throws Exception {
    export();
    byte[] prev = new byte[32];
    int rows = 0;
    try (Connection file =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("journal.db"));
        Statement sql = file.createStatement()) {
      byte[] dictionary;
      try (ResultSet row = sql.executeQuery("SELECT value FROM meta WHERE name = 'dictionary'")) {
        dictionary = row.getBytes(1);
      }
      try (ResultSet row = sql.executeQuery("SELECT envelope, hash FROM fact ORDER BY seq")) {
        while (row.next()) {
          MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
          sha256.update(prev);
          prev = sha256.digest(line(row.getBytes(1), dictionary));
          assertThat(prev).isEqualTo(row.getBytes(2));
          rows++;
        }
      }
    }
    assertThat(rows).isEqualTo(300);
  }

  private static byte[] line(byte[] stored, byte[] dictionary) throws Exception {
    if (stored[0] == '{') {
      return stored;
    }
    Inflater inflater = new Inflater();
    inflater.setInput(stored);
    byte[] room = new byte[1 << 20];
    int none = inflater.inflate(room);
    inflater.setDictionary(dictionary);
    int length = inflater.inflate(room);
    assertThat(none == 0 && inflater.finished()).isTrue();
    inflater.end();
    return Arrays.copyOf(room, length);
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
