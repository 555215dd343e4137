package io.hallguard.notice;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Audience;
import java.time.Duration;

/**
 * A siren, light or buzzer.
 *
 * @param output its name in {@code hall.yaml}
 * @param audience who hears or sees it
 * @param longest it goes off by itself after this
 */
public record Sounder(String output, Audience audience, Duration longest) {
  public Sounder {
    requireNonNull(output, "output is null");
    requireNonNull(audience, "audience is null");
    requireNonNull(longest, "longest is null");
  }
}
