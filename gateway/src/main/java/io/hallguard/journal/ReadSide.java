package io.hallguard.journal;

import io.hallguard.journal.JournalFailed.Why;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;

/** A few connections for questions from any thread; whoever comes when all are busy waits. */
final class ReadSide implements AutoCloseable {
  private final Path file;
  private final Duration busyTimeout;
  private final int readers;
  private final Semaphore free;
  private final ConcurrentLinkedDeque<Reader> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  ReadSide(Path file, JournalSettings settings) {
    this.file = file;
    this.busyTimeout = settings.busyTimeout();
    this.readers = settings.readers();
    this.free = new Semaphore(readers, true);
  }

  /** One question. */
  interface Question<T> {
    T ask(Reader reader) throws SQLException;
  }

  <T> T ask(Question<T> question) throws JournalFailed {
    free.acquireUninterruptibly();
    try {
      if (closed) {
        throw new JournalFailed(Why.CLOSED, file.toString(), null);
      }
      return askOn(reader(), question);
    } catch (SQLException e) {
      throw Sqlite.failed(e);
    } finally {
      free.release();
    }
  }

  private Reader reader() throws SQLException {
    Reader reader = idle.poll();
    return reader != null ? reader : new Reader(Sqlite.reader(file, busyTimeout));
  }

  /** A connection that failed is not used again. */
  private <T> T askOn(Reader reader, Question<T> question) throws SQLException {
    boolean good = false;
    try {
      T answer = question.ask(reader);
      good = true;
      return answer;
    } finally {
      if (good) {
        idle.push(reader);
      } else {
        reader.close();
      }
    }
  }

  /** Waits for the questions under way; later ones fail. */
  @Override
  public void close() throws SQLException {
    closed = true;
    free.acquireUninterruptibly(readers);
    try {
      for (Reader reader = idle.poll(); reader != null; reader = idle.poll()) {
        reader.close();
      }
    } finally {
      free.release(readers);
    }
  }
}
