package io.hallguard.journal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.core.event.SubjectId;
import io.hallguard.journal.json.RandomFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is erased is in no byte of the data folder any more, while the gateway runs on. */
class ErasureTest {
  private static final Instant LATER = Instant.parse("2026-03-02T00:00:00Z");

  @TempDir Path folder;
  private Journal journal;

  @BeforeEach
  void open() throws Exception {
    journal = TestingJournal.open(folder);
    assertThat(journal.read(0, 1)).isEmpty();
  }

  @AfterEach
  void close() {
    journal.close();
  }

  @Test
  void erasedWordsAreNowhereInTheFolder() throws Exception {
    Words brief = TestingJournal.words("王小明修空调", 1);
    Words lengthy = TestingJournal.words("刘小红".repeat(1_000), 2);
    journal.commit(
        new Commit(new RandomFacts(1).next(1, 5), List.of(), List.of(), List.of(brief, lengthy)));
    assertThat(folderHolds("王小明")).isTrue();
    assertThat(folderHolds("刘小红")).isTrue();
    assertThat(journal.eraseText(brief.ref().id(), LATER)).isTrue();
    assertThat(journal.eraseText(lengthy.ref().id(), LATER)).isTrue();
    assertThat(folderHolds("王小明")).isFalse();
    assertThat(folderHolds("刘小红")).isFalse();
    assertThat(folderHolds(lengthy.salt())).isFalse();
  }

  @Test
  void aRemovedAccountsLoginIsNowhereInTheFolder() throws Exception {
    SubjectId subject = new SubjectId("p-1");
    journal.accounts().add(new Account(subject, "赵小刚", "$x"));
    assertThat(folderHolds("赵小刚")).isTrue();
    assertThat(journal.accounts().remove(subject)).isTrue();
    assertThat(folderHolds("赵小刚")).isFalse();
  }

  private boolean folderHolds(String words) throws IOException {
    String wanted = new String(words.getBytes(UTF_8), ISO_8859_1);
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> content(file).contains(wanted));
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file, ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
