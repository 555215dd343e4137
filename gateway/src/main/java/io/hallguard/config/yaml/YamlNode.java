package io.hallguard.config.yaml;

import static java.util.Objects.requireNonNull;

import io.hallguard.config.problem.Spot;
import java.util.List;

/** What stands in the file, before anything is known of its meaning. */
public sealed interface YamlNode {

  /** Where it begins. */
  Spot spot();

  /** Keys with their values, in the order of the file; a key may stand there twice. */
  record Mapping(Spot spot, List<Entry> entries) implements YamlNode {
    public Mapping {
      requireNonNull(spot, "spot is null");
      entries = List.copyOf(entries);
    }
  }

  /** A list. */
  record Sequence(Spot spot, List<YamlNode> items) implements YamlNode {
    public Sequence {
      requireNonNull(spot, "spot is null");
      items = List.copyOf(items);
    }
  }

  /** One value, as it is written. */
  record Scalar(Spot spot, String text, Kind kind) implements YamlNode {
    public Scalar {
      requireNonNull(spot, "spot is null");
      requireNonNull(text, "text is null");
      requireNonNull(kind, "kind is null");
    }
  }

  /** Something that was reported already; nobody reports it again. */
  record Broken(Spot spot) implements YamlNode {
    public Broken {
      requireNonNull(spot, "spot is null");
    }
  }

  /** One line of a mapping. */
  record Entry(String key, Spot spot, YamlNode value) {
    public Entry {
      requireNonNull(key, "key is null");
      requireNonNull(spot, "spot is null");
      requireNonNull(value, "value is null");
    }
  }

  /** How YAML 1.2 reads a value: {@code yes} is text, {@code 30} is a number. */
  enum Kind {
    TEXT,
    NUMBER,
    BOOLEAN,
    NOTHING
  }
}
