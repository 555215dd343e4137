package io.hallguard.core.register;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.ZoneId;

/**
 * What of a hall's settings its register depends on.
 *
 * @param zone in which a day begins and ends
 * @param attribution how long a person who was made out speaks for the next opening
 */
public record RegisterHall(ZoneId zone, Duration attribution) {
  /** A hall in China that set nothing. */
  public static final RegisterHall USUAL =
      new RegisterHall(ZoneId.of("Asia/Shanghai"), Duration.ofSeconds(10));

  public RegisterHall {
    requireNonNull(zone, "zone is null");
    requireNonNull(attribution, "attribution is null");
  }

  /** In words, to see whether it is the same hall. */
  public String text() {
    return zone + " " + attribution;
  }
}
