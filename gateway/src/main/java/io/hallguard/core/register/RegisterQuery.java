package io.hallguard.core.register;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Deviation;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.VisitorClass;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is wanted of the register.
 *
 * @param from first moment of the opening
 * @param until the moment after the last one
 * @param person the holder, the escort, who wrote the line or whom a note names
 * @param words each of them stands in the holder's name, the purpose or the seal; from {@link
 *     #WORD_CHARS_MIN} characters on
 * @param cursor the line with which the page before ended
 * @param limit how many lines at most
 */
public record RegisterQuery(
    Optional<Instant> from,
    Optional<Instant> until,
    Optional<PlaceId> place,
    Optional<VisitorClass> holderClass,
    Optional<SubjectId> person,
    Deviating deviating,
    Optional<Boolean> reviewed,
    List<String> words,
    Order order,
    Optional<Long> cursor,
    int limit) {
  /** Shorter words are not looked for. */
  public static final int WORD_CHARS_MIN = 2;

  /** One page has no more lines. */
  public static final int LIMIT_MAX = 500;

  public RegisterQuery {
    requireNonNull(from, "from is null");
    requireNonNull(until, "until is null");
    requireNonNull(place, "place is null");
    requireNonNull(holderClass, "holderClass is null");
    requireNonNull(person, "person is null");
    requireNonNull(deviating, "deviating is null");
    requireNonNull(reviewed, "reviewed is null");
    words = List.copyOf(words);
    requireNonNull(order, "order is null");
    requireNonNull(cursor, "cursor is null");
    if (limit < 1 || limit > LIMIT_MAX) {
      throw new IllegalArgumentException(
          "Expected a limit of 1 to %d, but found %d".formatted(LIMIT_MAX, limit));
    }
  }

  /** Which lines come first. */
  public enum Order {
    NEWEST_FIRST,
    OLDEST_FIRST
  }

  /** Which deviations. */
  public sealed interface Deviating {
    /** All lines. */
    record Either() implements Deviating {}

    /** Lines with one. */
    record Some() implements Deviating {}

    /** Lines without. */
    record None() implements Deviating {}

    /** Lines with that one. */
    record Kind(Deviation deviation) implements Deviating {
      public Kind {
        requireNonNull(deviation, "deviation is null");
      }
    }
  }

  /** All lines, the newest first. */
  public static RegisterQuery all(int limit) {
    return new RegisterQuery(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new Deviating.Either(),
        Optional.empty(),
        List.of(),
        Order.NEWEST_FIRST,
        Optional.empty(),
        limit);
  }

  /** All lines that were opened from one moment to before another. */
  public RegisterQuery within(Instant first, Instant end) {
    return new RegisterQuery(
        Optional.of(first),
        Optional.of(end),
        place,
        holderClass,
        person,
        deviating,
        reviewed,
        words,
        order,
        cursor,
        limit);
  }

  /** The same, with these words. */
  public RegisterQuery holding(List<String> wanted) {
    return new RegisterQuery(
        from, until, place, holderClass, person, deviating, reviewed, wanted, order, cursor, limit);
  }

  /** The same in another order. */
  public RegisterQuery in(Order wanted) {
    return new RegisterQuery(
        from, until, place, holderClass, person, deviating, reviewed, words, wanted, cursor, limit);
  }

  /** The same from its first line, with so many lines on a page. */
  public RegisterQuery firstPage(int lines) {
    return new RegisterQuery(
        from,
        until,
        place,
        holderClass,
        person,
        deviating,
        reviewed,
        words,
        order,
        Optional.empty(),
        lines);
  }

  /** The next page, after that line. */
  public RegisterQuery after(long line) {
    return new RegisterQuery(
        from,
        until,
        place,
        holderClass,
        person,
        deviating,
        reviewed,
        words,
        order,
        Optional.of(line),
        limit);
  }
}
