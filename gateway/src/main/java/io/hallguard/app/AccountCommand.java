package io.hallguard.app;

import io.hallguard.config.Language;
import io.hallguard.core.event.Refusal;
import io.hallguard.core.event.Role;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.plan.HallId;
import io.hallguard.core.plan.Text;
import io.hallguard.journal.Account;
import io.hallguard.journal.Journal;
import io.hallguard.journal.JournalFailed;
import io.hallguard.journal.JournalSettings;
import io.hallguard.journal.JournalUnusable;
import io.hallguard.web.session.PasswordHashes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code hallguard account}: who may log in. Works on a data folder that no gateway is using. */
@Command(
    name = "account",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Who may log in; stop the gateway first. 登录账号管理,请先停止网关。")
final class AccountCommand {
  private static final int PASSWORD_MIN = 8;

  private final PrintWriter out;
  private final PrintWriter err;
  private final BufferedReader in;
  private final Language language;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      scope = ScopeType.INHERIT,
      description = "The data folder; needed. 数据目录,必填。")
  private @Nullable Path data;

  @Option(
      names = "--hall",
      paramLabel = "ID",
      scope = ScopeType.INHERIT,
      description = "The hall's id; needed. 营业厅标识,必填。")
  private @Nullable String hall;

  @Spec private CommandSpec spec = CommandSpec.create();

  AccountCommand(PrintWriter out, PrintWriter err, BufferedReader in, Language language) {
    this.out = out;
    this.err = err;
    this.in = in;
    this.language = language;
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Adds one; the password is read from standard input. 新增账号,密码从标准输入读取。")
  int add(
      @Parameters(paramLabel = "LOGIN") String login,
      @Option(names = "--name", required = true, description = "For people to read. 姓名。")
          String name,
      @Option(
              names = "--role",
              required = true,
              split = ",",
              description =
                  "Several with commas. 角色,多个用逗号分开: cashier 收费员, staff 员工, lead 班长,"
                      + " deputy 代班长, guard 保安, facilities 设施, emergency 应急小组,"
                      + " leadership 上级领导, auditor 审计, admin 管理员")
          List<String> roles) {
    Set<Role> held = EnumSet.noneOf(Role.class);
    for (String role : roles) {
      Optional<Role> known = role(role);
      if (known.isEmpty()) {
        return say(
            Exit.REFUSED,
            new Text(
                "没有角色“%s”。可用:%s。".formatted(role, names()),
                "Expected a role, but found '%s'. There are: %s.".formatted(role, names())));
      }
      held.add(known.get());
    }
    return with((journal, desk) -> {
      Optional<String> password = password();
      if (password.isEmpty()) {
        return tooShort();
      }
      return answer(
          desk.enter(
              new ConsoleDesk.Newcomer(
                  new SubjectId("s-" + UUID.randomUUID()),
                  login,
                  name,
                  held,
                  new PasswordHashes().hash(password.get()))),
          new Text("已新增 " + login, "Added " + login));
    });
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Sets a new password, read from standard input. 重设密码,从标准输入读取。")
  int password(@Parameters(paramLabel = "LOGIN") String login) {
    return with((journal, desk) -> {
      Optional<Account> account = journal.accounts().byLogin(login);
      if (account.isEmpty()) {
        return missing(login);
      }
      Optional<String> password = password();
      if (password.isEmpty()) {
        return tooShort();
      }
      return answer(
          desk.setPassword(account.get(), new PasswordHashes().hash(password.get())),
          desk.hereNow(account.get().subject())
              ? new Text("已更新 " + login, "Changed " + login)
              : new Text(
                  "已更新 " + login + ",仍为停用", "Changed " + login + "; the account stays disabled"));
    });
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "The person has left: shut out for good. 人员离职,停用账号。")
  int disable(@Parameters(paramLabel = "LOGIN") String login) {
    return with((journal, desk) -> {
      Optional<Account> account = journal.accounts().byLogin(login);
      return account.isEmpty()
          ? missing(login)
          : answer(
              desk.leave(account.get().subject()), new Text("已停用 " + login, "Disabled " + login));
    });
  }

  @Command(mixinStandardHelpOptions = true, description = "Lists all. 列出全部账号。")
  int list() {
    return with((journal, desk) -> {
      for (io.hallguard.web.port.Account account : new JournalPorts(journal, desk::state).all()) {
        out.printf(
            "%s\t%s\t%s%s%n",
            account.login(),
            account.name(),
            account.roles().stream()
                .map(AccountCommand::name)
                .sorted()
                .collect(Collectors.joining(",")),
            account.disabled() ? "\t" + language.of(new Text("已离职", "left")) : "");
      }
      out.flush();
      return Exit.OK.code();
    });
  }

  /** Something to do with an open journal. */
  @FunctionalInterface
  private interface Work {
    int on(Journal journal, ConsoleDesk desk) throws JournalFailed, IOException;
  }

  private int with(Work work) {
    Path folder = data;
    String of = hall;
    if (folder == null || of == null) {
      // Not declared as required, or --help of what is below would ask for them.
      throw new ParameterException(
          spec.commandLine(),
          language.of(
              new Text(
                  "请写出 --data FOLDER 和 --hall ID。",
                  "Expected --data FOLDER and --hall ID, but at least one is missing.")));
    }
    HallId id;
    try {
      id = new HallId(of);
    } catch (IllegalArgumentException e) {
      return say(
          Exit.REFUSED, new Text(String.valueOf(e.getMessage()), String.valueOf(e.getMessage())));
    }
    try (Journal journal =
        Journal.open(folder, id, InstantSource.system(), JournalSettings.defaults())) {
      ConsoleDesk desk = ConsoleDesk.of(journal, id);
      desk.carryOver();
      return work.on(journal, desk);
    } catch (JournalUnusable e) {
      StartFailed failed = JournalStart.unusable(e);
      return say(failed.exit(), failed.sentence());
    } catch (JournalFailed | IOException e) {
      return say(Exit.FAILED, new Text("账号无法写入:" + e, "The account could not be written: " + e));
    }
  }

  private Optional<String> password() throws IOException {
    String line = in.readLine();
    return Optional.ofNullable(line).filter(p -> p.length() >= PASSWORD_MIN);
  }

  private int tooShort() {
    return say(
        Exit.REFUSED,
        new Text(
            "请在标准输入提供至少 %d 个字符的密码。".formatted(PASSWORD_MIN),
            "Expected a password of at least %d characters on standard input."
                .formatted(PASSWORD_MIN)));
  }

  private int missing(String login) {
    return say(
        Exit.REFUSED,
        new Text(
            "没有账号 %s。".formatted(login),
            "Expected an account, but there is no '%s'.".formatted(login)));
  }

  private int answer(Optional<Refusal> refusal, Text done) {
    return refusal.isPresent() ? say(Exit.REFUSED, refusal.get().text()) : say(Exit.OK, done);
  }

  private int say(Exit exit, Text text) {
    PrintWriter to = exit == Exit.OK ? out : err;
    to.println(language.of(text));
    to.flush();
    return exit.code();
  }

  private static Optional<Role> role(String name) {
    return EnumSet.allOf(Role.class).stream().filter(r -> name(r).equals(name)).findFirst();
  }

  private static String name(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  private static String names() {
    return EnumSet.allOf(Role.class).stream()
        .map(AccountCommand::name)
        .collect(Collectors.joining(", "));
  }
}
