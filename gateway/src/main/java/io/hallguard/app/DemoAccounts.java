package io.hallguard.app;

import io.hallguard.core.event.Role;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.plan.Text;
import io.hallguard.journal.Account;
import io.hallguard.journal.Journal;
import io.hallguard.journal.JournalFailed;
import io.hallguard.web.DemoLogin;
import io.hallguard.web.session.PasswordHashes;
import java.util.List;
import java.util.Set;

/** The people of a demonstration. A real hall has none of them. */
public final class DemoAccounts {

  /** Who they are; their passwords are public. */
  public static final List<DemoLogin> LOGINS =
      List.of(
          new DemoLogin("guard", "guard-demo", "王保安 (Wang)", Set.of(Role.GUARD)),
          new DemoLogin("lead", "lead-demo", "李班长 (Li)", Set.of(Role.LEAD)),
          new DemoLogin("cashier", "cashier-demo", "赵收费 (Zhao)", Set.of(Role.CASHIER)),
          new DemoLogin("facilities", "facilities-demo", "孙设施 (Sun)", Set.of(Role.FACILITIES)));

  private DemoAccounts() {}

  static void make(Journal journal, PasswordHashes hashes, List<DemoLogin> logins)
      throws StartFailed {
    try {
      for (DemoLogin login : logins) {
        if (journal.accounts().byLogin(login.login()).isEmpty()) {
          journal
              .accounts()
              .add(
                  new Account(
                      new SubjectId("demo-" + login.login()),
                      login.login(),
                      login.name(),
                      login.roles(),
                      hashes.hash(login.password()),
                      false));
        }
      }
    } catch (JournalFailed e) {
      throw new StartFailed(
          Exit.FAILED,
          new Text("演示账号无法写入。", "Expected to write the demo's accounts, but it failed."),
          e);
    }
  }
}
