package io.hallguard.notice;

import java.util.concurrent.CompletableFuture;

/** What switches outputs. Any thread. */
@FunctionalInterface
public interface Switchboard {

  /**
   * Switches one on, for its longest time at most, or off.
   *
   * @return completed when the pin was driven and read back
   */
  CompletableFuture<Void> set(String output, boolean on);
}
