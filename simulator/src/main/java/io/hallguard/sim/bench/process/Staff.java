package io.hallguard.sim.bench.process;

import io.hallguard.core.event.Role;
import io.hallguard.core.event.SubjectId;
import io.hallguard.journal.Account;
import io.hallguard.journal.Journal;
import io.hallguard.journal.JournalFailed;
import io.hallguard.journal.JournalSettings;
import io.hallguard.journal.JournalUnusable;
import io.hallguard.sim.bench.BenchFailed;
import io.hallguard.web.session.PasswordHashes;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;

/** The one person of the hall: a guard who may look at a board. */
public final class Staff {
  /** The login. */
  public static final String LOGIN = "guard";

  /** The password; the hall lives for one run on this machine only. */
  public static final String PASSWORD = "bench-guard";

  private Staff() {}

  /** Adds the guard to the journal of a hall whose gateway does not run. */
  public static void add(Path hallFolder, InstantSource clock) {
    try (Journal journal =
        Journal.open(hallFolder.resolve("data"), BenchHall.ID, clock, JournalSettings.defaults())) {
      journal
          .accounts()
          .add(
              new Account(
                  new SubjectId("bench-guard"),
                  LOGIN,
                  "guard",
                  Set.of(Role.GUARD),
                  new PasswordHashes().hash(PASSWORD),
                  false));
    } catch (JournalUnusable | JournalFailed e) {
      throw new BenchFailed("Expected to add a guard, but " + e.getMessage(), e);
    }
  }
}
