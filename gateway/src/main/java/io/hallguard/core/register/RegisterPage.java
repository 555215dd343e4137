package io.hallguard.core.register;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * Lines that were found, in the order that was asked for.
 *
 * @param next what to put into {@link RegisterQuery#after(long)} for the next ones; empty when
 *     there are none
 * @param progress how far the register has come in the journal
 */
public record RegisterPage(List<RegisterLine> lines, Optional<Long> next, Progress progress) {
  public RegisterPage {
    lines = List.copyOf(lines);
    requireNonNull(next, "next is null");
    requireNonNull(progress, "progress is null");
  }

  /**
   * How far the register has come.
   *
   * @param complete whether every fact of the journal is in it
   * @param upTo the last fact that is
   */
  public record Progress(boolean complete, long upTo) {}
}
