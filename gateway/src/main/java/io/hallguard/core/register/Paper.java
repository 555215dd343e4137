package io.hallguard.core.register;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.TextRef;
import io.hallguard.core.plan.VisitorClass;

/**
 * What stands on the paper form of a line that was entered later.
 *
 * @param number of the paper line
 */
public record Paper(long number, VisitorClass holderClass, TextRef holder) {
  public Paper {
    requireNonNull(holderClass, "holderClass is null");
    requireNonNull(holder, "holder is null");
  }
}
