package io.hallguard.web.session;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Audience;
import io.hallguard.core.event.SubjectId;
import io.hallguard.loop.HallClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Everybody who is logged in. Any thread; never blocks. Time is the monotonic clock, so a step of
 * the wall clock neither ends nor prolongs a session.
 */
public final class Sessions {

  /** How many there may be; one more ends the one that was idle longest. */
  public static final int SESSIONS_MAX = 200;

  private static final int SECRET_BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final HallClock clock;
  private final long idleNanos;
  private final long absoluteNanos;
  private final Map<String, Entry> entries = new HashMap<>();

  private record Entry(Session session, long begun, long active) {}

  /**
   * None so far.
   *
   * @param idle a session without a request or an open stream for this long ends
   * @param absolute a session ends after this long whatever happens
   */
  public Sessions(HallClock clock, Duration idle, Duration absolute) {
    this.clock = requireNonNull(clock, "clock is null");
    this.idleNanos = idle.toNanos();
    this.absoluteNanos = absolute.toNanos();
  }

  /** Begins one with new secrets. */
  public Session begin(SubjectId subject, Audience screen) {
    Session session = new Session(secret(), secret(), subject, screen);
    long now = clock.now().monoNanos();
    synchronized (entries) {
      entries.values().removeIf(entry -> over(entry, now));
      if (entries.size() >= SESSIONS_MAX) {
        entries.values().stream()
            .min(Comparator.comparingLong(Entry::active))
            .ifPresent(oldest -> entries.remove(oldest.session().id()));
      }
      entries.put(session.id(), new Entry(session, now, now));
    }
    return session;
  }

  /** The session of that cookie, if it still lasts; asking counts as activity. */
  public Optional<Session> active(String id) {
    long now = clock.now().monoNanos();
    synchronized (entries) {
      Entry entry = entries.get(id);
      if (entry == null) {
        return Optional.empty();
      }
      if (over(entry, now)) {
        entries.remove(id);
        return Optional.empty();
      }
      entries.put(id, new Entry(entry.session(), entry.begun(), now));
      return Optional.of(entry.session());
    }
  }

  /** Ends it. */
  public void end(String id) {
    synchronized (entries) {
      entries.remove(id);
    }
  }

  /** Ends all of a person, for instance because the account was disabled. */
  public void endAll(SubjectId subject) {
    synchronized (entries) {
      entries.values().removeIf(entry -> entry.session().subject().equals(subject));
    }
  }

  private boolean over(Entry entry, long now) {
    return now - entry.active() >= idleNanos || now - entry.begun() >= absoluteNanos;
  }

  private String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
