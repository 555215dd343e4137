package io.hallguard.web.session;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Audience;
import io.hallguard.core.event.Stamp;
import io.hallguard.core.event.SubjectId;
import io.hallguard.loop.HallClock;
import io.hallguard.web.port.KeptSessions;
import io.hallguard.web.port.KeptSessions.Kept;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * Everybody who is logged in. Any thread; blocks while a session is kept or forgotten.
 *
 * <p>Within one run of the gateway time is the monotonic clock, so a step of the wall clock neither
 * ends nor prolongs a session. Across a restart only the wall clock is left: a span that it shows
 * as negative counts as none.
 */
public final class Sessions {

  /** How many there may be; one more ends the one that was idle longest. */
  public static final int SESSIONS_MAX = 200;

  /** A proof of who somebody is counts for this long. Our own choice. */
  public static final Duration PROOF_LASTS = Duration.ofSeconds(60);

  /** Activity is written down this often at most; a restart may take so much of it for idleness. */
  static final Duration KEPT_EVERY = Duration.ofMinutes(5);

  private final Secrets secrets = new Secrets();
  private final HallClock clock;
  private final KeptSessions kept;
  private final long idleNanos;
  private final long absoluteNanos;
  private final Map<String, Entry> entries = new HashMap<>();

  /** Moments are nanoseconds of this boot; those of an earlier run may be negative. */
  private record Entry(
      SubjectId subject,
      Audience screen,
      long begun,
      long active,
      long written,
      OptionalLong proven) {
    Entry activeAt(long now) {
      return new Entry(subject, screen, begun, now, written, proven);
    }

    Entry writtenAt(long now) {
      return new Entry(subject, screen, begun, now, now, proven);
    }

    Entry provenAt(long now) {
      return new Entry(subject, screen, begun, now, written, OptionalLong.of(now));
    }
  }

  /**
   * Those that an earlier run has left.
   *
   * @param idle a session without a request or an open stream for this long ends
   * @param absolute a session ends after this long whatever happens
   */
  public Sessions(HallClock clock, KeptSessions kept, Duration idle, Duration absolute) {
    this.clock = requireNonNull(clock, "clock is null");
    this.kept = requireNonNull(kept, "kept is null");
    this.idleNanos = idle.toNanos();
    this.absoluteNanos = absolute.toNanos();
    Stamp now = clock.now();
    for (Kept session : kept.all()) {
      long active = now.monoNanos() - since(session.active(), now);
      entries.put(
          session.key(),
          new Entry(
              session.subject(),
              session.screen(),
              now.monoNanos() - since(session.begun(), now),
              active,
              active,
              OptionalLong.empty()));
    }
  }

  private static long since(Instant moment, Stamp now) {
    return Math.max(0, Duration.between(moment, now.wall()).toNanos());
  }

  /** Begins one with new secrets. */
  public Session begin(SubjectId subject, Audience screen) {
    String cookie = secrets.cookie();
    Stamp now = clock.now();
    synchronized (entries) {
      forget(keys(entry -> over(entry, now.monoNanos())));
      if (entries.size() >= SESSIONS_MAX) {
        entries.entrySet().stream()
            .min(Comparator.comparingLong(entry -> entry.getValue().active()))
            .ifPresent(oldest -> forget(List.of(oldest.getKey())));
      }
      Entry entry =
          new Entry(
              subject,
              screen,
              now.monoNanos(),
              now.monoNanos(),
              now.monoNanos(),
              OptionalLong.empty());
      keep(Secrets.key(cookie), entry, now);
      entries.put(Secrets.key(cookie), entry);
    }
    return session(cookie, subject, screen);
  }

  /** The session of that cookie, if it still lasts; asking counts as activity. */
  public Optional<Session> active(String cookie) {
    String key = Secrets.key(cookie);
    Stamp now = clock.now();
    synchronized (entries) {
      Entry entry = entries.get(key);
      if (entry == null) {
        return Optional.empty();
      }
      if (over(entry, now.monoNanos())) {
        forget(List.of(key));
        return Optional.empty();
      }
      boolean due = now.monoNanos() - entry.written() >= KEPT_EVERY.toNanos();
      Entry touched = due ? entry.writtenAt(now.monoNanos()) : entry.activeAt(now.monoNanos());
      if (due) {
        keep(key, touched, now);
      }
      entries.put(key, touched);
      return Optional.of(session(cookie, entry.subject(), entry.screen()));
    }
  }

  /** The person of that session has just proved anew who they are. Not kept over a restart. */
  public void prove(String cookie) {
    long now = clock.now().monoNanos();
    synchronized (entries) {
      entries.computeIfPresent(Secrets.key(cookie), (_, entry) -> entry.provenAt(now));
    }
  }

  /** Whether that was within {@link #PROOF_LASTS}. */
  public boolean proven(String cookie) {
    long now = clock.now().monoNanos();
    synchronized (entries) {
      Entry entry = entries.get(Secrets.key(cookie));
      return entry != null
          && entry.proven().isPresent()
          && now - entry.proven().getAsLong() < PROOF_LASTS.toNanos();
    }
  }

  /** Ends it. */
  public void end(String cookie) {
    synchronized (entries) {
      forget(List.of(Secrets.key(cookie)));
    }
  }

  /** Ends all of a person but one, for instance because the password was changed there. */
  public void endOthers(SubjectId subject, String cookie) {
    String but = Secrets.key(cookie);
    synchronized (entries) {
      forget(
          keys(entry -> entry.subject().equals(subject)).stream()
              .filter(key -> !key.equals(but))
              .toList());
    }
  }

  /** Ends all of a person, for instance because the account was disabled. */
  public void endAll(SubjectId subject) {
    synchronized (entries) {
      forget(keys(entry -> entry.subject().equals(subject)));
    }
  }

  private List<String> keys(Predicate<Entry> which) {
    return entries.entrySet().stream()
        .filter(entry -> which.test(entry.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private void forget(List<String> keys) {
    if (entries.keySet().removeAll(keys)) {
      kept.forget(keys);
    }
  }

  private void keep(String key, Entry entry, Stamp now) {
    kept.keep(
        new Kept(
            key,
            entry.subject(),
            entry.screen(),
            now.wall().minusNanos(now.monoNanos() - entry.begun()),
            now.wall()));
  }

  private static Session session(String cookie, SubjectId subject, Audience screen) {
    return new Session(cookie, Secrets.csrf(cookie), subject, screen);
  }

  private boolean over(Entry entry, long now) {
    return now - entry.active() >= idleNanos || now - entry.begun() >= absoluteNanos;
  }
}
