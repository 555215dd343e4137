package io.hallguard.core.plan;

import static java.util.Objects.requireNonNull;

/** What a person reads, in both languages. */
public record Text(String zh, String en) {
  public Text {
    requireNonNull(zh, "zh is null");
    requireNonNull(en, "en is null");
  }
}
