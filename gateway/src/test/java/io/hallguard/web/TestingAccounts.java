package io.hallguard.web;

import io.hallguard.core.event.Role;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.state.HallState;
import io.hallguard.core.state.Person;
import io.hallguard.web.port.Account;
import io.hallguard.web.port.Accounts;
import io.hallguard.web.port.SecretStore;
import io.hallguard.web.session.PasswordHashes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * One account per role, named after it, with their secrets in memory. What the state says of a
 * person counts more. Any thread.
 */
final class TestingAccounts implements Accounts, SecretStore {
  static final String PASSWORD = "正确的密码 1";
  static final PasswordHashes HASHES = new PasswordHashes();
  private static final String HASH = HASHES.hash(PASSWORD);

  private final List<Account> accounts = new CopyOnWriteArrayList<>();
  private final List<Secret> secrets = new CopyOnWriteArrayList<>();
  private volatile Supplier<HallState> state = () -> HallState.EMPTY;

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

  /** From now on the state says who has which role, and who has left. */
  void follow(Supplier<HallState> of) {
    state = of;
  }

  @Override
  public Optional<Account> byLogin(String login) {
    return all().stream().filter(account -> account.login().equals(login)).findFirst();
  }

  @Override
  public Optional<Account> bySubject(SubjectId subject) {
    return all().stream().filter(account -> account.subject().equals(subject)).findFirst();
  }

  @Override
  public List<Account> all() {
    return accounts.stream()
        .map(account ->
            state.get().person(account.subject()).map(p -> of(p, account)).orElse(account))
        .toList();
  }

  private static Account of(Person person, Account account) {
    return new Account(
        account.subject(),
        account.login(),
        account.name(),
        person.roles(),
        account.passwordHash(),
        !person.active());
  }

  @Override
  public boolean addLogin(SubjectId subject, String login, String passwordHash) {
    return byLogin(login).isEmpty()
        && accounts.add(new Account(subject, login, "新" + login, Set.of(), passwordHash, false));
  }

  @Override
  public void removeLogin(SubjectId subject) {
    accounts.removeIf(account -> account.subject().equals(subject));
  }

  @Override
  public void setPassword(SubjectId subject, String hash) {
    accounts.replaceAll(a ->
        a.subject().equals(subject)
            ? new Account(subject, a.login(), a.name(), a.roles(), hash, a.disabled())
            : a);
  }

  @Override
  public List<Secret> of(SubjectId subject, Kind kind) {
    return secrets.stream()
        .filter(secret -> secret.subject().equals(subject) && secret.kind() == kind)
        .toList();
  }

  @Override
  public void replaceAll(SubjectId subject, Kind kind, List<Secret> with) {
    secrets.removeIf(secret -> secret.subject().equals(subject) && secret.kind() == kind);
    secrets.addAll(with);
  }

  @Override
  public boolean change(Secret from, String value) {
    return secrets.remove(from)
        && secrets.add(new Secret(from.subject(), from.kind(), from.id(), value));
  }

  @Override
  public boolean remove(Secret secret) {
    return secrets.remove(secret);
  }
}
