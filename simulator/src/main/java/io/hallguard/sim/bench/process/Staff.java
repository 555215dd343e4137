package io.hallguard.sim.bench.process;

import io.hallguard.app.ConsoleDesk;
import io.hallguard.core.event.Refusal;
import io.hallguard.core.event.Role;
import io.hallguard.core.event.SubjectId;
import io.hallguard.journal.Journal;
import io.hallguard.journal.JournalFailed;
import io.hallguard.journal.JournalSettings;
import io.hallguard.journal.JournalUnusable;
import io.hallguard.sim.bench.BenchFailed;
import io.hallguard.web.session.PasswordHashes;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
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
      Optional<Refusal> refusal =
          ConsoleDesk.of(journal, BenchHall.ID)
              .enter(
                  new ConsoleDesk.Newcomer(
                      new SubjectId("bench-guard"),
                      LOGIN,
                      "guard",
                      Set.of(Role.GUARD),
                      new PasswordHashes().hash(PASSWORD)));
      if (refusal.isPresent()) {
        throw new IllegalStateException(refusal.get().text().en());
      }
    } catch (JournalUnusable | JournalFailed e) {
      throw new BenchFailed("Expected to add a guard, but " + e.getMessage(), e);
    }
  }
}
