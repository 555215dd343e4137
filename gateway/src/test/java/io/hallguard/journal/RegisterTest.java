package io.hallguard.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.core.event.AccessFact;
import io.hallguard.core.event.Deviation;
import io.hallguard.core.event.GrantId;
import io.hallguard.core.event.How;
import io.hallguard.core.event.Refusal;
import io.hallguard.core.event.RequestFact;
import io.hallguard.core.event.Verdict;
import io.hallguard.core.event.VisitId;
import io.hallguard.core.plan.VisitorClass;
import io.hallguard.core.register.Field;
import io.hallguard.core.register.Mark;
import io.hallguard.core.register.RegisterLine;
import io.hallguard.core.register.RegisterQuery;
import io.hallguard.core.register.RegisterQuery.Deviating;
import io.hallguard.core.register.Way;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The register's lines follow from the facts, and are found again. */
class RegisterTest {
  private static final RegisterQuery ALL = RegisterQuery.all(50);

  @TempDir Path folder;
  private Journal journal;
  private RegisterStory story;

  @BeforeEach
  void open() throws Exception {
    journal = TestingJournal.open(folder);
    story = new RegisterStory(journal, 7);
  }

  @AfterEach
  void close() {
    journal.close();
  }

  private RegisterLine line(long number) throws JournalFailed {
    return journal.register().line(number).orElseThrow();
  }

  private List<Long> found(RegisterQuery query) throws JournalFailed {
    assertThat(journal.register().count(query))
        .isEqualTo(journal.register().page(query).lines().size());
    return journal.register().page(query).lines().stream().map(RegisterLine::line).toList();
  }

  @Test
  void aVisitIsOneLineFromItsGrantToItsEnd() throws Exception {
    GrantId grant = story.grant(VisitorClass.REPAIR, "王小明", "修空调");
    VisitId visit = story.nextVisit();
    long entry = story.entered(grant, visit);
    story.after(Duration.ofMinutes(20));
    long exit = story.left(visit);
    story.commit();
    RegisterLine line = line(entry);
    assertThat(line.way()).isEqualTo(Way.ENTRY);
    assertThat(line.approval().orElseThrow().by()).isEqualTo(RegisterStory.LEAD);
    assertThat(line.end().orElseThrow().at()).isEqualTo(story.now());
    assertThat(Field.END.in(line)).contains(Mark.INFERRED);
    assertThat(Field.HOLDER.in(line)).contains(Mark.INFERRED);
    assertThat(Field.OPENED.in(line)).contains(Mark.SENSOR);
    assertThat(Field.PURPOSE.in(line)).contains(Mark.DECLARED);
    assertThat(line.deviations()).isEmpty();
    assertThat(line.facts()).contains(entry, exit, line.approval().orElseThrow().fact());
    assertThat(line(exit).way()).isEqualTo(Way.EXIT);
    assertThat(line(exit).end()).isEmpty();
  }

  @Test
  void aBoxIsClosedByItsContactAndConfirmedByAPerson() throws Exception {
    GrantId grant = story.standing("李出纳", "收费");
    VisitId visit = story.nextVisit();
    long opened =
        story.opened(
            RegisterStory.BOX,
            new Verdict.Standing(grant, RegisterStory.BADGE, Optional.of(visit)),
            How.OBSERVED);
    story.commit();
    assertThat(line(opened).end()).isEmpty();
    story.after(Duration.ofMinutes(2)).closed(visit);
    story.tell(new AccessFact.RegisterOverdue(visit));
    story.commit();
    assertThat(line(opened).deviations()).containsExactly(Deviation.NOT_REGISTERED);
    story.after(Duration.ofHours(1)).registered(visit, "交款", "封签A123", true);
    story.commit();
    RegisterLine line = line(opened);
    assertThat(Field.END.in(line)).contains(Mark.SENSOR);
    assertThat(line.deviations()).containsExactly(Deviation.REGISTERED_LATE);
    assertThat(line.confirmation().orElseThrow().by()).isEqualTo(RegisterStory.CASHIER);
    assertThat(line.credential()).contains(RegisterStory.BADGE);
    assertThat(found(ALL.holding(List.of("封签A123")))).containsExactly(opened);
    assertThat(found(ALL.holding(List.of("李出纳", "交款")))).containsExactly(opened);
  }

  @Test
  void whatNothingMatchedSaysWhyAndHowItWasHeard() throws Exception {
    long none = story.unaccounted(RegisterStory.DOOR, Verdict.Reason.NO_GRANT);
    long late =
        story.opened(
            RegisterStory.BOX,
            new Verdict.Unaccounted(Verdict.Reason.NO_LONGER, Optional.of(story.nextVisit())),
            How.LATE);
    story.commit();
    assertThat(line(none).deviations()).containsExactly(Deviation.NO_GRANT);
    assertThat(line(late).deviations()).containsExactly(Deviation.NO_LONGER, Deviation.HEARD_LATE);
    assertThat(found(deviating(new Deviating.Kind(Deviation.NO_GRANT)))).containsExactly(none);
    assertThat(found(deviating(new Deviating.Some()))).containsExactly(late, none);
    assertThat(found(deviating(new Deviating.None()))).isEmpty();
  }

  private static RegisterQuery deviating(Deviating wanted) {
    return new RegisterQuery(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        wanted,
        Optional.empty(),
        List.of(),
        RegisterQuery.Order.NEWEST_FIRST,
        Optional.empty(),
        50);
  }

  @Test
  void anEndThatAPersonStatesOrThatBelongsToSeveralIsMarked() throws Exception {
    GrantId grant = story.grant(VisitorClass.STAFF, "张三", "取文件");
    VisitId stated = story.nextVisit();
    long first = story.entered(grant, stated);
    story.tell(new AccessFact.StayOverdue(stated));
    story.tell(new AccessFact.VisitEnded(stated, RegisterStory.LEAD));
    VisitId several = story.nextVisit();
    long second = story.entered(grant, several);
    story.tell(new AccessFact.LeavingNotAttributed(several, story.now()));
    story.commit();
    assertThat(Field.END.in(line(first))).contains(Mark.DECLARED);
    assertThat(line(first).deviations())
        .containsExactly(Deviation.STAY_OVERDUE, Deviation.STATED_BY_PERSON);
    assertThat(Field.END.in(line(second))).contains(Mark.INFERRED);
    assertThat(line(second).deviations()).containsExactly(Deviation.EXIT_NOT_ATTRIBUTED);
    assertThat(found(deviating(new Deviating.None()))).isEmpty();
  }

  @Test
  void linesAreFoundByTimePlaceClassPersonAndWords() throws Exception {
    GrantId repair = story.grant(VisitorClass.REPAIR, "王小明", "修空调 ＰＵＭＰ");
    long early = story.entered(repair, story.nextVisit());
    story.after(Duration.ofDays(30));
    GrantId staff = story.standing("李小红", "收费");
    long later =
        story.opened(
            RegisterStory.BOX,
            new Verdict.Standing(staff, RegisterStory.BADGE, Optional.of(story.nextVisit())),
            How.OBSERVED);
    story.commit();
    RegisterQuery march =
        ALL.within(RegisterStory.MORNING, RegisterStory.MORNING.plus(Duration.ofDays(1)));
    assertThat(found(march)).containsExactly(early);
    assertThat(found(ALL.within(story.now(), story.now().plusSeconds(1)))).containsExactly(later);
    assertThat(found(ALL.holding(List.of("小明")))).containsExactly(early);
    assertThat(found(ALL.holding(List.of("pump")))).containsExactly(early);
    assertThat(found(ALL.holding(List.of("修调")))).isEmpty();
    assertThat(found(ALL.holding(List.of("小红", "空调")))).isEmpty();
    assertThat(found(by(Optional.of(VisitorClass.REPAIR), Optional.empty())))
        .containsExactly(early);
    assertThat(found(by(Optional.empty(), Optional.of(RegisterStory.CASHIER))))
        .containsExactly(later);
  }

  private static RegisterQuery by(
      Optional<VisitorClass> kind, Optional<io.hallguard.core.event.SubjectId> person) {
    return new RegisterQuery(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        kind,
        person,
        new Deviating.Either(),
        Optional.empty(),
        List.of(),
        RegisterQuery.Order.NEWEST_FIRST,
        Optional.empty(),
        50);
  }

  @Test
  void pagesGoOnWhereTheLastOneEnded() throws Exception {
    for (int i = 0; i < 25; i++) {
      story.unaccounted(RegisterStory.DOOR, Verdict.Reason.NO_GRANT);
    }
    story.commit();
    var first = journal.register().page(RegisterQuery.all(10));
    story.unaccounted(RegisterStory.DOOR, Verdict.Reason.NO_GRANT);
    story.commit();
    RegisterQuery next = RegisterQuery.all(10).after(first.next().orElseThrow());
    var second = journal.register().page(next);
    var last = journal.register().page(next.after(second.next().orElseThrow()));
    assertThat(first.lines()).hasSize(10);
    assertThat(second.lines().getFirst().line()).isEqualTo(15);
    assertThat(last.lines()).hasSize(5);
    assertThat(last.next()).isEmpty();
  }

  private void aCashiersBox() throws JournalFailed {
    GrantId grant = story.standing("李出纳", "收费");
    VisitId visit = story.nextVisit();
    story.opened(
        RegisterStory.BOX,
        new Verdict.Standing(grant, RegisterStory.BADGE, Optional.of(visit)),
        How.OBSERVED);
    story.after(Duration.ofMinutes(2)).closed(visit);
    story.registered(visit, "交款", "封签A123", true);
    story.commit();
  }

  @Test
  void itIsWrittenAnewFromTheJournalWhenItsFormChanged() throws Exception {
    aCashiersBox();
    List<RegisterLine> before = journal.register().page(ALL).lines();
    journal.close();
    TestingJournal.sql(
        folder, "UPDATE register_state SET form = 'older'", "UPDATE register_line SET place = 'x'");
    journal = TestingJournal.open(folder);
    story = new RegisterStory(journal, 8);
    assertThat(journal.register().progress().complete()).isFalse();
    long meanwhile = story.unaccounted(RegisterStory.DOOR, Verdict.Reason.NO_GRANT);
    story.commit();
    while (!journal.register().catchUp().complete()) {
      assertThat(journal.register().progress().upTo()).isLessThan(journal.lastSeq());
    }
    long after = story.unaccounted(RegisterStory.DOOR, Verdict.Reason.NO_GRANT);
    story.commit();
    List<RegisterLine> lines = journal.register().page(ALL).lines();
    assertThat(lines).extracting(RegisterLine::line).startsWith(after, meanwhile);
    assertThat(lines.subList(2, lines.size())).isEqualTo(before);
    assertThat(journal.register().progress().complete()).isTrue();
    assertThat(found(ALL.holding(List.of("封签")))).hasSize(1);
  }

  @Test
  void whatChangesNoLineLeavesItComplete() throws Exception {
    story.unaccounted(RegisterStory.DOOR, Verdict.Reason.NO_GRANT);
    story.commit();
    story.tell(
        new RequestFact.AttemptRefused(
            RegisterStory.CASHIER, "grant", Refusal.Why.NOT_ALLOWED, "不可以", "not you"));
    story.commit();
    assertThat(journal.register().progress().complete()).isTrue();
    assertThat(journal.register().progress().upTo()).isEqualTo(journal.lastSeq());
  }

  @Test
  void itFollowsAgainAfterAStart() throws Exception {
    story.unaccounted(RegisterStory.DOOR, Verdict.Reason.NO_GRANT);
    story.commit();
    journal.close();
    journal = TestingJournal.open(folder);
    story = new RegisterStory(journal, 9);
    story.unaccounted(RegisterStory.DOOR, Verdict.Reason.NO_GRANT);
    story.commit();
    assertThat(found(ALL)).hasSize(2);
    assertThat(journal.register().progress().complete()).isTrue();
  }
}
