package io.hallguard.config.key;

import static java.util.Objects.requireNonNull;

import io.hallguard.config.problem.Spot;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What was read of a section: every key that was there and right, or has a default. */
public final class SectionValue {
  private final Map<Key<?>, At<?>> values;
  private final Set<String> written;
  private final Spot spot;
  private final String path;

  /**
   * A section.
   *
   * @param written the names of the keys that stand in the file itself
   */
  SectionValue(Map<Key<?>, At<?>> values, Set<String> written, Spot spot, String path) {
    this.values = Map.copyOf(values);
    this.written = Set.copyOf(written);
    this.spot = requireNonNull(spot, "spot is null");
    this.path = requireNonNull(path, "path is null");
  }

  /** The key's value; empty when it was left out or could not be read. */
  @SuppressWarnings("unchecked") // Section.put stores under a Key<T> an At<T> and nothing else.
  public <T> Optional<At<T>> find(Key<T> key) {
    return Optional.ofNullable((At<T>) values.get(key));
  }

  /** The value of a key that is required or has a default, in a file without a mistake. */
  public <T> T get(Key<T> key) {
    return find(key)
        .orElseThrow(() ->
            new IllegalStateException(
                "Expected '%s' to have a value, but there is none".formatted(key.name())))
        .value();
  }

  /** The value of a key that may be left out. */
  public <T> Optional<T> getOptional(Key<T> key) {
    return find(key).map(At::value);
  }

  /** The paths of the keys that stand in the file itself, as against those with a default. */
  public Set<String> written() {
    return written.stream().map(name -> path + "." + name).collect(Collectors.toSet());
  }

  /** Where the section's own key stands. */
  public Spot spot() {
    return spot;
  }

  /** The keys that lead to the section. */
  public String path() {
    return path;
  }
}
