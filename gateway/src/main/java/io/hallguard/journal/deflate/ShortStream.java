package io.hallguard.journal.deflate;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.Adler32;

/**
 * Unpacks what a line nearly always is: a zlib stream (RFC 1950) with our dictionary, of one block,
 * and not long. For a few hundred bytes {@link java.util.zip.Inflater} spends most of its time on
 * its way to zlib and on taking the dictionary anew. All else, and whatever is wrong with a stream,
 * is left to it. One thread at a time.
 */
public final class ShortStream {
  private static final int LINE_MAX = 16 << 10;
  private static final int SLACK = BitReader.BITS + 1;
  private static final int HEADER = 2 + Integer.BYTES;
  private static final int TRAILER = Integer.BYTES;
  private static final int ZLIB_WITH_DICTIONARY = 0x7820;
  private static final int LEVEL_AND_CHECK = 0xDF;
  private static final int LAST_WITH_FIXED_CODES = 0b011;
  private static final int LAST_WITH_OWN_CODES = 0b101;
  private static final int DISTANCE_MAX = 1 << 15;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private final Adler32 adler = new Adler32();
  private final int dictionaryId;
  private final int start;
  private final int most;
  private final byte[] room;
  private final BlockCodes codes = new BlockCodes();
  private final BitReader in = new BitReader();

  /** Of streams that were packed with this dictionary. */
  public ShortStream(byte[] dictionary) {
    start = dictionary.length;
    most = start + LINE_MAX;
    room = Arrays.copyOf(dictionary, most + SLACK);
    dictionaryId = adler(0, start);
  }

  private int adler(int from, int to) {
    adler.reset();
    adler.update(room, from, to - from);
    return (int) adler.getValue();
  }

  /** The line; empty when it has to be read in the general way. */
  public Optional<byte[]> unpack(byte[] stored) {
    int end = stored.length - TRAILER;
    if (end <= HEADER || !ours(stored)) {
      return Optional.empty();
    }
    in.begin(stored, HEADER);
    in.refill();
    boolean read =
        switch (in.take(3)) {
          case LAST_WITH_FIXED_CODES -> codes.fixed();
          case LAST_WITH_OWN_CODES -> codes.read(in);
          default -> false;
        };
    if (!read) {
      return Optional.empty();
    }
    int to = block(codes.symbols(), codes.distances());
    boolean whole =
        to >= start
            && to <= most
            && !in.overdrawn()
            && in.place() == end
            && (int) INT.get(stored, end) == adler(start, to);
    return whole ? Optional.of(Arrays.copyOfRange(room, start, to)) : Optional.empty();
  }

  private boolean ours(byte[] stored) {
    int zlib = ((stored[0] & 0xFF) << Byte.SIZE) | (stored[1] & 0xFF);
    return (zlib & ~LEVEL_AND_CHECK) == ZLIB_WITH_DICTIONARY
        && zlib % 31 == 0
        && (int) INT.get(stored, 2) == dictionaryId;
  }

  /** Unpacks the block; where its bytes end in the room, or -1 when it has to be left. */
  private int block(PrefixCode symbols, PrefixCode distances) {
    int to = start;
    while (!in.overdrawn() && to < most) {
      to = literals(symbols, to);
      in.refill();
      int entry = in.take(symbols);
      if (BlockCodes.end(entry)) {
        return to;
      }
      if (BlockCodes.literal(entry)) {
        room[to++] = (byte) BlockCodes.base(entry);
        continue;
      }
      int length = BlockCodes.base(entry) + in.take(BlockCodes.extra(entry));
      int far = in.take(distances);
      int distance = BlockCodes.base(far) + in.take(BlockCodes.extra(far));
      if (distance > to || distance > DISTANCE_MAX || length > most - to) {
        return -1;
      }
      copy(to, distance, length);
      to += length;
    }
    return -1;
  }

  /** Unpacks bytes up to a copy, or as many as the bits held are sure to give. */
  private int literals(PrefixCode symbols, int from) {
    int[] table = symbols.table();
    int mask = symbols.mask();
    long bits = in.refill();
    int taken = 0;
    int to = from;
    while (taken <= BitReader.BITS - BlockCodes.BITS_MAX) {
      int entry = table[(int) (bits >>> taken) & mask];
      if (!BlockCodes.literal(entry)) {
        break;
      }
      room[to++] = (byte) BlockCodes.base(entry);
      taken += entry & PrefixCode.LENGTH_MASK;
    }
    in.skip(taken);
    return to;
  }

  /** Whole longs are copied; what is too much is written over by what comes next. */
  private void copy(int to, int distance, int length) {
    if (distance >= Long.BYTES) {
      for (int i = to; i < to + length; i += Long.BYTES) {
        LONG.set(room, i, (long) LONG.get(room, i - distance));
      }
    } else {
      for (int i = to; i < to + length; i++) {
        room[i] = room[i - distance];
      }
    }
  }
}
