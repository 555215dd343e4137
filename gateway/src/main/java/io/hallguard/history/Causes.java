package io.hallguard.history;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.About;
import io.hallguard.core.event.AccessFact;
import io.hallguard.core.event.AlertFact;
import io.hallguard.core.event.AlertFact.AlertJoined;
import io.hallguard.core.event.AlertFact.AlertRaised;
import io.hallguard.core.event.AlertId;
import io.hallguard.core.event.Fact;
import io.hallguard.core.event.IdentityFact;
import io.hallguard.core.event.PersonFact;
import io.hallguard.core.event.PlaceFact;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.RegisterFact;
import io.hallguard.core.event.RequestFact;
import io.hallguard.core.event.SignalFact;
import io.hallguard.core.event.SystemFact;
import io.hallguard.core.event.TroubleFact;
import io.hallguard.core.event.TroubleFact.TroubleRaised;
import io.hallguard.core.event.TroubleId;
import io.hallguard.journal.JournalFailed;
import io.hallguard.journal.json.FactType;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What each alert and trouble was raised as. The last of them are remembered; an older one is
 * looked up in the journal, which says the same, so a fact gives the same points before and after a
 * restart. For one thread.
 */
final class Causes {
  /** So many are remembered of each. */
  private static final int KEPT_MAX = 1_000;

  private static final Set<FactType> CALLS =
      EnumSet.of(FactType.ALERT_RAISED, FactType.ALERT_JOINED);
  private static final Set<FactType> RAISED = EnumSet.of(FactType.ALERT_RAISED);
  private static final Set<FactType> TROUBLE_RAISED = EnumSet.of(FactType.TROUBLE_RAISED);

  private final Past past;
  private final Map<AlertId, Cause> alerts = new Newest<>();
  private final Map<TroubleId, Cause> troubles = new Newest<>();

  Causes(Past past) {
    this.past = requireNonNull(past, "past is null");
  }

  /** Earlier facts. */
  @FunctionalInterface
  interface Past {
    /** The newest wanted fact of these types before that number. */
    Optional<Recorded> newestBefore(long seq, Set<FactType> types, Predicate<Fact> wanted)
        throws JournalFailed;
  }

  /** The cause behind a fact, itself included; facts come in order. */
  Optional<Cause> of(Recorded recorded) throws JournalFailed {
    return switch (recorded.fact()) {
      case AlertRaised raised -> keep(alerts, raised.alert(), raised(recorded, raised));
      case AlertJoined joined when joined.again() -> {
        Optional<Cause> before = alert(recorded, joined.alert());
        before.ifPresent(cause -> alerts.put(joined.alert(), cause.again(recorded.at())));
        yield before;
      }
      case AlertFact fact -> alert(recorded, fact.alert());
      case TroubleRaised raised -> keep(troubles, raised.trouble(), raised(recorded, raised));
      case TroubleFact fact -> trouble(recorded, fact.trouble());
      case SignalFact _,
          PlaceFact _,
          AccessFact _,
          RequestFact _,
          IdentityFact _,
          PersonFact _,
          RegisterFact _,
          SystemFact _ ->
          Optional.empty();
    };
  }

  private static <K> Optional<Cause> keep(Map<K, Cause> known, K id, Cause cause) {
    known.put(id, cause);
    return Optional.of(cause);
  }

  private Optional<Cause> alert(Recorded recorded, AlertId id) throws JournalFailed {
    Optional<Cause> found = Optional.ofNullable(alerts.get(id));
    if (found.isEmpty()) {
      found = pastAlert(recorded.seq(), id);
      found.ifPresent(cause -> alerts.put(id, cause));
    }
    return found;
  }

  /** It counts from where it last called, and is what it was raised as. */
  private Optional<Cause> pastAlert(long before, AlertId id) throws JournalFailed {
    Optional<Recorded> call = past.newestBefore(before, CALLS, fact -> calls(fact, id));
    if (call.isEmpty()) {
      return Optional.empty();
    }
    Optional<Recorded> raised =
        call.get().fact() instanceof AlertRaised
            ? call
            : past.newestBefore(
                call.get().seq(),
                RAISED,
                fact -> fact instanceof AlertRaised began && began.alert().equals(id));
    return raised
        .map(first -> raised(first, (AlertRaised) first.fact()))
        .map(cause -> cause.again(call.get().at()));
  }

  private static boolean calls(Fact fact, AlertId id) {
    return switch (fact) {
      case AlertRaised raised -> raised.alert().equals(id);
      case AlertJoined joined -> joined.alert().equals(id) && joined.again();
      default -> false;
    };
  }

  private Optional<Cause> trouble(Recorded recorded, TroubleId id) throws JournalFailed {
    Optional<Cause> found = Optional.ofNullable(troubles.get(id));
    if (found.isEmpty()) {
      found =
          past.newestBefore(
                  recorded.seq(),
                  TROUBLE_RAISED,
                  fact -> fact instanceof TroubleRaised raised && raised.trouble().equals(id))
              .map(first -> raised(first, (TroubleRaised) first.fact()));
      found.ifPresent(cause -> troubles.put(id, cause));
    }
    return found;
  }

  private static Cause raised(Recorded recorded, AlertRaised raised) {
    return new Cause(
        HistoryPoint.word(raised.kind()), new About.OfPlace(raised.place()), recorded.at());
  }

  private static Cause raised(Recorded recorded, TroubleRaised raised) {
    return new Cause(HistoryPoint.word(raised.kind()), raised.about(), recorded.at());
  }

  /** Forgets the oldest beyond the limit. */
  private static final class Newest<K> extends LinkedHashMap<K, Cause> {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, Cause> eldest) {
      return size() > KEPT_MAX;
    }
  }
}
