package io.hallguard.journal.deflate;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Reads bytes bit by bit, the lowest first, as deflate counts them. What lies behind the end counts
 * as zeros, and {@link #overdrawn} tells. One thread at a time.
 */
final class BitReader {
  /** So many can be taken between two {@link #refill}. */
  static final int BITS = 56;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private byte[] in = new byte[0];
  private int at;
  private long bits;
  private int held;

  /** Begins at a byte. */
  void begin(byte[] bytes, int from) {
    in = bytes;
    at = from;
    bits = 0;
    held = 0;
  }

  /** Holds {@link #BITS} bits or more, or all that are left; the next one is the lowest. */
  long refill() {
    if (at + Long.BYTES <= in.length) {
      bits |= (long) LONG.get(in, at) << held;
      at += (Long.SIZE - 1 - held) >>> 3;
      held |= BITS;
    } else {
      while (held < BITS && at < in.length) {
        bits |= (in[at++] & 0xFFL) << held;
        held += Byte.SIZE;
      }
    }
    return bits;
  }

  /** Takes as many bits. */
  void skip(int count) {
    bits >>>= count;
    held -= count;
  }

  /** The next bits. */
  int take(int count) {
    int value = (int) (bits & (1L << count) - 1);
    skip(count);
    return value;
  }

  /** The next symbol's entry. */
  int take(PrefixCode code) {
    int entry = code.table()[(int) bits & code.mask()];
    skip(entry & PrefixCode.LENGTH_MASK);
    return entry;
  }

  /** Whether more was taken than there was. */
  boolean overdrawn() {
    return held < 0;
  }

  /** Where the first byte lies of which nothing was taken. */
  int place() {
    return at - held / Byte.SIZE;
  }
}
