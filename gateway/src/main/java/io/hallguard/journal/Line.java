package io.hallguard.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Recorded;
import io.hallguard.journal.json.Envelope;
import io.hallguard.journal.json.FactCodec;
import io.hallguard.journal.json.FactUnreadable;
import java.util.Arrays;

/** One fact as it is stored: the bytes of its line, and its link in the chain. */
public final class Line {
  private final long seq;
  private final String type;
  private final long atMillis;
  private final byte[] bytes;
  private final Hash hash;

  Line(long seq, String type, long atMillis, byte[] bytes, Hash hash) {
    this.seq = seq;
    this.atMillis = atMillis;
    this.type = requireNonNull(type, "type is null");
    this.bytes = requireNonNull(bytes, "bytes is null");
    this.hash = requireNonNull(hash, "hash is null");
  }

  /** The number of its row. */
  public long seq() {
    return seq;
  }

  /** The type that its row names. */
  public String type() {
    return type;
  }

  /** The wall time that its row names, in milliseconds since 1970. */
  long atMillis() {
    return atMillis;
  }

  /** Its link in the chain, as stored. */
  public Hash hash() {
    return hash;
  }

  /** The bytes that were hashed: JSON without {@code prev}, {@code hash} and line break. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Whether it follows {@code prev} in the chain. */
  boolean follows(Hash prev) {
    return prev.next(bytes).equals(hash);
  }

  /**
   * The fact.
   *
   * @throws FactUnreadable when a newer gateway wrote it, or it was damaged
   */
  public Envelope read() throws FactUnreadable {
    return FactCodec.decode(seq, bytes);
  }

  /** The fact, of a journal that was folded before: whatever stops it now is damage. */
  Recorded fact() throws JournalFailed {
    try {
      return read().recorded();
    } catch (FactUnreadable e) {
      throw new JournalFailed(JournalFailed.Why.DAMAGED, String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * The line as it leaves the house: with {@code prev} and {@code hash} as last fields, without a
   * line break. Taking them off again gives the bytes that were hashed.
   */
  public byte[] exported(Hash prev) {
    byte[] links = ",\"prev\":\"%s\",\"hash\":\"%s\"}".formatted(prev, hash).getBytes(UTF_8);
    int open = Math.max(0, bytes.length - 1);
    byte[] line = Arrays.copyOf(bytes, open + links.length);
    System.arraycopy(links, 0, line, open, links.length);
    return line;
  }
}
