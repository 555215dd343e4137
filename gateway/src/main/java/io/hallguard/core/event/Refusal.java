package io.hallguard.core.event;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.plan.Text;

/**
 * Why a command was not done.
 *
 * @param text "Expected to …, but …", in both languages, for the person who asked
 */
public record Refusal(Why why, Text text) {
  public Refusal {
    requireNonNull(why, "why is null");
    requireNonNull(text, "text is null");
  }

  /** What kind of refusal. */
  public enum Why {
    /** The person may not do this. */
    NOT_ALLOWED,
    /** There is no such thing, or it is long past. */
    NOT_FOUND,
    /** It is no longer as the person thought. */
    CONFLICT,
    /** What was asked makes no sense as it stands. */
    INVALID
  }

  /** The person may not do this. */
  public static Refusal notAllowed(String zh, String en) {
    return new Refusal(Why.NOT_ALLOWED, new Text(zh, en));
  }

  /** There is no such thing. */
  public static Refusal notFound(String zh, String en) {
    return new Refusal(Why.NOT_FOUND, new Text(zh, en));
  }

  /** It is no longer so. */
  public static Refusal conflict(String zh, String en) {
    return new Refusal(Why.CONFLICT, new Text(zh, en));
  }

  /** It makes no sense. */
  public static Refusal invalid(String zh, String en) {
    return new Refusal(Why.INVALID, new Text(zh, en));
  }
}
