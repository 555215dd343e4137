package io.hallguard.config.key;

import io.hallguard.config.yaml.YamlNode;
import java.util.Optional;

/** What may stand at a key, and how it is read. */
public sealed interface Shape<T> permits Scalar, Wording, Listing, Named, Section {

  /**
   * The node's value; empty when it has none, and the scope's problems say why. Whatever can be
   * read is read, so that mistakes elsewhere are found in the same run.
   */
  Optional<T> read(YamlNode node, Scope scope);
}
