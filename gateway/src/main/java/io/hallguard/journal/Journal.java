package io.hallguard.journal;

import io.hallguard.core.alert.Owed;
import io.hallguard.core.event.NoticeId;
import io.hallguard.core.event.NoticeId.Channel;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.plan.HallId;
import io.hallguard.core.state.HallState;
import io.hallguard.journal.json.FactCodec;
import io.hallguard.journal.json.Origin;
import io.hallguard.journal.json.StateCodec;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A hall's journal, held by one gateway. One thread commits; any thread may read, keep a snapshot
 * or erase words. What {@link #commit} has returned for is on the disk.
 */
public final class Journal implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Journal.class);

  private final Path file;
  private final JournalSettings settings;
  private final Meta meta;
  private final FactCodec codec;
  private final FolderLock lock;
  private final WriteSide writes;
  private final ReadSide reads;
  private volatile Head head;

  Journal(
      Path file,
      JournalSettings settings,
      Meta meta,
      FolderLock lock,
      WriteSide writes,
      ReadSide reads,
      Head head) {
    this.file = file;
    this.settings = settings;
    this.meta = meta;
    this.codec = new FactCodec(meta.origin());
    this.lock = lock;
    this.writes = writes;
    this.reads = reads;
    this.head = head;
  }

  /**
   * Opens the journal in a data folder, and begins one when there is none.
   *
   * @param clock tells when a new journal was made; nothing else
   * @throws JournalUnusable with the problem, which has a sentence for people
   */
  public static Journal open(
      Path folder, HallId hall, InstantSource clock, JournalSettings settings)
      throws JournalUnusable {
    return Opening.open(folder, hall, clock, settings);
  }

  /**
   * Loads what every journal needs, so that a start can do it beside other things. Opens nothing;
   * what fails here fails again, and is told, when a journal is opened. Any thread.
   */
  public static void preload() {
    try {
      Sqlite.preload();
      StateCodec.decode(StateCodec.encode(HallState.EMPTY));
    } catch (IOException | SQLException e) {
      log.debug("What a journal needs could not be loaded beforehand", e);
    }
  }

  /** Whose facts these are. */
  public Origin origin() {
    return meta.origin();
  }

  /** When the journal was made, by the wall clock of that moment. */
  public Instant created() {
    return meta.created();
  }

  /** The last fact on the disk. */
  public Head head() {
    return head;
  }

  /** The number of the last fact on the disk, 0 before the first. */
  public long lastSeq() {
    return head.seq();
  }

  /**
   * Makes all of it durable, in one transaction.
   *
   * @return the head after it
   * @throws JournalFailed when none of it is there
   * @throws IllegalArgumentException when its facts are not the next ones
   */
  public Head commit(Commit commit) throws JournalFailed {
    if (!commit.isEmpty()) {
      head =
          writes.append((writer, last) -> {
            commit.requireAfter(last.seq());
            return writer.write(commit, last, codec);
          });
    }
    return head;
  }

  /**
   * Folds the journal into the state after its last fact, checking the chain of all that it reads.
   * For the start, before the first commit.
   *
   * @throws JournalUnusable when a fact is damaged, missing or of a newer version
   */
  public Recovered recover() throws JournalUnusable {
    return Recovery.run(file, meta.origin(), settings);
  }

  /**
   * Keeps a state so that the next start is quick. All but one short write happens beside the
   * commits. Call it on a platform thread: one that writes holds up commits, and a virtual thread
   * may wait for its turn behind others.
   *
   * @param state after a fact that was committed; that of an empty journal is not kept
   */
  public void snapshot(HallState state) throws JournalFailed {
    Snapshots.keep(writes, reads, state, settings.snapshotsKept());
  }

  /** At most {@code limit} facts after {@code afterSeq}, in order. */
  public List<Recorded> read(long afterSeq, int limit) throws JournalFailed {
    List<Recorded> facts = new ArrayList<>();
    for (Line line : lines(afterSeq, limit)) {
      facts.add(line.fact());
    }
    return facts;
  }

  /** The fact of that number. */
  public Optional<Recorded> fact(long seq) throws JournalFailed {
    Optional<Line> line = reads.ask(reader -> reader.line(seq));
    return line.isPresent() ? Optional.of(line.get().fact()) : Optional.empty();
  }

  /** At most {@code limit} lines after {@code afterSeq}, as they are stored, in order. */
  public List<Line> lines(long afterSeq, int limit) throws JournalFailed {
    return reads.ask(reader -> reader.lines(afterSeq, limit));
  }

  /** At most {@code limit} notices that are owed to a channel and reached nobody, oldest first. */
  public List<Owed> owed(Channel channel, int limit) throws JournalFailed {
    return reads.ask(reader -> reader.owed(channel, limit));
  }

  /** Whom a notice has reached, first one first. */
  public List<Told> told(NoticeId notice) throws JournalFailed {
    return reads.ask(reader -> reader.told(notice));
  }

  /** The words of that id, or that they were erased; empty when there never were any. */
  public Optional<KeptText> text(String id) throws JournalFailed {
    return reads.ask(reader -> reader.text(id)).map(TextRow::text);
  }

  /**
   * Erases words for good, also from the room they took in the file and its log. Facts keep their
   * digest, and the chain stays whole.
   *
   * @param at for the record
   * @return false when there are no such words, or no longer
   */
  public boolean eraseText(String id, Instant at) throws JournalFailed {
    return Erasure.text(writes, id, at);
  }

  /** Who may sign in. */
  public Accounts accounts() {
    return new Accounts(writes, reads);
  }

  /** Who is logged in. */
  public LoginRows logins() {
    return new LoginRows(writes, reads);
  }

  /** The register of openings. */
  public Register register() {
    return new Register(writes, reads);
  }

  /** How far the followers of this journal have come. */
  public Cursors cursors() {
    return new Cursors(writes, reads, meta.origin().journal());
  }

  /**
   * One that follows this journal under that name. Close it before the journal.
   *
   * @param target what the cursor is kept for, for example {@code history}
   */
  public Follower follower(String target) {
    return new Follower(new ReadSide(file, settings.withReaders(1)), cursors(), target);
  }

  /** The pseudonyms of credentials in this journal. */
  public Pseudonyms pseudonyms() {
    return meta.pseudonyms();
  }

  /** Gives the folder back. Reads and writes under way are waited for; later ones fail. */
  @Override
  public void close() {
    try (FolderLock _ = lock;
        WriteSide _ = writes;
        ReadSide _ = reads) {
      log.info("Closing the journal after fact {}.", head.seq());
    } catch (SQLException | IOException e) {
      log.warn("The journal {} was not closed cleanly; nothing of it is lost.", file, e);
    }
  }
}
