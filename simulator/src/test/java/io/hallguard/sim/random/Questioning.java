package io.hallguard.sim.random;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.VisitorClass;
import io.hallguard.sim.people.Cast;
import io.hallguard.sim.people.Person;
import io.hallguard.sim.people.RequestDeed;
import io.hallguard.sim.people.Wish;
import io.hallguard.sim.people.Wish.Papers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** People who ask, and people who answer or try to; a lead who goes away and comes back. */
final class Questioning {
  private static final List<Person> HOLDERS =
      List.of(Cast.STAFF, Cast.FACILITIES, Cast.LEAD, Cast.DEPUTY);
  private static final List<Person> ANSWERING = List.of(Cast.LEAD, Cast.LEAD, Cast.DEPUTY);

  private final Diary diary;
  private final SplittableRandom random;
  private final Outages outages;
  private final Map<Person, Duration> busy = new HashMap<>();
  private int guests;
  private boolean away;

  Questioning(Diary diary, SplittableRandom random, Outages outages) {
    this.diary = requireNonNull(diary, "diary is null");
    this.random = requireNonNull(random, "random is null");
    this.outages = requireNonNull(outages, "outages is null");
  }

  /** Somebody asks, for themselves or for a guest, and perhaps somebody answers. */
  void ask(List<PlaceId> places, Duration length) {
    if (!outages.none()) {
      return;
    }
    Duration until = diary.now().plus(length);
    Person holder = HOLDERS.get(random.nextInt(HOLDERS.size()));
    boolean own = random.nextBoolean() && free(holder);
    if (own) {
      busy.put(holder, until);
    } else {
      guests++;
    }
    outages.keepClearOf(until);
    Wish wish = own ? own(holder, places, until) : guest(places, until);
    Person asking = own ? holder : Cast.GUARD;
    diary.does(asking, new RequestDeed.Asks(wish));
    diary.pass(Duration.ofSeconds(1 + random.nextLong(30)));
    for (int tries = random.nextInt(4); tries > 0 && outages.none(); tries--) {
      answer(wish.holder());
    }
  }

  /** The same person has one question or grant at a time. */
  private boolean free(Person holder) {
    return busy.getOrDefault(holder, Duration.ZERO).compareTo(diary.now()) < 0;
  }

  private void answer(String holder) {
    Person who = ANSWERING.get(random.nextInt(ANSWERING.size()));
    diary.does(
        who,
        random.nextInt(10) < 2
            ? new RequestDeed.Declines(holder, "不便")
            : new RequestDeed.Approves(holder));
    diary.pass(Duration.ofSeconds(2));
  }

  void leadGoesOrComes() {
    if (outages.none()) {
      away = !away;
      diary.does(
          Cast.LEAD,
          away
              ? new RequestDeed.LeavesDuty(Cast.DEPUTY.id(), diary.now().plus(Duration.ofHours(2)))
              : new RequestDeed.ReturnsToDuty());
    }
  }

  private static Wish own(Person holder, List<PlaceId> places, Duration until) {
    return new Wish(
        VisitorClass.STAFF, holder.id(), places, Optional.empty(), until, "盘点", Papers.NONE);
  }

  private Wish guest(List<PlaceId> places, Duration until) {
    return new Wish(
        VisitorClass.CLEANING,
        "guest-" + guests,
        places,
        Optional.empty(),
        until,
        "打扫",
        new Papers(Optional.of(Cast.STAFF.id()), Optional.empty(), 1, Optional.empty()));
  }
}
