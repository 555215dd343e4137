package io.hallguard.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hallguard.core.access.Deadlock;
import io.hallguard.core.event.Role;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.plan.HallId;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.Parameters;
import io.hallguard.core.plan.Text;
import io.hallguard.core.plan.VisitorRules;
import io.hallguard.core.rule.RuleBook;
import io.hallguard.core.state.HallState;
import io.hallguard.journal.Account;
import io.hallguard.journal.Journal;
import io.hallguard.journal.JournalFile;
import io.hallguard.journal.JournalSettings;
import io.hallguard.journal.JournalVerify;
import io.hallguard.journal.Peek;
import io.hallguard.loop.HallLoop;
import io.hallguard.loop.LoopListener;
import io.hallguard.register.HeadsKept;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person is forgotten, and the journal stays whole. */
class PeopleTest {
  private static final InstantSource CLOCK = () -> Instant.parse("2026-03-01T00:00:00Z");
  private static final HallId HALL = new HallId("hall-1");
  private static final SubjectId ZHAO = new SubjectId("s-1");
  private static final SubjectId LI = new SubjectId("s-2");

  @TempDir Path folder;

  @Test
  void whoHasLeftIsForgottenAndTheChainStaysWhole() throws Exception {
    try (Journal journal = Journal.open(folder, HALL, CLOCK, JournalSettings.defaults())) {
      HallState state = people(journal);
      try (JournalStore store = new JournalStore(journal);
          HallLoop loop = loop(state, store)) {
        assertThat(loop.start("0.1.0", "digest").join().facts()).isNotEmpty();
        People people = new People(loop, journal, CLOCK);
        assertThat(people.left()).extracting(person -> person.id()).containsExactly(ZHAO);
        assertThat(people.erase(LI))
            .hasValueSatisfying(why -> assertThat(why.text().zh()).contains("仍在职"));
        assertThat(folderHolds("赵小刚")).isTrue();

        assertThat(people.erase(ZHAO)).isEmpty();
        assertThat(people.erase(ZHAO)).isEmpty();
        assertThat(loop.state().person(ZHAO)).isEmpty();
      }
      assertThat(folderHolds("赵小刚")).isFalse();
      assertThat(folderHolds("zhao.xiaogang")).isFalse();
      assertThat(folderHolds("李娜")).isTrue();
      assertThat(journal.recover().state().person(ZHAO)).isEmpty();
    }
    try (JournalFile file = JournalFile.open(folder)) {
      assertThat(JournalVerify.verify(file, Optional.empty()).whole()).isTrue();
    }
  }

  @Test
  void whoLeftLongerAgoThanWordsAreKeptIsForgottenByItself() throws Exception {
    InstantSource later = () -> Instant.parse("2036-03-01T00:00:00Z");
    try (Journal journal = Journal.open(folder, HALL, CLOCK, JournalSettings.defaults())) {
      HallState state = people(journal);
      try (JournalStore store = new JournalStore(journal);
          HallLoop loop = loop(state, store);
          RegisterUpkeep upkeep =
              new RegisterUpkeep(
                  journal,
                  new HeadsKept(folder, journal.origin(), _ -> {}),
                  Duration.ofDays(1_096),
                  ZoneOffset.UTC,
                  later)) {
        assertThat(loop.start("0.1.0", "digest").join().facts()).isNotEmpty();
        upkeep.start(new People(loop, journal, later));
        await().until(() -> loop.state().person(ZHAO).isEmpty());
        await().until(() -> !folderHolds("zhao.xiaogang"));
        assertThat(loop.state().person(LI)).isPresent();
      }
    }
  }

  @Test
  void aLookAtAFolderFindsTheLeadAloneAndChangesNothing() throws Exception {
    assertThat(Peek.state(folder)).isEmpty();
    assertThat(folder).isEmptyDirectory();
    try (Journal journal = Journal.open(folder, HALL, CLOCK, JournalSettings.defaults())) {
      people(journal);
      assertThat(Peek.state(folder).flatMap(state -> Deadlock.in(state, VisitorRules.defaults())))
          .hasValueSatisfying(hint -> assertThat(hint.zh()).contains("代班长"));
    }
  }

  private static HallState people(Journal journal) throws Exception {
    ConsoleDesk desk = ConsoleDesk.of(journal, HALL);
    assertThat(desk.enter(newcomer(ZHAO, "zhao.xiaogang", "赵小刚", Role.GUARD))).isEmpty();
    assertThat(desk.enter(newcomer(LI, "li", "李娜", Role.LEAD))).isEmpty();
    assertThat(desk.enter(newcomer(new SubjectId("s-3"), "li", "某人", Role.LEAD)))
        .hasValueSatisfying(why -> assertThat(why.text().en()).contains("new login"));
    assertThat(desk.setPassword(new Account(ZHAO, "zhao.xiaogang", "$x"), "$y")).isEmpty();
    assertThat(desk.leave(ZHAO)).isEmpty();
    return desk.state();
  }

  private static ConsoleDesk.Newcomer newcomer(
      SubjectId subject, String login, String name, Role role) {
    return new ConsoleDesk.Newcomer(subject, login, name, Set.of(role), "$x");
  }

  private static HallLoop loop(HallState state, JournalStore store) {
    HallPlan plan =
        new HallPlan(
            HALL,
            new Text("厅", "hall"),
            ZoneOffset.UTC,
            List.of(),
            List.of(),
            Parameters.defaults());
    LoopListener nobody = new LoopListener() {};
    return new HallLoop(
        new RuleBook(plan), state, store, new SystemHallClock(_ -> true), nobody, 100, 100);
  }

  private boolean folderHolds(String words) throws IOException {
    String wanted = new String(words.getBytes(UTF_8), ISO_8859_1);
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).anyMatch(file -> content(file).contains(wanted));
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
