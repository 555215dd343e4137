package io.hallguard.config.hall;

import io.hallguard.core.plan.Text;
import java.util.Locale;

/** One of a few words that the file may use. */
public interface Worded {

  /** The constant's own name. */
  String name();

  /** What choosing this word means. */
  Text meaning();

  /** As the file writes it: lower-case with hyphens. */
  default String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
