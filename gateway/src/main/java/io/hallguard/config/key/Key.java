package io.hallguard.config.key;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.plan.Text;

/**
 * One key of the file.
 *
 * @param need what happens when it is left out
 * @param ownChoice whether the default is our own number, which no standard gives
 */
public record Key<T>(String name, Shape<T> shape, Need need, Text doc, boolean ownChoice) {
  public Key {
    requireNonNull(name, "name is null");
    requireNonNull(shape, "shape is null");
    requireNonNull(need, "need is null");
    requireNonNull(doc, "doc is null");
  }

  /** What happens when a key is left out. */
  public sealed interface Need {

    /** The file is refused. */
    record Required() implements Need {}

    /** Then there is none. */
    record MayBeAbsent() implements Need {}

    /** Then it is as if this were written. */
    record Default(String written) implements Need {
      public Default {
        requireNonNull(written, "written is null");
      }
    }

    /** Then it is as if it were there with nothing in it. */
    record Empty() implements Need {}
  }

  static <T> Key<T> required(String name, Shape<T> shape, String zh, String en) {
    return new Key<>(name, shape, new Need.Required(), new Text(zh, en), false);
  }

  static <T> Key<T> optional(String name, Shape<T> shape, String zh, String en) {
    return new Key<>(name, shape, new Need.MayBeAbsent(), new Text(zh, en), false);
  }

  static <T> Key<T> section(String name, Shape<T> shape, String zh, String en) {
    return new Key<>(name, shape, new Need.Empty(), new Text(zh, en), false);
  }

  static <T> Key<T> byDefault(String name, Scalar<T> shape, String written, String zh, String en) {
    return new Key<>(name, shape, new Need.Default(written), new Text(zh, en), false);
  }

  Key<T> asOurOwnChoice() {
    return new Key<>(name, shape, need, doc, true);
  }
}
