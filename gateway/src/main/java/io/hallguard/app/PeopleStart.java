package io.hallguard.app;

import io.hallguard.config.hall.HallConfig;
import io.hallguard.core.access.Deadlock;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.Text;
import io.hallguard.core.state.HallState;
import io.hallguard.journal.Journal;
import io.hallguard.journal.JournalFailed;
import io.hallguard.journal.JournalUnusable;
import io.hallguard.journal.Peek;
import io.hallguard.loop.HallClock;
import io.hallguard.web.DemoLogin;
import io.hallguard.web.session.PasswordHashes;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The people of a hall at the start, before anything happens in it. */
final class PeopleStart {
  private static final Logger LOG = LoggerFactory.getLogger(PeopleStart.class);

  private PeopleStart() {}

  /**
   * Enters those of an earlier version and those of a demonstration.
   *
   * @return the state with them
   */
  static HallState enter(
      Journal journal,
      HallPlan plan,
      HallClock clock,
      HallState stored,
      PasswordHashes hashes,
      Optional<List<DemoLogin>> demo)
      throws StartFailed {
    ConsoleDesk desk = new ConsoleDesk(journal, plan, clock, stored);
    try {
      desk.carryOver();
    } catch (JournalFailed e) {
      throw new StartFailed(
          Exit.FAILED,
          new Text(
              "原有账号无法转入日志:请检查磁盘空间。",
              "Expected to enter the people of an earlier version, but the journal does not take"
                  + " them: check the disk."),
          e);
    }
    if (demo.isPresent()) {
      DemoAccounts.make(desk, journal, hashes, demo.get());
    }
    Deadlock.in(desk.state(), plan.parameters().visitors()).ifPresent(hint -> LOG.warn(hint.en()));
    return desk.state();
  }

  /** What to see to about the people of a hall that has run before; changes nothing. */
  static Optional<Text> hint(HallConfig config) {
    try {
      return Peek.state(config.dataFolder())
          .flatMap(state -> Deadlock.in(state, config.plan().parameters().visitors()));
    } catch (JournalUnusable e) {
      // Whether the journal is well is another command's question.
      LOG.debug("The people of the hall could not be looked at", e);
      return Optional.empty();
    }
  }
}
