package io.hallguard.journal;

import io.hallguard.core.state.HallState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** A look at a hall's state that changes nothing and disturbs no gateway. */
public final class Peek {
  private Peek() {}

  /**
   * The state after the last fact of the journal in a data folder.
   *
   * @return empty when there is no journal
   * @throws JournalUnusable when it cannot be read
   */
  public static Optional<HallState> state(Path folder) throws JournalUnusable {
    Path file = folder.resolve(Opening.FILE);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    JournalSettings settings = JournalSettings.defaults();
    try (Connection connection = Sqlite.reader(file, settings.busyTimeout())) {
      Meta meta = Meta.read(connection, file);
      return Optional.of(Recovery.run(file, meta.origin(), settings).state());
    } catch (SQLException e) {
      throw Sqlite.unusable(file, e);
    }
  }
}
