package io.hallguard.core.access;

import io.hallguard.core.event.Refusal;

/** Sentences about people that several desks say. */
final class People {
  private People() {}

  static Refusal unknown() {
    return Refusal.notFound(
        "没有这个人员。", "Expected a person of this hall, but there is no such person.");
  }
}
