package io.hallguard.sim.check;

import io.hallguard.sim.check.Happening.Answered;
import io.hallguard.sim.check.Happening.Asked;
import io.hallguard.sim.check.Happening.BadgeLost;
import io.hallguard.sim.check.Happening.Badged;
import io.hallguard.sim.check.Happening.Closed;
import io.hallguard.sim.check.Happening.Consented;
import io.hallguard.sim.check.Happening.ExitPressed;
import io.hallguard.sim.check.Happening.LeadWent;
import io.hallguard.sim.check.Happening.Opened;
import io.hallguard.sim.check.Happening.Pressed;
import io.hallguard.sim.check.Happening.Terms;
import io.hallguard.sim.check.Happening.TookBack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A second opinion, made from the standard's words and not from our rules.
 *
 * <p>四.1.2: nobody but staff enters the cash area. 四.2.4: others need the lead's consent first, and
 * so does opening a cash box. 四.2.2: a hold-up press is always a hold-up. A consent serves one
 * visit, in and out, and the boxes that it names meanwhile; a cashier's standing authorisation
 * serves whoever presents the badge just before. As many may go out as came in, and not one more.
 *
 * <p>A consent that names people of the hall is no other member's: when a badge of the hall was
 * presented just before, only a consent that names its holder (or nobody of the hall) counts. A
 * badge that was reported lost says nobody, and showing it is told at once. Who presses the exit
 * button is inside already and goes out, which needs nobody's consent and uses none up.
 */
public final class Oracle {

  /** A badge speaks for an opening up to this much later: the demo hall's setting. */
  private static final Duration ATTRIBUTION = Duration.ofSeconds(10);

  /** After this long beyond the consent nobody is believed to be leaving: the demo's setting. */
  private static final Duration STAY = Duration.ofHours(2);

  private final String door;
  private final Questions questions;
  private final List<Consent> consents = new ArrayList<>();
  private final List<Breach> breaches = new ArrayList<>();
  private final Set<String> lost = new HashSet<>();
  private Optional<Badged> badge = Optional.empty();
  private Optional<ExitPressed> exit = Optional.empty();
  private int leftUnnamed;

  private Oracle(String door, String lead) {
    this.door = door;
    this.questions = new Questions(lead);
  }

  /** One consent and what became of it. */
  private static final class Consent {
    private final Duration at;
    private final Terms terms;
    private boolean used;
    private boolean inside;
    private boolean over;
    private boolean tooLong;
    private Optional<String> box = Optional.empty();

    Consent(Duration at, Terms terms) {
      this.at = at;
      this.terms = terms;
    }

    boolean covers(String place, Duration moment) {
      return terms.places().contains(place)
          && at.compareTo(moment) <= 0
          && terms.until().compareTo(moment) >= 0;
    }
  }

  /**
   * What must be told.
   *
   * @param door the door of the cash area; every other place that opens is a box
   * @param lead who consents
   * @param happenings in the order in which word of them came
   */
  public static List<Breach> breaches(String door, String lead, List<Happening> happenings) {
    Oracle oracle = new Oracle(door, lead);
    happenings.forEach(oracle::see);
    return oracle.breaches.stream().sorted().toList();
  }

  private void see(Happening happening) {
    switch (happening) {
      case Consented consented -> consents.add(new Consent(consented.at(), consented.terms()));
      case Asked asked -> questions.asked(asked);
      case Answered answered ->
          questions
              .answered(answered)
              .ifPresent(terms -> consents.add(new Consent(answered.at(), terms)));
      case LeadWent went -> questions.went(went);
      case BadgeLost gone -> lost.add(gone.holder());
      case ExitPressed pressed -> exit = Optional.of(pressed);
      case TookBack back ->
          newest(c -> c.terms.holder().equals(back.holder()) && !ended(c, back.at()))
              .ifPresent(c -> c.over = true);
      case Badged badged -> badged(badged);
      case Pressed pressed -> breaches.add(new Breach(pressed.heard(), "hold-up", pressed.place()));
      case Opened opened when opened.place().equals(door) -> doorOpened(opened);
      case Opened opened -> boxOpened(opened);
      case Closed closed -> closed(closed.place());
    }
  }

  private void badged(Badged badged) {
    badge = Optional.of(badged);
    if (lost.contains(badged.holder())) {
      breaches.add(new Breach(badged.heard(), "lost-credential", badged.place()));
    }
  }

  private void doorOpened(Opened opened) {
    Optional<Badged> presented = badge.filter(b -> justBefore(b, opened));
    boolean leaving = exit.filter(e -> justBefore(e, opened)).isPresent();
    badge = Optional.empty();
    exit = Optional.empty();
    if (leaving) {
      oneMayHaveLeft();
      return;
    }
    if (presented.flatMap(b -> standing(b, opened)).isPresent()) {
      return;
    }
    Optional<Consent> waiting = waiting(opened, presented.filter(this::says).map(Badged::holder));
    if (waiting.isPresent()) {
      waiting.get().used = true;
      waiting.get().inside = true;
      return;
    }
    someoneLeaves(opened);
  }

  private static boolean justBefore(Happening earlier, Opened opened) {
    return opened.at().minus(ATTRIBUTION).compareTo(earlier.at()) < 0;
  }

  /** A badge of another hall, or one that is lost, says nobody. */
  private boolean says(Badged badged) {
    return badged.ours() && !lost.contains(badged.holder());
  }

  /** By the exit button; with nobody believed to be inside it says nothing. */
  private void oneMayHaveLeft() {
    List<Consent> believed = consents.stream().filter(c -> c.inside && !c.tooLong).toList();
    if (believed.isEmpty()) {
      return;
    }
    leftUnnamed++;
    if (leftUnnamed >= believed.size()) {
      believed.forEach(Oracle::leaves);
      leftUnnamed = 0;
    }
  }

  private void someoneLeaves(Opened opened) {
    consents.stream()
        .filter(c -> c.inside && !c.tooLong)
        .filter(c -> c.terms.until().plus(STAY).compareTo(opened.heard()) < 0)
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
    Optional<Consent> waiting = waiting(opened, Optional.empty());
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
        .filter(c -> c.terms.standing() && !c.over && !lost.contains(presented.holder()))
        .filter(c -> c.terms.holder().equals(presented.holder()))
        .filter(c -> c.covers(opened.place(), opened.at()))
        .findFirst();
  }

  /** A consent that names whoever showed a badge is theirs before one that names nobody. */
  private Optional<Consent> waiting(Opened opened, Optional<String> who) {
    List<Consent> waiting =
        consents.stream()
            .filter(c -> !c.terms.standing() && !c.used && !c.over)
            .filter(
                c -> c.terms.named().isEmpty() || who.map(c.terms.named()::contains).orElse(true))
            .filter(c -> c.covers(opened.place(), opened.at()))
            .toList();
    return waiting.stream()
        .filter(c -> who.map(c.terms.named()::contains).orElse(false))
        .findFirst()
        .or(() -> waiting.stream().findFirst());
  }

  /** Nothing can come of it any more: taken back, used up, or its time is over and nobody is in. */
  private static boolean ended(Consent consent, Duration now) {
    boolean underWay = consent.used && !consent.over;
    return consent.over || (!underWay && consent.terms.until().compareTo(now) < 0);
  }

  private Optional<Consent> newest(Predicate<Consent> wanted) {
    return consents.stream().filter(wanted).reduce((_, newer) -> newer);
  }
}
