package io.hallguard.journal;

import io.hallguard.journal.JournalFailed.Why;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All writing, one transaction after the other. A transaction that fails costs the connection:
 * closing it undoes everything, and the next one starts on a new connection after a look at whether
 * the journal still ends where we think.
 */
final class WriteSide implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(WriteSide.class);

  private final Path file;
  private final JournalSettings settings;
  private final ReentrantLock lock = new ReentrantLock(true);
  private @Nullable Writer writer;
  private Head head;
  private boolean closed;

  WriteSide(Path file, JournalSettings settings, Head head) {
    this.file = file;
    this.settings = settings;
    this.head = head;
  }

  /** Something to do in one transaction. */
  interface Work<T> {
    T run(Writer writer) throws SQLException;
  }

  /** Something that moves the chain on; it gets the head and tells the new one. */
  interface Append {
    Head run(Writer writer, Head head) throws SQLException;
  }

  /** Adds to the chain; the head moves only when all of it is on the disk. */
  Head append(Append append) throws JournalFailed {
    lock.lock();
    try {
      head = transact(w -> append.run(w, head));
      return head;
    } finally {
      lock.unlock();
    }
  }

  /** Writes beside the chain. */
  <T> T write(Work<T> work) throws JournalFailed {
    lock.lock();
    try {
      return transact(work);
    } finally {
      lock.unlock();
    }
  }

  /** Runs outside a transaction, while nobody else writes. */
  <T> T maintain(Work<T> work) throws JournalFailed {
    lock.lock();
    try {
      return work.run(open());
    } catch (SQLException e) {
      throw Sqlite.failed(e);
    } finally {
      lock.unlock();
    }
  }

  private <T> T transact(Work<T> work) throws JournalFailed {
    boolean done = false;
    try {
      Writer open = open();
      open.connection().setAutoCommit(false);
      T result = work.run(open);
      open.connection().setAutoCommit(true); // Commits, and waits for the disk.
      done = true;
      return result;
    } catch (SQLException e) {
      throw Sqlite.failed(e);
    } finally {
      if (!done) {
        abandon();
      }
    }
  }

  private Writer open() throws SQLException, JournalFailed {
    if (closed) {
      throw new JournalFailed(Why.CLOSED, file.toString(), null);
    }
    Writer open = writer;
    if (open == null) {
      open = new Writer(Sqlite.writer(file, settings), settings.hall());
      writer = open;
      Head found = new Reader(open.connection()).head();
      if (!found.equals(head)) {
        throw new JournalFailed(
            Why.OUT_OF_STEP, "fact %d was last, found %d".formatted(head.seq(), found.seq()), null);
      }
    }
    return open;
  }

  /** Undoes what is under way. */
  private void abandon() {
    Writer open = writer;
    writer = null;
    if (open != null) {
      try {
        open.close();
      } catch (SQLException e) {
        log.warn("A connection to the journal {} could not be closed after a failure.", file, e);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    lock.lock();
    try {
      closed = true;
      Writer open = writer;
      writer = null;
      if (open != null) {
        open.close();
      }
    } finally {
      lock.unlock();
    }
  }
}
