package io.hallguard.app;

import io.hallguard.core.event.Refusal;
import io.hallguard.core.event.Role;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.plan.Text;
import io.hallguard.journal.Journal;
import io.hallguard.journal.JournalFailed;
import io.hallguard.web.DemoLogin;
import io.hallguard.web.session.PasswordHashes;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The people of a demonstration. A real hall has none of them. */
public final class DemoAccounts {

  /** Who they are; their passwords are public. */
  public static final List<DemoLogin> LOGINS =
      List.of(
          new DemoLogin("guard", "guard-demo", "王保安 (Wang)", Set.of(Role.GUARD)),
          new DemoLogin("lead", "lead-demo", "李班长 (Li)", Set.of(Role.LEAD)),
          new DemoLogin("deputy", "deputy-demo", "周代班 (Zhou)", Set.of(Role.DEPUTY)),
          new DemoLogin("cashier", "cashier-demo", "赵收费 (Zhao)", Set.of(Role.CASHIER)),
          new DemoLogin("facilities", "facilities-demo", "孙设施 (Sun)", Set.of(Role.FACILITIES)),
          new DemoLogin("auditor", "auditor-demo", "钱审计 (Qian)", Set.of(Role.AUDITOR)),
          new DemoLogin("boss", "boss-demo", "吴主任 (Wu)", Set.of(Role.LEADERSHIP)),
          new DemoLogin("admin", "admin-demo", "郑管理 (Zheng)", Set.of(Role.ADMIN)));

  private DemoAccounts() {}

  static void make(ConsoleDesk desk, Journal journal, PasswordHashes hashes, List<DemoLogin> logins)
      throws StartFailed {
    try {
      for (DemoLogin login : logins) {
        if (journal.accounts().byLogin(login.login()).isEmpty()) {
          Optional<Refusal> refusal =
              desk.enter(
                  new ConsoleDesk.Newcomer(
                      new SubjectId("demo-" + login.login()),
                      login.login(),
                      login.name(),
                      login.roles(),
                      hashes.hash(login.password())));
          if (refusal.isPresent()) {
            throw new StartFailed(
                Exit.FAILED,
                refusal.get().text(),
                new IllegalStateException(refusal.get().text().en()));
          }
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
