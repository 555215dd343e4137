package io.hallguard.journal;

import static io.hallguard.journal.RegisterStory.BOX;
import static io.hallguard.journal.RegisterStory.CASHIER;
import static io.hallguard.journal.RegisterStory.DOOR;
import static io.hallguard.journal.RegisterStory.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.core.event.AccessFact;
import io.hallguard.core.event.AccessFact.OpeningJudged;
import io.hallguard.core.event.AlertFact.AlertRaised;
import io.hallguard.core.event.AlertFact.Certainty;
import io.hallguard.core.event.AlertFact.Detail;
import io.hallguard.core.event.AlertId;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.Consent;
import io.hallguard.core.event.Consent.Manner;
import io.hallguard.core.event.Deviation;
import io.hallguard.core.event.GrantId;
import io.hallguard.core.event.How;
import io.hallguard.core.event.RequestFact;
import io.hallguard.core.event.RequestId;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.event.Verdict;
import io.hallguard.core.event.VisitId;
import io.hallguard.core.event.VisitKind;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.VisitorClass;
import io.hallguard.core.register.Field;
import io.hallguard.core.register.Mark;
import io.hallguard.core.register.Note;
import io.hallguard.core.register.RegisterLine;
import io.hallguard.core.register.Whose;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What comes to a line beside its opening: who asked, whose it is, and what was looked at later.
 */
class RegisterNotesTest {
  private static final RequestId REQUEST = new RequestId(5);
  private static final SubjectId CHIEF = new SubjectId("p-chief");

  @TempDir Path folder;
  private Journal journal;
  private RegisterStory story;

  @BeforeEach
  void open() throws Exception {
    journal = TestingJournal.open(folder);
    story = new RegisterStory(journal, 11);
  }

  @AfterEach
  void close() {
    journal.close();
  }

  private RegisterLine line(long number) throws JournalFailed {
    return journal.register().line(number).orElseThrow();
  }

  private GrantId consented(Consent consent) {
    return story.grant(VisitorClass.REPAIR, "王小明", "修空调", Optional.of(consent));
  }

  private long entered(GrantId grant, VisitId visit) throws JournalFailed {
    long line = story.entered(grant, visit);
    story.commit();
    return line;
  }

  @Test
  void whoAskedAndTheSuperiorUnitStandBesideWhoConsented() throws Exception {
    long asked =
        story.tell(
            new RequestFact.RequestMade(
                REQUEST, story.terms(VisitorClass.REPAIR, "王小明", "修空调"), CASHIER));
    story.after(Duration.ofMinutes(3)).tell(new RequestFact.RequestEndorsed(REQUEST, CHIEF));
    GrantId grant =
        consented(
            new Consent(Manner.LEAD, Optional.of(REQUEST), Optional.empty(), Optional.of(CHIEF)));
    RegisterLine line = line(entered(grant, story.nextVisit()));

    assertThat(line.approval())
        .hasValueSatisfying(given -> {
          assertThat(given.by()).isEqualTo(LEAD);
          assertThat(given.superior()).contains(CHIEF);
          assertThat(given.asked().orElseThrow().by()).isEqualTo(CASHIER);
          assertThat(given.asked().orElseThrow().fact()).isEqualTo(asked);
        });
  }

  @Test
  void whoseItIsIsTakenFromTheFactAndNeverJudgedAgain() throws Exception {
    GrantId grant = story.standing("李出纳", "收费");
    long known =
        story.tell(
            new OpeningJudged(
                DOOR,
                VisitKind.CASH_AREA,
                new Verdict.Standing(grant, RegisterStory.BADGE, Optional.of(story.nextVisit())),
                0,
                How.OBSERVED,
                story.now(),
                Optional.of(CASHIER)));
    long unknown = story.unaccounted(DOOR, Verdict.Reason.NO_GRANT);
    story.commit();

    assertThat(line(known).whose())
        .contains(new Whose(CASHIER, Mark.INFERRED, Optional.of(RegisterStory.BADGE), known));
    assertThat(Field.PERSON.in(line(known))).contains(Mark.INFERRED);
    assertThat(line(unknown).whose()).isEmpty();
  }

  @Test
  void consentByTelephoneIsConfirmedOrIsLate() throws Exception {
    Consent phone =
        new Consent(Manner.REMOTE, Optional.empty(), Optional.of(CHIEF), Optional.empty());
    GrantId confirmed = consented(phone);
    long first = entered(confirmed, story.nextVisit());
    story.after(Duration.ofHours(2)).tell(new RequestFact.RemoteConfirmed(confirmed, CHIEF));
    GrantId silent = consented(phone);
    long second = entered(silent, story.nextVisit());
    story.after(Duration.ofHours(24)).tell(new RequestFact.ReviewOverdue(silent));
    story.commit();

    assertThat(line(first).notes())
        .singleElement()
        .satisfies(note -> {
          assertThat(note.kind()).isEqualTo(Note.Kind.CONSENT_CONFIRMED);
          assertThat(note.by()).isEqualTo(CHIEF);
        });
    assertThat(line(first).deviations()).doesNotContain(Deviation.REVIEW_OVERDUE);
    assertThat(line(second).notes()).isEmpty();
    assertThat(line(second).deviations()).contains(Deviation.REVIEW_OVERDUE);
  }

  @Test
  void aBreakGlassEntryKeepsWhatWasFound() throws Exception {
    GrantId grant = consented(new Consent(Manner.BREAK_GLASS));
    long opened = entered(grant, story.nextVisit());
    story.tell(new RequestFact.BreakGlassReviewed(grant, LEAD, story.words("水管爆裂,属实")));
    story.commit();

    assertThat(line(opened).notes())
        .singleElement()
        .satisfies(note -> {
          assertThat(note.kind()).isEqualTo(Note.Kind.BREAK_GLASS_REVIEWED);
          assertThat(note.text()).isPresent();
        });
  }

  @Test
  void anExtensionAndANameGivenLaterAreNotes() throws Exception {
    VisitId visit = story.nextVisit();
    long opened = entered(story.grant(VisitorClass.STAFF, "张三", "取文件", Optional.empty()), visit);
    story.tell(new AccessFact.VisitExtended(visit, story.now().plusSeconds(1800), LEAD));
    story.tell(new AccessFact.StayExceeded(visit));
    story.tell(new AccessFact.VisitAttributed(visit, CASHIER, LEAD));
    story.commit();

    RegisterLine line = line(opened);
    assertThat(line.notes())
        .extracting(Note::kind)
        .containsExactly(Note.Kind.EXTENDED, Note.Kind.ATTRIBUTION);
    assertThat(line.deviations()).containsExactly(Deviation.STAY_OVERDUE);
    assertThat(line.whose().map(Whose::mark)).contains(Mark.DECLARED);
  }

  @Test
  void whatStayedOpenIsOnTheLineOfItsLastOpening() throws Exception {
    long earlier = story.unaccounted(DOOR, Verdict.Reason.NO_GRANT);
    long door = story.unaccounted(DOOR, Verdict.Reason.NO_GRANT);
    long box = story.unaccounted(BOX, Verdict.Reason.NO_GRANT);
    raised(1, AlertKind.DOOR_NOT_LOCKED, DOOR);
    raised(2, AlertKind.BOX_LEFT_OPEN, BOX);
    story.commit();

    assertThat(line(earlier).deviations()).containsExactly(Deviation.NO_GRANT);
    assertThat(line(door).deviations())
        .containsExactlyInAnyOrder(Deviation.NO_GRANT, Deviation.DOOR_NOT_CLOSED);
    assertThat(line(box).deviations())
        .containsExactlyInAnyOrder(Deviation.NO_GRANT, Deviation.BOX_NOT_CLOSED);
  }

  private void raised(long id, AlertKind kind, PlaceId place) {
    story.tell(
        new AlertRaised(
            new AlertId(id),
            kind,
            kind.priority(),
            kind.clauses(),
            place,
            Detail.NONE,
            List.of(),
            story.now(),
            How.OBSERVED,
            Certainty.WATCHED));
  }
}
