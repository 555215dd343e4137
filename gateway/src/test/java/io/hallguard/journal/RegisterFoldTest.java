package io.hallguard.journal;

import static io.hallguard.journal.RegisterStory.BOX;
import static io.hallguard.journal.RegisterStory.CASHIER;
import static io.hallguard.journal.RegisterStory.DOOR;
import static io.hallguard.journal.RegisterStory.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.core.event.AccessFact;
import io.hallguard.core.event.Consent;
import io.hallguard.core.event.Consent.Manner;
import io.hallguard.core.event.Deviation;
import io.hallguard.core.event.GrantId;
import io.hallguard.core.event.How;
import io.hallguard.core.event.RegisterFact;
import io.hallguard.core.event.RegisterFact.LineNoted;
import io.hallguard.core.event.RegisterFact.NoteKind;
import io.hallguard.core.event.RequestFact;
import io.hallguard.core.event.RequestId;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.event.Verdict;
import io.hallguard.core.event.VisitId;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.VisitorClass;
import io.hallguard.core.register.Fold;
import io.hallguard.core.register.RegisterHall;
import io.hallguard.core.register.RegisterLine;
import io.hallguard.core.register.RegisterQuery;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The register is kept twice: in tables that are searched, and folded from the facts by whoever
 * checks a file. After any facts in any order both say the same, line by line.
 */
class RegisterFoldTest {
  private static final int STEPS = 160;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
  void tablesAndFoldSayTheSame(long seed) throws Exception {
    try (Journal journal = TestingJournal.open(folder)) {
      RegisterStory story = new RegisterStory(journal, seed);
      Life life = new Life(story, new Random(seed));
      for (int i = 0; i < STEPS; i++) {
        life.step();
      }
      story.commit();
      Fold fold = new Fold(RegisterHall.USUAL, _ -> true);
      story.told().forEach(fold::take);

      List<RegisterLine> kept = journal.register().page(RegisterQuery.all(STEPS)).lines();
      assertThat(kept).hasSizeGreaterThan(STEPS / 8);
      assertThat(kept).hasSameSizeAs(fold.lines());
      for (int i = 0; i < kept.size(); i++) {
        assertThat(kept.reversed().get(i)).isEqualTo(fold.lines().get(i));
      }
    }
  }

  /** Whatever comes: also what no hall would ever say. */
  private static final class Life {
    private final RegisterStory story;
    private final Random random;
    private final List<GrantId> grants = new ArrayList<>();
    private final List<VisitId> visits = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();
    private int requests;

    Life(RegisterStory story, Random random) {
      this.story = story;
      this.random = random;
      grants.add(story.grant(VisitorClass.STAFF, "张三", "取文件"));
      visits.add(story.nextVisit());
    }

    void step() throws JournalFailed {
      story.after(Duration.ofMinutes(random.nextInt(40)));
      switch (random.nextInt(20)) {
        case 0 -> asks();
        case 1, 2 -> grants.add(story.grant(VisitorClass.REPAIR, "王小明", "修空调", consent()));
        case 3, 4, 5, 6 -> enters();
        case 7 -> lines.add(story.unaccounted(place(), any(Verdict.Reason.values())));
        case 8 -> lines.add(story.left(visit()));
        case 9 -> story.closed(visit());
        case 10 -> story.registered(visit(), "交款", "A1", random.nextBoolean());
        case 11 -> story.tell(new AccessFact.VisitEnded(visit(), LEAD));
        case 12 -> story.tell(new AccessFact.VisitAttributed(visit(), somebody(), LEAD));
        case 13 -> story.tell(new AccessFact.VisitExtended(visit(), story.now(), LEAD));
        case 14 -> story.tell(overdue());
        case 15 -> story.tell(reviewed());
        case 16 -> note();
        case 17 -> deviation();
        case 18 ->
            story.tell(
                new RegisterFact.DayReviewed(
                    LocalDate.of(2026, 3, 2), line(), "0".repeat(64), 1, 0, somebody()));
        default -> story.commit();
      }
    }

    private void asks() {
      story.tell(
          new RequestFact.RequestMade(
              new RequestId(++requests),
              story.terms(VisitorClass.REPAIR, "王小明", "修空调"),
              somebody()));
    }

    private Optional<Consent> consent() {
      Optional<RequestId> request =
          requests > 0 && random.nextBoolean()
              ? Optional.of(new RequestId(1 + random.nextInt(requests)))
              : Optional.empty();
      return switch (random.nextInt(4)) {
        case 0 -> Optional.empty();
        case 1 ->
            Optional.of(
                new Consent(Manner.REMOTE, request, Optional.of(somebody()), Optional.empty()));
        case 2 -> Optional.of(new Consent(Manner.BREAK_GLASS));
        default ->
            Optional.of(
                new Consent(Manner.LEAD, request, Optional.empty(), Optional.of(somebody())));
      };
    }

    private void enters() {
      VisitId visit = random.nextInt(5) == 0 ? visit() : story.nextVisit();
      visits.add(visit);
      GrantId grant = grants.get(random.nextInt(grants.size()));
      Verdict verdict =
          switch (random.nextInt(3)) {
            case 0 -> new Verdict.Joined(visit);
            case 1 -> new Verdict.Standing(grant, RegisterStory.BADGE, Optional.of(visit));
            default -> new Verdict.Entry(grant, visit, true);
          };
      Optional<SubjectId> whose = random.nextBoolean() ? Optional.of(somebody()) : Optional.empty();
      lines.add(story.opened(place(), verdict, any(How.values()), whose));
    }

    private AccessFact overdue() {
      return switch (random.nextInt(4)) {
        case 0 -> new AccessFact.RegisterOverdue(visit());
        case 1 -> new AccessFact.StayOverdue(visit());
        case 2 -> new AccessFact.StayExceeded(visit());
        default -> new AccessFact.LeavingNotAttributed(visit(), story.now());
      };
    }

    private RequestFact reviewed() {
      GrantId grant = grants.get(random.nextInt(grants.size()));
      return switch (random.nextInt(3)) {
        case 0 -> new RequestFact.RemoteConfirmed(grant, somebody());
        case 1 -> new RequestFact.BreakGlassReviewed(grant, LEAD, story.words("属实"));
        default -> new RequestFact.ReviewOverdue(grant);
      };
    }

    private void note() {
      NoteKind kind = any(NoteKind.values());
      story.tell(
          new LineNoted(
              line(),
              kind,
              kind == NoteKind.ATTRIBUTION ? Optional.of(somebody()) : Optional.empty(),
              story.words("查看录像"),
              somebody()));
    }

    private void deviation() {
      story.tell(new RegisterFact.DeviationFound(line(), any(Deviation.values())));
    }

    private VisitId visit() {
      return visits.get(random.nextInt(visits.size()));
    }

    private long line() {
      return lines.isEmpty() ? 1 : lines.get(random.nextInt(lines.size()));
    }

    private PlaceId place() {
      return random.nextBoolean() ? DOOR : BOX;
    }

    private SubjectId somebody() {
      return random.nextBoolean() ? CASHIER : LEAD;
    }

    private <T> T any(T[] values) {
      return values[random.nextInt(values.length)];
    }
  }
}
