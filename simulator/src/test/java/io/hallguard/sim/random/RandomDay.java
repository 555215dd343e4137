package io.hallguard.sim.random;

import io.hallguard.config.hall.HallConfig;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.GrantTerms.Kind;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.Text;
import io.hallguard.core.plan.VisitorClass;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Bolt;
import io.hallguard.drivers.signal.Reading.Gesture;
import io.hallguard.drivers.signal.Reading.Position;
import io.hallguard.sim.check.Expectations;
import io.hallguard.sim.people.BadgeDeed;
import io.hallguard.sim.people.Cast;
import io.hallguard.sim.people.Deed;
import io.hallguard.sim.people.Person;
import io.hallguard.sim.people.Wish;
import io.hallguard.sim.scenario.Carriage;
import io.hallguard.sim.scenario.Scenario;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * One day made from a seed: people who do right and wrong, messages that come twice or late, a
 * broker and a gateway that go away. The same seed gives the same day.
 */
final class RandomDay {
  static final PlaceId DOOR = new PlaceId("cash-door");
  private static final List<PlaceId> BOXES = List.of(new PlaceId("box-1"), new PlaceId("box-2"));
  private static final List<AlertKind> ANSWERED = List.copyOf(EnumSet.allOf(AlertKind.class));
  private static final List<Person> OWN = List.of(Cast.STAFF, Cast.FACILITIES, Cast.LEAD);
  private static final Duration LENGTH = Duration.ofMinutes(90);
  private static final Duration BETWEEN = Duration.ofSeconds(20);

  private final SplittableRandom random;
  private final Diary diary = new Diary();
  private final Outages outages;
  private final Questioning questioning;
  private int visitors;

  private RandomDay(long seed) {
    this.random = new SplittableRandom(seed);
    this.outages = new Outages(diary, random);
    this.questioning = new Questioning(diary, random, outages);
  }

  static Scenario of(long seed, HallConfig hall) {
    RandomDay day = new RandomDay(seed);
    day.live();
    return new Scenario(
        new Text("随机 " + seed, "random " + seed),
        hall,
        ZonedDateTime.parse("2026-11-24T08:00:00+08:00[Asia/Shanghai]"),
        day.diary.steps(),
        Expectations.NOTHING,
        LENGTH.plusMinutes(5));
  }

  private void live() {
    if (random.nextInt(4) > 0) {
      gives(Kind.STANDING, "cashier-zhao", List.of(DOOR), minutes(20, 120));
    }
    diary.pass(BETWEEN);
    while (diary.now().compareTo(LENGTH) < 0) {
      something();
      diary.pass(BETWEEN.plusMillis(random.nextLong(100_000)));
    }
  }

  private void something() {
    switch (random.nextInt(24)) {
      case 0, 1 -> enters(Optional.of(Cast.CASHIER_ZHAO));
      case 2 -> enters(Optional.of(chance(50) ? Cast.STRANGER : Cast.CASHIER_QIAN));
      case 3, 4 -> enters(Optional.empty());
      case 5, 6, 7 -> opensBox(BOXES.get(random.nextInt(BOXES.size())));
      case 8 -> consents();
      case 9 -> consents();
      case 10 -> gives(Kind.STANDING, "cashier-qian", List.of(DOOR), minutes(5, 60));
      case 11 -> presses();
      case 12 -> answers();
      case 13 -> takesBack();
      case 14, 15 -> enters(Optional.of(OWN.get(random.nextInt(OWN.size()))));
      case 16, 17 -> leavesByButton();
      case 18, 19, 20 -> asks();
      case 21 -> leadGoesOrComes();
      case 22 -> losesBadge();
      default -> outages.begin();
    }
  }

  private void enters(Optional<Person> badge) {
    badge.ifPresent(person -> {
      diary.does(person, new Deed.Badges(DOOR));
      diary.pass(Duration.ofMillis(500 + random.nextLong(6_000)));
    });
    lock(Bolt.UNLOCKED);
    diary.pass(Duration.ofMillis(300));
    moves("cash-door-contact", Position.OPEN);
    diary.pass(Duration.ofMillis(1_000 + random.nextLong(chance(10) ? 100_000 : 8_000)));
    moves("cash-door-contact", Position.CLOSED);
    diary.pass(Duration.ofMillis(500));
    lock(Bolt.LOCKED);
  }

  private void leavesByButton() {
    diary.does(chance(50) ? Cast.STAFF : Cast.GUARD, new Deed.PressesExit(DOOR));
    // Of what is heard afterwards only the arrival is known, as long as it is not late.
    diary.pass(Duration.ofMillis(500 + random.nextLong(outages.none() ? 12_000 : 6_000)));
    enters(Optional.empty());
  }

  private void asks() {
    questioning.ask(chance(40) ? List.of(DOOR) : List.of(DOOR, BOXES.getFirst()), minutes(2, 20));
  }

  private void leadGoesOrComes() {
    questioning.leadGoesOrComes();
  }

  private void losesBadge() {
    if (outages.none() && chance(30)) {
      diary.does(Cast.ADMIN, new BadgeDeed.ReportsLost(Cast.CASHIER_QIAN.id()));
    }
  }

  private void opensBox(PlaceId box) {
    moves(box + "-contact", Position.OPEN);
    diary.pass(Duration.ofMillis(2_000 + random.nextLong(200_000)));
    moves(box + "-contact", Position.CLOSED);
    if (chance(70) && !outages.gatewayDown()) {
      diary.pass(Duration.ofSeconds(10));
      diary.does(Cast.LEAD, new Deed.Registers(box, "取款", ""));
    }
  }

  private void consents() {
    visitors++;
    List<PlaceId> places =
        switch (random.nextInt(4)) {
          case 0 -> List.of(DOOR);
          case 1 -> List.of(BOXES.getFirst());
          case 2 -> BOXES;
          default -> List.of(DOOR, BOXES.getLast());
        };
    gives(Kind.VISIT, "visitor-" + visitors, places, minutes(1, 20));
  }

  private void gives(Kind kind, String holder, List<PlaceId> places, Duration length) {
    if (outages.none()) {
      Duration until = diary.now().plus(length);
      outages.keepClearOf(until);
      diary.does(
          Cast.LEAD,
          new Deed.Gives(
              kind,
              new Wish(
                  VisitorClass.REPAIR,
                  holder,
                  places,
                  Optional.empty(),
                  until,
                  "维修",
                  Wish.Papers.NONE)));
    }
  }

  private void takesBack() {
    if (outages.none()) {
      diary.does(Cast.LEAD, new Deed.Revokes(chance(30) ? "cashier-qian" : "visitor-" + visitors));
    }
  }

  private void presses() {
    String device = chance(50) ? "counter-sos" : "back-sos";
    diary.says(
        device,
        new Reading.Press(Gesture.EMERGENCY),
        new Carriage(
            chance(30) ? Duration.ofMillis(random.nextLong(50_000)) : Duration.ZERO,
            chance(20),
            false,
            false));
  }

  private void answers() {
    AlertKind kind = ANSWERED.get(random.nextInt(ANSWERED.size()));
    if (!outages.gatewayDown()) {
      diary.does(Cast.GUARD, new Deed.Acknowledges(kind, Optional.empty()));
      diary.pass(Duration.ofSeconds(5));
      diary.does(Cast.GUARD, new Deed.Resets(kind, Optional.empty(), "处理完毕"));
    }
  }

  private void lock(Bolt bolt) {
    diary.says(
        "cash-door-lock",
        new Reading.Lock(bolt),
        new Carriage(
            chance(20) ? Duration.ofMillis(random.nextLong(4_000)) : Duration.ZERO,
            chance(10),
            chance(3),
            false));
  }

  private void moves(String device, Position position) {
    diary.says(
        device,
        new Reading.Contact(position),
        new Carriage(Duration.ZERO, chance(15), false, false));
  }

  private Duration minutes(int least, int most) {
    return Duration.ofSeconds(60L * least + random.nextLong(60L * (most - least)));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }
}
