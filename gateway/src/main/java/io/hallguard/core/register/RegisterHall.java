package io.hallguard.core.register;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;

/**
 * What of a hall's settings its register depends on.
 *
 * @param zone in which a day begins and ends
 */
public record RegisterHall(ZoneId zone) {
  /** A hall in China. */
  public static final RegisterHall USUAL = new RegisterHall(ZoneId.of("Asia/Shanghai"));

  public RegisterHall {
    requireNonNull(zone, "zone is null");
  }

  /** In words, to see whether it is the same hall. */
  public String text() {
    return zone.getId();
  }
}
