package io.hallguard.journal;

import io.hallguard.core.plan.HallId;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The steps of opening a journal. */
final class Opening {
  private static final Logger log = LoggerFactory.getLogger(Opening.class);

  /** The journal's name in its folder. */
  static final String FILE = "journal.db";

  private Opening() {}

  static Journal open(Path folder, HallId hall, InstantSource clock, JournalSettings settings)
      throws JournalUnusable {
    FolderLock lock = FolderLock.take(folder);
    boolean open = false;
    try {
      Path file = folder.resolve(FILE);
      Journal journal = open(file, hall, clock, settings, lock);
      open = true;
      log.info(
          "Opened journal {} of hall {} after fact {}.",
          journal.origin().journal(),
          hall,
          journal.lastSeq());
      return journal;
    } finally {
      if (!open) {
        release(lock);
      }
    }
  }

  private static Journal open(
      Path file, HallId hall, InstantSource clock, JournalSettings settings, FolderLock lock)
      throws JournalUnusable {
    // The first connection stays open until the last step: closing it in between would empty and
    // remove the write-ahead log each time.
    try (Connection connection = Sqlite.writer(file, settings)) {
      Schema.update(connection, file, settings);
      Meta.begin(connection, hall, clock.instant());
      Meta meta = Meta.read(connection, file);
      if (!meta.origin().hall().equals(hall)) {
        throw new JournalUnusable(new JournalProblem.OtherHall(hall, meta.origin().hall().value()));
      }
      Head head = checkedHead(file, new Reader(connection));
      return new Journal(
          file,
          settings,
          meta,
          lock,
          new WriteSide(file, settings, head),
          new ReadSide(file, settings),
          head);
    } catch (SQLException e) {
      throw Sqlite.unusable(file, e);
    }
  }

  /** The head, after a look at whether it follows the line before it. */
  private static Head checkedHead(Path file, Reader reader) throws SQLException, JournalUnusable {
    Head head = reader.head();
    if (head.seq() > 0) {
      boolean whole =
          reader.hash(head.seq() - 1).isPresent()
              && reader
                  .line(head.seq())
                  .orElseThrow()
                  .follows(reader.hash(head.seq() - 1).orElseThrow());
      if (!whole) {
        throw new JournalUnusable(
            new JournalProblem.Damaged(
                file, "fact " + head.seq() + ", the last one, does not follow in the chain"));
      }
    }
    return head;
  }

  private static void release(FolderLock lock) {
    try {
      lock.close();
    } catch (IOException e) {
      log.warn("The lock on the data folder could not be given back.", e);
    }
  }
}
