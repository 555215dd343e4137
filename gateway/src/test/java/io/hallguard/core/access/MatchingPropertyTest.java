package io.hallguard.core.access;

import static io.hallguard.core.TestingHall.BOX;
import static io.hallguard.core.TestingHall.BOX_CONTACT;
import static io.hallguard.core.TestingHall.CONTACT;
import static io.hallguard.core.TestingHall.DOOR;
import static io.hallguard.core.access.Doorway.LI;
import static io.hallguard.core.access.Doorway.SUN;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.core.TestingHall;
import io.hallguard.core.event.AccessCommand;
import io.hallguard.core.event.AccessFact.GrantGiven;
import io.hallguard.core.event.AccessFact.OpeningJudged;
import io.hallguard.core.event.GrantId;
import io.hallguard.core.event.GrantTerms;
import io.hallguard.core.event.How;
import io.hallguard.core.event.PersonFact.CredentialEnded;
import io.hallguard.core.event.PlaceFact.OpeningReported;
import io.hallguard.core.event.PlaceFact.PositionChanged;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.Role;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.event.Verdict;
import io.hallguard.core.event.VisitId;
import io.hallguard.core.event.VisitKind;
import io.hallguard.core.state.Grant;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Position;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random days at one door and one box. The hall under test compares the fold of all facts with its
 * live state after every input; what holds of the judgements is held against the journal alone.
 */
class MatchingPropertyTest {
  private static final SubjectId WANG = new SubjectId("s-wang");
  private static final List<SubjectId> PEOPLE = List.of(LI, SUN, WANG);
  private static final int STEPS = 60;

  /** What the days led to, so that none of it is held of nothing. */
  private static final Set<String> SEEN = new TreeSet<>();

  private final Doorway door = new Doorway();
  private long seq = 1;

  static LongStream seeds() {
    return LongStream.range(0, 500);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void holds(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < STEPS; i++) {
      step(random);
    }
    judgedOnce();
    enteredOnce();
    identity();
  }

  private void step(Random random) {
    SubjectId person = PEOPLE.get(random.nextInt(PEOPLE.size()));
    switch (random.nextInt(18)) {
      case 0 -> door.grant(person, DOOR, BOX);
      case 1 -> door.hall.grant(Duration.ofMinutes(20), DOOR);
      case 2 -> door.escorted(person, BOX);
      case 3 -> door.hall.standing(Doorway.badgeOf(person).value(), Duration.ofHours(4), DOOR, BOX);
      case 4, 5 -> door.badges(person);
      case 6 -> door.badgesAtBox(person);
      case 7, 8 -> door.hall.doorOpens();
      case 9, 10 -> door.hall.doorCloses();
      case 11 -> door.hall.boxOpens();
      case 12 -> door.hall.boxCloses();
      case 13 -> door.pressesExit();
      case 14 -> late(random);
      case 15 -> {
        if (random.nextInt(4) == 0) {
          door.hall.downFor(Duration.ofSeconds(random.nextInt(600)));
        } else {
          door.types(person, random.nextBoolean());
        }
      }
      case 16 -> rarely(random, person);
      default -> door.hall.after(Duration.ofSeconds(random.nextInt(240)));
    }
  }

  /** A contact that could not be heard tells of an opening minutes ago. */
  private void late(Random random) {
    var device = random.nextBoolean() ? CONTACT : BOX_CONTACT;
    var before = door.hall.wall().minusSeconds(random.nextInt(600));
    door.hall.numbered(device, seq++, before, new Reading.Contact(Position.OPEN));
    door.hall.numbered(device, seq++, before.plusSeconds(1), new Reading.Contact(Position.CLOSED));
  }

  private void rarely(Random random, SubjectId person) {
    switch (random.nextInt(6)) {
      case 0 -> door.loses(person);
      case 1 -> door.leavesService(person);
      case 2 -> door.hall.step(Duration.ofSeconds(random.nextInt(7200) - 3600));
      case 3 -> {
        GrantId grant = new GrantId(1 + random.nextInt(5));
        door.hall.asks(TestingHall.LEAD, new AccessCommand.Revoke(grant));
      }
      case 4 -> {
        VisitId visit = new VisitId(1 + random.nextInt(5));
        door.hall.asks(TestingHall.LEAD, new AccessCommand.EndVisit(visit));
      }
      default -> {
        VisitId visit = new VisitId(1 + random.nextInt(5));
        door.hall.asks(
            TestingHall.CASHIER,
            new AccessCommand.Register(
                visit,
                TestingHall.text("purpose"),
                TestingHall.text("seal"),
                Optional.empty(),
                OptionalInt.empty()));
      }
    }
  }

  /**
   * Every opening that was seen or heard of has exactly one judgement, and nothing else has one.
   */
  private void judgedOnce() {
    Map<Long, Integer> judged = new HashMap<>();
    door.hall
        .facts(OpeningJudged.class)
        .forEach(one -> judged.merge(one.opening(), 1, Integer::sum));
    Set<Long> openings = new HashSet<>();
    for (Recorded recorded : door.hall.journal()) {
      boolean opening =
          switch (recorded.fact()) {
            case PositionChanged moved ->
                moved.to() == Position.OPEN
                    && (moved.how() == How.OBSERVED || moved.how() == How.LATE);
            case OpeningReported _ -> true;
            default -> false;
          };
      if (opening) {
        openings.add(recorded.seq());
      }
    }
    assertThat(judged.keySet()).isEqualTo(openings);
    assertThat(judged.values()).allMatch(times -> times == 1);
  }

  /** A grant of one visit begins one visit at a door; every visit begins once. */
  private void enteredOnce() {
    Map<GrantId, Integer> entries = new HashMap<>();
    Set<VisitId> begun = new HashSet<>();
    door.hall
        .facts(OpeningJudged.class)
        .forEach(judged -> {
          if (judged.verdict() instanceof Verdict.Entry(var grant, var visit, _)) {
            assertThat(begun.add(visit)).isTrue();
            if (judged.kind() == VisitKind.CASH_AREA) {
              entries.merge(grant, 1, Integer::sum);
            }
          }
        });
    assertThat(entries.values()).allMatch(times -> times == 1);
  }

  /** Nobody made out, nobody else's grant; a leaving uses none up; what is lost opens nothing. */
  private void identity() {
    Set<String> ended = new HashSet<>();
    Map<GrantId, GrantTerms> given = new HashMap<>();
    for (Recorded recorded : door.hall.journal()) {
      switch (recorded.fact()) {
        case CredentialEnded gone -> ended.add(gone.credential().value());
        case GrantGiven grant -> given.put(grant.grant(), grant.terms());
        case OpeningJudged judged -> judgement(judged, ended, given);
        default -> {
          // Nothing of identity.
        }
      }
    }
    for (Grant grant : door.hall.state().grants().values()) {
      if (grant.status() == Grant.Status.IN_USE || grant.status() == Grant.Status.USED) {
        assertThat(grant.visit()).isPresent();
      }
    }
  }

  @AfterAll
  static void everyKindOfJudgementWasThere() {
    assertThat(SEEN)
        .contains("Entry", "Exit", "Joined", "Standing", "Unaccounted", "another", "late");
  }

  private static void judgement(
      OpeningJudged judged, Set<String> ended, Map<GrantId, GrantTerms> given) {
    SEEN.add(judged.verdict().getClass().getSimpleName());
    SEEN.add(judged.how() == How.LATE ? "late" : "in time");
    switch (judged.verdict()) {
      case Verdict.Standing standing ->
          assertThat(ended).doesNotContain(standing.credential().value());
      case Verdict.Unaccounted(Verdict.Reason reason, _)
          when reason == Verdict.Reason.USED_BY_ANOTHER -> {
        SEEN.add("another");
        assertThat(judged.person()).isPresent();
      }
      case Verdict.Entry(GrantId id, _, _) -> {
        GrantTerms terms = requireNonNull(given.get(id));
        boolean named = terms.subject().isPresent() || terms.escort().isPresent();
        if (named && judged.person().isPresent()) {
          assertThat(judged.person()).isIn(terms.subject(), terms.escort());
        }
      }
      case Verdict.Unaccounted _, Verdict.Exit _, Verdict.Joined _ -> {
        // Uses up no grant.
      }
    }
  }

  @BeforeEach
  void third() {
    door.enters(WANG, Role.STAFF);
  }
}
