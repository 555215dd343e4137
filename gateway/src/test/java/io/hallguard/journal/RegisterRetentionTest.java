package io.hallguard.journal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.core.event.GrantId;
import io.hallguard.core.event.How;
import io.hallguard.core.event.Verdict;
import io.hallguard.core.event.VisitId;
import io.hallguard.core.plan.VisitorClass;
import io.hallguard.core.register.RegisterLine;
import io.hallguard.core.register.RegisterQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** At the end of their retention the words are gone, the lines stay, and the chain verifies. */
class RegisterRetentionTest {
  private static final RegisterQuery ALL = RegisterQuery.all(50);

  @TempDir Path folder;
  private Journal journal;
  private long old;
  private long cashiersOld;
  private long young;
  private Instant cutOff = Instant.EPOCH;
  private String oldPurpose = "";

  @BeforeEach
  void write() throws Exception {
    journal = TestingJournal.open(folder);
    RegisterStory story = new RegisterStory(journal, 3);
    GrantId cashier = story.standing("李出纳", "日常收费");
    GrantId repair = story.grant(VisitorClass.REPAIR, "王小明", "修理空调");
    old = story.entered(repair, story.nextVisit());
    VisitId box = story.nextVisit();
    cashiersOld = boxOpened(story, cashier, box);
    story.registered(box, "押运交款", "封签旧号", false);
    oldPurpose = "押运交款";
    story.after(Duration.ofDays(400));
    cutOff = story.now().minus(Duration.ofDays(200));
    VisitId later = story.nextVisit();
    young = boxOpened(story, cashier, later);
    story.registered(later, "今日交款", "封签新号", false);
    story.commit();
  }

  private static long boxOpened(RegisterStory story, GrantId grant, VisitId visit) {
    return story.opened(
        RegisterStory.BOX,
        new Verdict.Standing(grant, RegisterStory.BADGE, Optional.of(visit)),
        How.OBSERVED);
  }

  @AfterEach
  void close() {
    journal.close();
  }

  private int sweep(Instant before) throws JournalFailed {
    int times = 0;
    while (journal.register().sweep(before, cutOff.plus(Duration.ofDays(201)))) {
      times++;
    }
    return times;
  }

  private List<Long> found(String word) throws JournalFailed {
    return journal.register().page(ALL.holding(List.of(word))).lines().stream()
        .map(RegisterLine::line)
        .toList();
  }

  @Test
  void oldWordsAreInNoByteOfTheFolderAndTheRestIs() throws Exception {
    assertThat(folderHolds("王小明")).isTrue();
    assertThat(sweep(cutOff)).isPositive();
    for (String gone : List.of("王小明", "修理空调", oldPurpose, "封签旧号")) {
      assertThat(folderHolds(gone)).as(gone).isFalse();
    }
    for (String kept : List.of("李出纳", "日常收费", "今日交款", "封签新号")) {
      assertThat(folderHolds(kept)).as(kept).isTrue();
    }
    assertThat(sweep(cutOff)).isZero();
  }

  @Test
  void erasedWordsAreFoundNoMoreAndTheLinesStay() throws Exception {
    assertThat(found("小明")).containsExactly(old);
    assertThat(found("出纳")).containsExactly(young, cashiersOld);
    sweep(cutOff);
    assertThat(found("小明")).isEmpty();
    assertThat(found("旧号")).isEmpty();
    assertThat(found("出纳")).containsExactly(young);
    List<RegisterLine> lines = journal.register().page(ALL).lines();
    assertThat(lines).extracting(RegisterLine::line).containsExactly(young, cashiersOld, old);
    assertThat(lines.getFirst().erased()).isEmpty();
    assertThat(lines.getLast().erased()).isPresent();
  }

  @Test
  void theChainVerifiesAndCountsWhatWasErased() throws Exception {
    sweep(cutOff);
    try (JournalFile file = JournalFile.open(folder)) {
      VerifyReport report = JournalVerify.verify(file, List.of(journal.head()));
      assertThat(report.whole()).isTrue();
      assertThat(report.wordsErased()).isEqualTo(4);
      assertThat(report.wordsKept()).isEqualTo(4);
    }
  }

  @Test
  void oneTextThatIsErasedAloneIsFoundNoMore() throws Exception {
    RegisterLine line = journal.register().line(young).orElseThrow();
    assertThat(found("新号")).containsExactly(young);
    journal.eraseText(line.confirmation().orElseThrow().seal().id(), cutOff);
    assertThat(found("新号")).isEmpty();
    assertThat(found("今日")).containsExactly(young);
    journal.eraseText(line.approval().orElseThrow().terms().holder().id(), cutOff);
    assertThat(found("出纳")).isEmpty();
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
