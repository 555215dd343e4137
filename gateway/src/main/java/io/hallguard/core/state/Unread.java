package io.hallguard.core.state;

import io.hallguard.drivers.signal.Signal;
import java.util.Arrays;
import java.util.Optional;

/**
 * The detail of a trouble about a payload that could not be read: the flaw's name in the first
 * line, below it the decoder's own sentence and the bounded copy. Journals from before have no
 * first line of that kind.
 *
 * @param flaw empty in a trouble from before
 * @param rest what helps whoever mends the device
 */
public record Unread(Optional<Signal.Flaw> flaw, String rest) {

  /** The detail of such a trouble. */
  public static String detail(Signal.Unreadable unreadable) {
    return unreadable.flaw() + "\n" + unreadable.detail() + "\n" + unreadable.excerpt();
  }

  /** Reads it back. */
  public static Unread of(String detail) {
    String first = detail.lines().findFirst().orElse("");
    Optional<Signal.Flaw> flaw =
        Arrays.stream(Signal.Flaw.values()).filter(f -> f.name().equals(first)).findFirst();
    int below = Math.min(detail.length(), first.length() + 1);
    return new Unread(flaw, flaw.isPresent() ? detail.substring(below) : detail);
  }
}
