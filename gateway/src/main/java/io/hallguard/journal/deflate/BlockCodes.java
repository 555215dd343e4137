package io.hallguard.journal.deflate;

import java.util.Arrays;

/**
 * The two codes of a deflate block, of bytes and lengths and of distances: fixed ones (RFC 1951,
 * 3.2.6), or those that the block brings along (3.2.7). One thread at a time.
 */
final class BlockCodes {
  /** No code that is taken is longer. */
  static final int BITS_MAX = 12;

  private static final int EXTRA_AT = 4;
  private static final int EXTRA_MASK = 0xF;
  private static final int LITERAL = 1 << 8;
  private static final int END = 1 << 9;
  private static final int BASE_AT = 16;

  private static final int LENGTH_BITS_MAX = 7;
  private static final int[] LENGTH_ORDER = {
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
  };
  private static final int AS_BEFORE = 16;
  private static final int MANY_ZEROS = 18;
  private static final int END_SYMBOL = 256;
  private static final int SYMBOLS_MAX = 286;
  private static final int DISTANCES_MAX = 30;

  /** The fixed codes have two more of each, which never occur. */
  private static final int NEVER = 2;

  /** Further than any line goes. */
  private static final int NO_BASE = 0xFFFF;

  private static final int[] LENGTH_MEANINGS = lengthMeanings();
  private static final int[] SYMBOL_MEANINGS = symbolMeanings();
  private static final int[] DISTANCE_MEANINGS = distanceMeanings();

  private final PrefixCode lengths = new PrefixCode(LENGTH_BITS_MAX, LENGTH_MEANINGS);
  private final PrefixCode symbols = new PrefixCode(BITS_MAX, SYMBOL_MEANINGS);
  private final PrefixCode distances = new PrefixCode(BITS_MAX, DISTANCE_MEANINGS);
  private final int[] lengthOf = new int[LENGTH_ORDER.length];

  /** The code of bytes, of the end, and of how much is to be copied. */
  PrefixCode symbols() {
    return symbols;
  }

  /** The code of how far back to copy from. */
  PrefixCode distances() {
    return distances;
  }

  /** Whether the entry is a byte, and {@link #base} tells which. */
  static boolean literal(int entry) {
    return (entry & LITERAL) != 0;
  }

  /** Whether the entry ends the block. */
  static boolean end(int entry) {
    return (entry & END) != 0;
  }

  /** How many bits follow that are to be added to {@link #base}. */
  static int extra(int entry) {
    return (entry >>> EXTRA_AT) & EXTRA_MASK;
  }

  /** What the entry stands for. */
  static int base(int entry) {
    return entry >>> BASE_AT;
  }

  /** Reads both codes; false when they are wrong or none that we take. */
  boolean read(BitReader in) {
    int symbolCount = in.take(5) + END_SYMBOL + 1;
    int count = symbolCount + in.take(5) + 1;
    int lengthCount = in.take(4) + 4;
    if (symbolCount > SYMBOLS_MAX || count - symbolCount > DISTANCES_MAX) {
      return false;
    }
    symbols.begin();
    distances.begin();
    return readLengths(in, lengthCount)
        && read(in, symbolCount, count)
        && symbols.finish()
        && distances.finish();
  }

  /** Takes the fixed ones. */
  boolean fixed() {
    symbols.begin();
    for (int i = 0; i < SYMBOLS_MAX + NEVER; i++) {
      symbols.add(i, i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8);
    }
    distances.begin();
    for (int i = 0; i < DISTANCES_MAX + NEVER; i++) {
      distances.add(i, 5);
    }
    return symbols.finish() && distances.finish();
  }

  private boolean readLengths(BitReader in, int count) {
    for (int i = 0; i < LENGTH_ORDER.length; i++) {
      in.refill();
      lengthOf[LENGTH_ORDER[i]] = i < count ? in.take(3) : 0;
    }
    lengths.begin();
    for (int i = 0; i < lengthOf.length; i++) {
      if (lengthOf[i] != 0) {
        lengths.add(i, lengthOf[i]);
      }
    }
    return lengths.finish();
  }

  private boolean read(BitReader in, int symbolCount, int count) {
    int last = -1;
    int i = 0;
    while (i < count) {
      in.refill();
      int entry = in.take(lengths);
      int length = base(entry);
      if (length < AS_BEFORE) {
        add(i++, length, symbolCount);
        last = length;
        continue;
      }
      int repeat = in.take(extra(entry)) + (length == MANY_ZEROS ? 11 : 3);
      last = length == AS_BEFORE ? last : 0;
      if (repeat > count - i || last < 0) {
        return false;
      }
      for (int j = 0; j < repeat && last != 0; j++) {
        add(i + j, last, symbolCount);
      }
      i += repeat;
    }
    return true;
  }

  private void add(int i, int length, int symbolCount) {
    if (length == 0) {
      return;
    }
    if (i < symbolCount) {
      symbols.add(i, length);
    } else {
      distances.add(i - symbolCount, length);
    }
  }

  private static int meaning(int base, int extra) {
    return (base << BASE_AT) | (extra << EXTRA_AT);
  }

  private static int[] lengthMeanings() {
    int[] meanings = new int[LENGTH_ORDER.length];
    for (int i = 0; i < meanings.length; i++) {
      int extra =
          switch (i) {
            case 16 -> 2;
            case 17 -> 3;
            case 18 -> 7;
            default -> 0;
          };
      meanings[i] = meaning(i, extra);
    }
    return meanings;
  }

  private static int[] symbolMeanings() {
    int[] meanings = new int[SYMBOLS_MAX + NEVER];
    Arrays.fill(meanings, meaning(NO_BASE, 0));
    for (int i = 0; i < END_SYMBOL; i++) {
      meanings[i] = meaning(i, 0) | LITERAL;
    }
    meanings[END_SYMBOL] = END;
    int base = 3;
    for (int i = END_SYMBOL + 1; i < SYMBOLS_MAX - 1; i++) {
      int extra = Math.max(0, (i - END_SYMBOL - 1) / 4 - 1);
      meanings[i] = meaning(base, extra);
      base += 1 << extra;
    }
    meanings[SYMBOLS_MAX - 1] = meaning(258, 0);
    return meanings;
  }

  private static int[] distanceMeanings() {
    int[] meanings = new int[DISTANCES_MAX + NEVER];
    Arrays.fill(meanings, meaning(NO_BASE, 0));
    int base = 1;
    for (int i = 0; i < DISTANCES_MAX; i++) {
      int extra = Math.max(0, i / 2 - 1);
      meanings[i] = meaning(base, extra);
      base += 1 << extra;
    }
    return meanings;
  }
}
