package io.hallguard.config.hall;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Audience;
import io.hallguard.core.plan.Text;
import io.hallguard.drivers.gpio.OutputBinding;
import java.util.Optional;

/**
 * One output.
 *
 * @param audience who hears or sees it; there for every kind that calls people
 */
public record OutputConfig(
    OutputBinding binding, Text name, OutputKind kind, Optional<Audience> audience) {
  public OutputConfig {
    requireNonNull(binding, "binding is null");
    requireNonNull(name, "name is null");
    requireNonNull(kind, "kind is null");
    requireNonNull(audience, "audience is null");
    if (kind.calls() && audience.isEmpty()) {
      throw new IllegalArgumentException(
          "Expected an audience for '%s', which calls people".formatted(binding.id()));
    }
  }
}
