package io.hallguard.web.session;

import static java.util.Objects.requireNonNull;

import io.hallguard.loop.HallClock;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * The code on the console with which the first administrator comes in. It lasts until it is used or
 * the gateway stops; five wrong tries lock it for a while. Any thread.
 */
public final class SetupCode {
  static final int WRONG_MAX = 5;

  /** How long five wrong tries lock it. */
  public static final Duration LOCKED = Duration.ofMinutes(15);

  /** 59 bits: short enough for a thumb, and five tries in 15 minutes do not find it. */
  private static final int GROUPS = 3;

  private final HallClock clock;
  private final String code = new RandomCodes().groups(GROUPS);
  private int wrong;
  private OptionalLong lockedAt = OptionalLong.empty();

  public SetupCode(HallClock clock) {
    this.clock = requireNonNull(clock, "clock is null");
  }

  /** What came of a try. */
  public enum Attempt {
    RIGHT,
    WRONG,
    LOCKED
  }

  /** To be shown on the console and nowhere else. */
  public String text() {
    return code;
  }

  /** Tries what was typed. */
  public synchronized Attempt attempt(String typed) {
    long now = clock.now().monoNanos();
    if (lockedAt.isPresent() && now - lockedAt.getAsLong() < LOCKED.toNanos()) {
      return Attempt.LOCKED;
    }
    lockedAt = OptionalLong.empty();
    if (RandomCodes.same(code, typed)) {
      wrong = 0;
      return Attempt.RIGHT;
    }
    wrong++;
    if (wrong >= WRONG_MAX) {
      wrong = 0;
      lockedAt = OptionalLong.of(now);
    }
    return Attempt.WRONG;
  }

  /** Without the code. */
  @Override
  public String toString() {
    return "SetupCode";
  }
}
