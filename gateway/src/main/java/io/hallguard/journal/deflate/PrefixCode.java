package io.hallguard.journal.deflate;

import java.util.Arrays;

/**
 * One Huffman code of a deflate block (RFC 1951, 3.2.2), as a table that is looked up with the next
 * bits of the stream. It is used again for each block; one thread at a time.
 */
final class PrefixCode {
  /** An entry's lowest bits say how long its code is. */
  static final int LENGTH_MASK = 0xF;

  private final int bitsMax;
  private final int[] meanings;
  private final int[] table;
  private final int[] counts = new int[LENGTH_MASK + 1];
  private final int[] places = new int[LENGTH_MASK + 1];
  private final int[] added;
  private final int[] sorted;
  private int size;
  private int mask;

  /**
   * Without any code yet.
   *
   * @param bitsMax the longest code that is taken; at most 15
   * @param meanings what an entry says of each symbol; {@link #LENGTH_MASK} is left free
   */
  PrefixCode(int bitsMax, int[] meanings) {
    this.bitsMax = bitsMax;
    this.meanings = meanings;
    this.table = new int[1 << bitsMax];
    this.added = new int[meanings.length];
    this.sorted = new int[meanings.length];
  }

  /** Entries by the bits of the stream, of which {@link #mask} says how many. For reading only. */
  int[] table() {
    return table;
  }

  /** Which bits to look a code up with. */
  int mask() {
    return mask;
  }

  /** Forgets the code before. */
  void begin() {
    Arrays.fill(counts, 0);
    size = 0;
  }

  /** Adds a symbol with the length of its code, from 1 to 15; symbols ascend. */
  void add(int symbol, int length) {
    added[size++] = meanings[symbol] | length;
    counts[length]++;
  }

  /** Makes the table; false when the code is not complete or longer than we take. */
  boolean finish() {
    int longest = LENGTH_MASK;
    while (longest > 0 && counts[longest] == 0) {
      longest--;
    }
    if (longest == 0 || longest > bitsMax || !complete(longest)) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      sorted[places[added[i] & LENGTH_MASK]++] = added[i];
    }
    fill(longest);
    return true;
  }

  /**
   * Whether every sequence of bits begins with exactly one code; finds where each length begins.
   */
  private boolean complete(int longest) {
    int free = 1;
    int place = 0;
    for (int length = 1; length <= longest; length++) {
      free = (free << 1) - counts[length];
      if (free < 0) {
        return false;
      }
      places[length] = place;
      place += counts[length];
    }
    return free == 0;
  }

  /**
   * Codes lie in the stream with their first bit lowest. So the next code of a length is the last
   * one counted up from its highest bit, and for a longer one all that is there is there twice.
   */
  private void fill(int longest) {
    mask = (1 << longest) - 1;
    int at = 0;
    int code = 0;
    int filled = 1;
    for (int length = 1; length <= longest; length++) {
      System.arraycopy(table, 0, table, filled, filled);
      filled <<= 1;
      for (int count = counts[length]; count > 0; count--) {
        table[code] = sorted[at++];
        int bit = Integer.highestOneBit(code ^ (filled - 1));
        code = (code & (bit - 1)) | bit;
      }
    }
  }
}
