package io.hallguard.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The longest rising part of a row of numbers. */
final class Rising {
  private Rising() {}

  static Set<Long> longest(List<Long> numbers) {
    List<Integer> ends = new ArrayList<>();
    int[] before = new int[numbers.size()];
    for (int i = 0; i < numbers.size(); i++) {
      int length = length(numbers, ends, numbers.get(i));
      before[i] = length == 0 ? -1 : ends.get(length - 1);
      if (length == ends.size()) {
        ends.add(i);
      } else {
        ends.set(length, i);
      }
    }
    Set<Long> longest = new HashSet<>();
    for (int i = ends.isEmpty() ? -1 : ends.getLast(); i >= 0; i = before[i]) {
      longest.add(numbers.get(i));
    }
    return longest;
  }

  /** How long a rising part may be that the number goes on. */
  private static int length(List<Long> numbers, List<Integer> ends, long number) {
    int low = 0;
    int high = ends.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (numbers.get(ends.get(middle)) < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
