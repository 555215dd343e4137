package io.hallguard.web.port;

import io.hallguard.core.event.TextRef;
import java.util.Optional;

/** The words about people that facts refer to. Any thread; may block. */
public interface Words {

  /** The words, or empty when they have been erased. */
  Optional<String> words(TextRef ref);
}
