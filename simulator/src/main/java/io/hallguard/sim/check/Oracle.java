package io.hallguard.sim.check;

import io.hallguard.sim.check.Happening.Badged;
import io.hallguard.sim.check.Happening.Closed;
import io.hallguard.sim.check.Happening.Consented;
import io.hallguard.sim.check.Happening.Opened;
import io.hallguard.sim.check.Happening.Pressed;
import io.hallguard.sim.check.Happening.TookBack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A second opinion, made from the standard's words and not from our rules.
 *
 * <p>四.1.2: nobody but staff enters the cash area. 四.2.4: others need the lead's consent first, and
 * so does opening a cash box. 四.2.2: a hold-up press is always a hold-up. A consent serves one
 * visit, in and out, and the boxes that it names meanwhile; a cashier's standing authorisation
 * serves whoever presents the badge just before. As many may go out as came in, and not one more.
 */
public final class Oracle {

  /** A badge speaks for an opening up to this much later: the demo hall's setting. */
  private static final Duration ATTRIBUTION = Duration.ofSeconds(10);

  /** After this long beyond the consent nobody is believed to be leaving: the demo's setting. */
  private static final Duration STAY = Duration.ofHours(2);

  private final String door;
  private final List<Consent> consents = new ArrayList<>();
  private final List<Breach> breaches = new ArrayList<>();
  private Optional<Badged> badge = Optional.empty();
  private int leftUnnamed;

  private Oracle(String door) {
    this.door = door;
  }

  /** One consent and what became of it. */
  private static final class Consent {
    private final Consented given;
    private boolean used;
    private boolean inside;
    private boolean over;
    private boolean tooLong;
    private Optional<String> box = Optional.empty();

    Consent(Consented given) {
      this.given = given;
    }

    boolean covers(String place, Duration moment) {
      return given.places().contains(place)
          && given.at().compareTo(moment) <= 0
          && given.until().compareTo(moment) >= 0;
    }
  }

  /**
   * What must be told.
   *
   * @param door the door of the cash area; every other place that opens is a box
   * @param happenings in the order in which word of them came
   */
  public static List<Breach> breaches(String door, List<Happening> happenings) {
    Oracle oracle = new Oracle(door);
    happenings.forEach(oracle::see);
    return oracle.breaches.stream().sorted().toList();
  }

  private void see(Happening happening) {
    switch (happening) {
      case Consented consented -> consents.add(new Consent(consented));
      case TookBack back ->
          newest(c -> c.given.holder().equals(back.holder()) && !ended(c, back.at()))
              .ifPresent(c -> c.over = true);
      case Badged badged -> badge = Optional.of(badged);
      case Pressed pressed -> breaches.add(new Breach(pressed.heard(), "hold-up", pressed.place()));
      case Opened opened when opened.place().equals(door) -> doorOpened(opened);
      case Opened opened -> boxOpened(opened);
      case Closed closed -> closed(closed.place());
    }
  }

  private void doorOpened(Opened opened) {
    Optional<Badged> presented =
        badge.filter(b -> opened.at().minus(ATTRIBUTION).compareTo(b.at()) < 0);
    badge = Optional.empty();
    if (presented.flatMap(b -> standing(b, opened)).isPresent()) {
      return;
    }
    Optional<Consent> waiting = waiting(opened);
    if (waiting.isPresent()) {
      waiting.get().used = true;
      waiting.get().inside = true;
      return;
    }
    someoneLeaves(opened);
  }

  private void someoneLeaves(Opened opened) {
    consents.stream()
        .filter(c -> c.inside && !c.tooLong)
        .filter(c -> c.given.until().plus(STAY).compareTo(opened.heard()) < 0)
        .forEach(c -> {
          c.tooLong = true;
          leftUnnamed = Math.max(0, leftUnnamed - 1);
        });
    List<Consent> inside = consents.stream().filter(c -> c.inside).toList();
    List<Consent> believed = inside.stream().filter(c -> !c.tooLong).toList();
    if (believed.isEmpty()) {
      breaches.add(new Breach(opened.heard(), "entry-without-grant", opened.place()));
      return;
    }
    leftUnnamed++;
    if (inside.size() == 1 || leftUnnamed >= believed.size()) {
      believed.forEach(Oracle::leaves);
      leftUnnamed = 0;
    }
  }

  private void boxOpened(Opened opened) {
    Optional<Consent> waiting = waiting(opened);
    if (waiting.isPresent()) {
      waiting.get().used = true;
      waiting.get().box = Optional.of(opened.place());
      return;
    }
    boolean visitor =
        consents.stream()
            .anyMatch(c -> c.inside && !c.over && c.covers(opened.place(), opened.at()));
    if (!visitor) {
      breaches.add(new Breach(opened.heard(), "box-without-grant", opened.place()));
    }
  }

  private void closed(String place) {
    for (Consent consent : consents) {
      if (consent.box.equals(Optional.of(place))) {
        consent.over = true;
      }
    }
  }

  private static void leaves(Consent consent) {
    consent.inside = false;
    consent.over = true;
  }

  private Optional<Consent> standing(Badged presented, Opened opened) {
    return consents.stream()
        .filter(c -> c.given.standing() && !c.over)
        .filter(c -> c.given.holder().equals(presented.holder()))
        .filter(c -> c.covers(opened.place(), opened.at()))
        .findFirst();
  }

  private Optional<Consent> waiting(Opened opened) {
    return consents.stream()
        .filter(c -> !c.given.standing() && !c.used && !c.over)
        .filter(c -> c.covers(opened.place(), opened.at()))
        .findFirst();
  }

  /** Nothing can come of it any more: taken back, used up, or its time is over and nobody is in. */
  private static boolean ended(Consent consent, Duration now) {
    boolean underWay = consent.used && !consent.over;
    return consent.over || (!underWay && consent.given.until().compareTo(now) < 0);
  }

  private Optional<Consent> newest(Predicate<Consent> wanted) {
    return consents.stream().filter(wanted).reduce((_, newer) -> newer);
  }
}
