package io.hallguard.sim.bench.load;

import io.hallguard.core.event.AccessFact;
import io.hallguard.core.event.BootId;
import io.hallguard.core.event.CredentialId;
import io.hallguard.core.event.Fact;
import io.hallguard.core.event.GrantId;
import io.hallguard.core.event.GrantTerms;
import io.hallguard.core.event.How;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.Stamp;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.event.TextRef;
import io.hallguard.core.event.Verdict;
import io.hallguard.core.event.VisitId;
import io.hallguard.core.event.VisitKind;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.VisitorClass;
import io.hallguard.journal.Commit;
import io.hallguard.journal.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * Years of openings of one hall: cashiers at doors and boxes all day, visitors now and then, an
 * opening without a grant now and then. The same seed gives the same years.
 */
public final class RegisterLoad {
  /** How many cashiers. */
  public static final int CASHIERS = 12;

  private static final int BOXES = 8;
  private static final String FAMILY = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
  private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建国文志";
  private static final List<String> PURPOSES =
      List.of("修空调", "换灯管", "检查线路", "交款押运", "消防巡检", "打扫卫生", "设备巡检", "安装摄像头");
  private static final Instant FIRST_DAY = Instant.parse("2017-01-01T00:00:00Z");

  private final Random random;
  private final Stamp boot = new Stamp(new BootId(new UUID(0, 7).toString()), 0, FIRST_DAY, true);
  private final List<Recorded> facts = new ArrayList<>();
  private final List<Words> texts = new ArrayList<>();
  private Instant now = FIRST_DAY;
  private long seq;
  private long visits;
  private long grants;
  private int lines;

  /** Years that the seed gives. */
  public RegisterLoad(long seed) {
    random = new Random(seed);
    for (int i = 0; i < CASHIERS; i++) {
      grant(GrantTerms.Kind.STANDING, VisitorClass.CASHIER, Optional.of(i), name(), "收费");
    }
  }

  /** How many lines there are so far. */
  public int lines() {
    return lines;
  }

  /** The moment of the newest line. */
  public Instant now() {
    return now;
  }

  /** The first moment. */
  public static Instant begin() {
    return FIRST_DAY;
  }

  /** A door of the cash area. */
  public static PlaceId door() {
    return new PlaceId("cash-door");
  }

  /** A person. */
  public static SubjectId cashier(int number) {
    return new SubjectId("p-" + number);
  }

  /** What happens next, to be committed together; at least so many lines. */
  public Commit next(int least) {
    int until = lines + least;
    while (lines < until) {
      now = now.plus(Duration.ofSeconds(120 + random.nextInt(360)));
      happen(random.nextInt(100));
    }
    Commit commit = Commit.of(List.copyOf(facts), List.of(), List.copyOf(texts));
    facts.clear();
    texts.clear();
    return commit;
  }

  private void happen(int chance) {
    if (chance < 50) {
      int who = random.nextInt(CASHIERS);
      opened(door(), standing(who, Optional.empty()));
    } else if (chance < 80) {
      boxOpened(random.nextInt(CASHIERS));
    } else if (chance < 96) {
      visited();
    } else {
      opened(door(), new Verdict.Unaccounted(Verdict.Reason.NO_GRANT, Optional.empty()));
    }
  }

  private void boxOpened(int who) {
    VisitId visit = new VisitId(++visits);
    opened(new PlaceId("box-" + random.nextInt(BOXES)), standing(who, Optional.of(visit)));
    now = now.plusSeconds(60);
    tell(new AccessFact.VisitClosed(visit, now));
    TextRef seal = words("封签 S%06d".formatted(random.nextInt(1_000_000)));
    boolean late = random.nextInt(50) == 0;
    tell(
        new AccessFact.VisitRegistered(
            visit, cashier(who), words("交款"), seal, Optional.empty(), OptionalInt.empty(), late));
  }

  private void visited() {
    VisitorClass[] classes = VisitorClass.values();
    VisitorClass kind = classes[1 + random.nextInt(classes.length - 1)];
    String purpose = PURPOSES.get(random.nextInt(PURPOSES.size())) + random.nextInt(1_000);
    GrantId grant = grant(GrantTerms.Kind.VISIT, kind, Optional.empty(), name(), purpose);
    VisitId visit = new VisitId(++visits);
    opened(door(), new Verdict.Entry(grant, visit, true));
    now = now.plusSeconds(600);
    opened(door(), new Verdict.Exit(Optional.of(visit)));
  }

  private static Verdict standing(int who, Optional<VisitId> visit) {
    return new Verdict.Standing(new GrantId(who + 1L), new CredentialId("c-" + who), visit);
  }

  private void opened(PlaceId place, Verdict verdict) {
    VisitKind kind = place.equals(door()) ? VisitKind.CASH_AREA : VisitKind.BOX;
    tell(new AccessFact.OpeningJudged(place, kind, verdict, Math.max(1, seq), How.OBSERVED, now));
    lines++;
  }

  private GrantId grant(
      GrantTerms.Kind often,
      VisitorClass kind,
      Optional<Integer> cashier,
      String holder,
      String purpose) {
    GrantId id = new GrantId(++grants);
    tell(
        new AccessFact.GrantGiven(
            id,
            new GrantTerms(
                often,
                kind,
                cashier.map(RegisterLoad::cashier),
                cashier.map(number -> new CredentialId("c-" + number)),
                words(holder),
                words(purpose),
                Optional.empty(),
                Set.of(door()),
                now,
                now.plus(Duration.ofHours(1)),
                Optional.empty()),
            new SubjectId("p-lead"),
            Optional.empty()));
    return id;
  }

  private String name() {
    return one(FAMILY) + one(GIVEN) + (random.nextInt(3) == 0 ? "" : one(GIVEN));
  }

  private String one(String of) {
    int at = random.nextInt(of.length());
    return of.substring(at, at + 1);
  }

  private TextRef words(String text) {
    Words words = Words.of(text, random);
    texts.add(words);
    return words.ref();
  }

  private void tell(Fact fact) {
    seq++;
    facts.add(new Recorded(seq, new Stamp(boot.boot(), seq, now, true), "bench", fact));
  }
}
