package io.hallguard.jmh;

import java.util.List;

/** One after the other, and again from the first: no device is asked twice in a row. One thread. */
final class Turns<T> {
  private final List<T> all;
  private int turn;

  Turns(List<T> all) {
    this.all = List.copyOf(all);
  }

  T next() {
    turn = turn + 1 < all.size() ? turn + 1 : 0;
    return all.get(turn);
  }
}
