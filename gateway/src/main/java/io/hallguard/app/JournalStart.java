package io.hallguard.app;

import io.hallguard.config.hall.HallConfig;
import io.hallguard.core.register.RegisterHall;
import io.hallguard.core.state.HallState;
import io.hallguard.journal.Journal;
import io.hallguard.journal.JournalProblem;
import io.hallguard.journal.JournalSettings;
import io.hallguard.journal.JournalUnusable;
import java.time.InstantSource;

/** Opens the journal, or says in one sentence why not. */
final class JournalStart {
  private JournalStart() {}

  static Journal open(HallConfig config) throws StartFailed {
    try {
      return Journal.open(
          config.dataFolder(),
          config.plan().hall(),
          InstantSource.system(),
          JournalSettings.defaults().of(new RegisterHall(config.plan().timeZone())));
    } catch (JournalUnusable e) {
      throw unusable(e);
    }
  }

  static HallState recover(Journal journal) throws StartFailed {
    try {
      return journal.recover().state();
    } catch (JournalUnusable e) {
      throw unusable(e);
    }
  }

  static StartFailed unusable(JournalUnusable e) {
    Exit exit =
        switch (e.problem()) {
          case JournalProblem.FolderUnusable _ -> Exit.FOLDER_NOT_WRITABLE;
          case JournalProblem.InUse _ -> Exit.JOURNAL_IN_USE;
          case JournalProblem.Newer _ -> Exit.JOURNAL_NEWER;
          case JournalProblem.OtherHall _ -> Exit.JOURNAL_OF_ANOTHER_HALL;
          case JournalProblem.Damaged _ -> Exit.JOURNAL_DAMAGED;
          case JournalProblem.Missing _, JournalProblem.Unavailable _ -> Exit.FAILED;
        };
    return new StartFailed(exit, e.problem().sentence(), e);
  }
}
