package io.hallguard.web;

import io.hallguard.core.event.Role;
import io.hallguard.core.event.SubjectId;
import io.hallguard.web.port.Account;
import io.hallguard.web.port.Accounts;
import io.hallguard.web.session.PasswordHashes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** One account per role, named after it. Any thread. */
final class TestingAccounts implements Accounts {
  static final String PASSWORD = "正确的密码 1";
  static final PasswordHashes HASHES = new PasswordHashes();
  private static final String HASH = HASHES.hash(PASSWORD);

  private final List<Account> accounts = new CopyOnWriteArrayList<>();

  TestingAccounts() {
    for (Role role : Role.values()) {
      accounts.add(of(role.name().toLowerCase(Locale.ROOT), Set.of(role), false));
    }
  }

  private static Account of(String login, Set<Role> roles, boolean disabled) {
    return new Account(new SubjectId("s-" + login), login, "张" + login, roles, HASH, disabled);
  }

  void disable(String login) {
    accounts.replaceAll(
        account -> account.login().equals(login) ? of(login, account.roles(), true) : account);
  }

  @Override
  public Optional<Account> byLogin(String login) {
    return accounts.stream().filter(account -> account.login().equals(login)).findFirst();
  }

  @Override
  public Optional<Account> bySubject(SubjectId subject) {
    return accounts.stream().filter(account -> account.subject().equals(subject)).findFirst();
  }

  @Override
  public List<Account> all() {
    return List.copyOf(accounts);
  }
}
