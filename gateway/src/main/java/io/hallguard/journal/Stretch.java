package io.hallguard.journal;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Recorded;
import io.hallguard.journal.json.Envelope;
import io.hallguard.journal.json.FactCodec;
import io.hallguard.journal.json.FactUnreadable;
import io.hallguard.journal.json.Origin;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Consecutive rows of a journal on their way to being facts: unpacked, each checked against the one
 * before it, and read. Any thread may do it, and only the first one that comes does.
 */
final class Stretch implements Runnable {
  private final Path file;
  private final Origin origin;
  private final Packing like;
  private final Hash before;
  private final long firstSeq;
  private final List<PackedLine> rows;
  private final AtomicBoolean begun = new AtomicBoolean();
  private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();

  /**
   * Not read yet.
   *
   * @param origin of every fact
   * @param like packs in the same way
   * @param before the hash that the first row must follow
   * @param firstSeq the number that the first row must have
   */
  Stretch(
      Path file, Origin origin, Packing like, Hash before, long firstSeq, List<PackedLine> rows) {
    this.file = requireNonNull(file, "file is null");
    this.origin = requireNonNull(origin, "origin is null");
    this.like = requireNonNull(like, "like is null");
    this.before = requireNonNull(before, "before is null");
    this.firstSeq = firstSeq;
    this.rows = List.copyOf(rows);
  }

  private record Outcome(List<Recorded> facts, Optional<JournalUnusable> wrong) {}

  /** Reads it, unless another thread has begun to. */
  @Override
  public void run() {
    if (begun.compareAndSet(false, true)) {
      // A fault of ours reaches whoever waits; without that it would wait for ever.
      outcome.completeAsync(this::read, Runnable::run);
    }
  }

  /** Whether it has been read. */
  boolean done() {
    return outcome.isDone();
  }

  /**
   * All its facts, once it has been read.
   *
   * @throws JournalUnusable for the first row that does not fit
   */
  List<Recorded> facts() throws JournalUnusable {
    Outcome read = outcome.join();
    if (read.wrong().isPresent()) {
      throw read.wrong().get();
    }
    return read.facts();
  }

  private Outcome read() {
    List<Recorded> facts = new ArrayList<>(rows.size());
    MessageDigest digest = Hash.sha256();
    try (Packing packing = like.another()) {
      Hash prev = before;
      for (PackedLine row : rows) {
        facts.add(next(row, firstSeq + facts.size(), prev, packing, digest));
        prev = row.hash();
      }
      return new Outcome(facts, Optional.empty());
    } catch (JournalUnusable e) {
      return new Outcome(List.of(), Optional.of(e));
    }
  }

  private Recorded next(PackedLine row, long seq, Hash prev, Packing packing, MessageDigest digest)
      throws JournalUnusable {
    if (row.seq() != seq) {
      throw damaged(file, seq, "is missing");
    }
    byte[] line = row.line(packing);
    if (!prev.next(line, digest).equals(row.hash())) {
      throw damaged(file, seq, "does not follow in the chain");
    }
    Envelope envelope = read(seq, line);
    if (!envelope.origin().equals(origin)) {
      throw damaged(file, seq, "is of another journal");
    }
    return envelope.recorded();
  }

  /** The fact of a line, or what the person at the console has to know. */
  private Envelope read(long seq, byte[] line) throws JournalUnusable {
    try {
      return FactCodec.decode(seq, line);
    } catch (FactUnreadable e) {
      String detail = "fact %d of type '%s'".formatted(e.seq(), e.type());
      throw new JournalUnusable(
          switch (e.why()) {
            case NEWER -> new JournalProblem.Newer(file, detail);
            case MALFORMED -> new JournalProblem.Damaged(file, detail + " cannot be read");
          },
          e);
    }
  }

  static JournalUnusable damaged(Path file, long seq, String what) {
    return new JournalUnusable(new JournalProblem.Damaged(file, "fact " + seq + " " + what));
  }
}
