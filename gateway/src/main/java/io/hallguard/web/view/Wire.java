package io.hallguard.web.view;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How moments and names are written in JSON. */
public final class Wire {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Wire() {}

  /** ISO-8601 in UTC with milliseconds. */
  public static String time(Instant instant) {
    return TIME.format(instant);
  }

  /** The same, or null. */
  public static @Nullable String time(Optional<Instant> instant) {
    return instant.map(Wire::time).orElse(null);
  }

  /** A constant's name: {@code HOLD_UP} is {@code hold-up}. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The same of several, in alphabetical order. */
  public static List<String> words(Collection<? extends Enum<?>> constants) {
    return constants.stream().map(constant -> word(constant)).sorted().toList();
  }

  /** The constant of that name. */
  public static <E extends Enum<E>> Optional<E> constant(Class<E> type, String word) {
    for (E constant : type.getEnumConstants()) {
      if (word(constant).equals(word)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }
}
