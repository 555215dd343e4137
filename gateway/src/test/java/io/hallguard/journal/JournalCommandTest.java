package io.hallguard.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hallguard.core.event.BootId;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.Stamp;
import io.hallguard.core.event.SystemFact;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class JournalCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private String uuid = "";
  private Head head = Head.EMPTY;

  @BeforeEach
  void write() throws Exception {
    try (Journal journal = TestingJournal.open(folder)) {
      uuid = journal.origin().journal().toString();
      for (long seq = 1; seq <= 20; seq++) {
        head = journal.commit(Commit.of(List.of(fact(seq))));
      }
    }
  }

  @Test
  void verifyTellsThatTheChainIsWhole() {
    assertThat(run("verify", "--data", folder.toString())).isZero();
    assertThat(out.toString())
        .startsWith(
            "journal %s of hall hall-7: 20 facts, seq 1–20, chain whole, head %s"
                .formatted(uuid, head.hash()))
        .contains("a tail that was cut off")
        .contains("20:" + head.hash());
  }

  @Test
  void verifyWithTheNotedHeadNeedsNoWarning() {
    assertThat(run("verify", "--data", folder.toString(), "--head", "20:" + head.hash())).isZero();
    assertThat(out.toString()).doesNotContain("cut off");
  }

  @Test
  void verifyNamesTheBreak() throws Exception {
    TestingJournal.tamper(folder, "DELETE FROM fact WHERE seq = 11");
    assertThat(run("verify", "--data", folder.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("10 facts are whole", "第 11 条缺失", "Fact 11 is missing.");
  }

  @Test
  void whatCannotBeReadEndsWithTwo() throws Exception {
    assertThat(run("verify", "--data", folder.resolve("none").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("找不到日志文件", "Expected a journal at");
    Path broken = Files.writeString(folder.resolve("broken.db"), "no database ".repeat(500));
    assertThat(run("verify", "--data", broken.toString())).isEqualTo(2);
    assertThat(run("verify")).isEqualTo(2);
    assertThat(run("verify", "--data", folder.toString(), "--head", "x")).isEqualTo(2);
    assertThat(run()).isEqualTo(2);
  }

  @Test
  void exportWritesTheLinesAsTheyAre() throws Exception {
    assertThat(run("export", "--data", folder.toString(), "--from", "3", "--to", "5")).isZero();
    List<String> lines = bytes.toString(UTF_8).lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.getFirst()).contains("\"seq\":3,").contains("\"prev\":\"").endsWith("\"}");
    Path file = folder.resolve("all.jsonl");
    assertThat(run("export", "--data", folder.toString(), "--out", file.toString())).isZero();
    assertThat(Files.readAllLines(file)).hasSize(20).containsAll(lines);
    assertThat(run("export", "--data", folder.toString(), "--from", "0")).isEqualTo(2);
  }

  @Test
  void tailShowsTheNewest() {
    assertThat(run("tail", "--data", folder.toString(), "-n", "2", "--zone", "Asia/Shanghai"))
        .isZero();
    assertThat(out.toString().lines())
        .containsExactly(
            "19  2026-03-01 08:00:19.000+08:00  clock-trust-changed  clock  {\"trusted\":true}",
            "20  2026-03-01 08:00:20.000+08:00?  clock-trust-changed  clock  {\"trusted\":false}");
  }

  @Test
  void tailWithoutAZoneSaysThatItIsUtc() {
    assertThat(run("tail", "--data", folder.toString(), "-n", "1")).isZero();
    assertThat(out.toString()).startsWith("20  2026-03-01 00:00:20.000Z?  ");
  }

  @Test
  void exportWritesOverNothingUnlessForced() throws Exception {
    Path file = Files.writeString(folder.resolve("kept.jsonl"), "kept");
    assertThat(run("export", "--data", folder.toString(), "--out", file.toString())).isEqualTo(2);
    assertThat(Files.readString(file)).isEqualTo("kept");
    assertThat(err.toString()).contains("已存在", "add --force");
    assertThat(run("export", "--data", folder.toString(), "--out", file.toString(), "--force"))
        .isZero();
    assertThat(Files.readAllLines(file)).hasSize(20);
  }

  @Test
  void tailFollowsWhatIsWritten() throws Exception {
    Thread follower =
        Thread.ofVirtual().start(() -> run("tail", "--data", folder.toString(), "-n", "1", "-f"));
    await().until(() -> out.toString().contains("20  "));
    try (Journal journal = TestingJournal.open(folder)) {
      journal.commit(Commit.of(List.of(fact(21))));
      await().until(() -> out.toString().contains("21  "));
    }
    follower.interrupt();
    follower.join();
  }

  private static Recorded fact(long seq) {
    return new Recorded(
        seq,
        new Stamp(
            new BootId("b"),
            seq,
            Instant.parse("2026-03-01T00:00:00Z").plusSeconds(seq),
            seq % 2 == 1),
        "clock",
        new SystemFact.ClockTrustChanged(seq % 2 == 1));
  }

  private int run(String... args) {
    return new CommandLine(new JournalCommand(bytes))
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(args);
  }
}
