package io.hallguard.journal;

import static java.util.Objects.requireNonNull;

/** A row of the journal as a start reads it: still packed, and not checked yet. */
final class PackedLine {
  private final long seq;
  private final byte[] stored;
  private final Hash hash;

  PackedLine(long seq, byte[] stored, Hash hash) {
    this.seq = seq;
    this.stored = requireNonNull(stored, "stored is null");
    this.hash = requireNonNull(hash, "hash is null");
  }

  long seq() {
    return seq;
  }

  /** The link in the chain, as stored. */
  Hash hash() {
    return hash;
  }

  /** The plain line. */
  byte[] line(Packing packing) {
    return packing.unpack(stored);
  }
}
