package io.hallguard.core.plan;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.plan.VisitorPolicy.Approvers;
import io.hallguard.core.plan.VisitorPolicy.Hours;
import io.hallguard.core.plan.VisitorPolicy.Register;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The hall's own rules about visitors. Nothing here is asked by the standard, which knows neither
 * classes nor minutes nor a second person; nothing prints them as if it did.
 *
 * @param classes a policy for every class
 * @param open when the hall is open; a day that is missing is closed all day
 * @param transit the windows agreed with the cash-in-transit company, each day; none when none were
 *     agreed, and then no visit is outside of one
 * @param twoPeople the places at which two people have to be made out before an opening
 * @param together how far apart the two may be made out
 * @param review how long after a break-glass entry or a consent by telephone somebody has to look
 *     at it
 * @param wrongCodes so many wrong codes in a row at one place lock it
 * @param locked for how long
 */
public record VisitorRules(
    Map<VisitorClass, VisitorPolicy> classes,
    Map<DayOfWeek, List<DaySpan>> open,
    List<DaySpan> transit,
    Set<PlaceId> twoPeople,
    Duration together,
    Duration review,
    int wrongCodes,
    Duration locked) {
  public VisitorRules {
    classes = Map.copyOf(classes);
    open = Map.copyOf(open);
    transit = List.copyOf(transit);
    twoPeople = Set.copyOf(twoPeople);
    requireNonNull(together, "together is null");
    requireNonNull(review, "review is null");
    requireNonNull(locked, "locked is null");
    for (VisitorClass each : VisitorClass.values()) {
      if (!classes.containsKey(each)) {
        throw new IllegalArgumentException("Expected a policy for " + each);
      }
    }
    if (wrongCodes < 1) {
      throw new IllegalArgumentException(
          "Expected at least one wrong code before the lock, but found " + wrongCodes);
    }
  }

  /** What a new hall starts with. */
  public static VisitorRules defaults() {
    return new VisitorRules(
        defaultClasses(),
        Map.of(),
        List.of(),
        Set.of(),
        Duration.ofSeconds(60),
        Duration.ofHours(24),
        5,
        Duration.ofMinutes(5));
  }

  /**
   * Taken from the written practice of banks, which is the nearest to 四.2.4 that can be read (own
   * staff, superior, cash escort, maintenance, police); the minutes are ours.
   */
  public static Map<VisitorClass, VisitorPolicy> defaultClasses() {
    Map<VisitorClass, VisitorPolicy> classes = new EnumMap<>(VisitorClass.class);
    classes.put(VisitorClass.CASHIER, policy(false, false, Hours.ANY, 720, 60, true));
    classes.put(VisitorClass.STAFF, policy(false, false, Hours.ANY, 30, 30, true));
    classes.put(VisitorClass.SUPERIOR, policy(true, true, Hours.ANY, 60, 30, true));
    classes.put(VisitorClass.REPAIR, policy(true, true, Hours.CLOSED, 120, 60, false));
    classes.put(VisitorClass.POLICE, policy(true, true, Hours.ANY, 120, 60, true));
    classes.put(VisitorClass.CLEANING, policy(true, false, Hours.ANY, 60, 30, false));
    classes.put(
        VisitorClass.ESCORT,
        new VisitorPolicy(
            Approvers.LEAD_OR_DEPUTY,
            false,
            true,
            Hours.TRANSIT,
            Register.AFTERWARDS,
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofMinutes(15),
            false));
    return classes;
  }

  private static VisitorPolicy policy(
      boolean escort, boolean document, Hours hours, int stay, int extension, boolean byPhone) {
    return new VisitorPolicy(
        Approvers.LEAD_OR_DEPUTY,
        escort,
        document,
        hours,
        Register.BEFORE,
        Duration.ofMinutes(15),
        Duration.ofMinutes(stay),
        Duration.ofMinutes(extension),
        byPhone);
  }

  /** The policy of a class. */
  public VisitorPolicy of(VisitorClass holderClass) {
    return requireNonNull(classes.get(holderClass));
  }
}
