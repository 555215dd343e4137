package io.hallguard.web;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.CredentialId;
import io.hallguard.core.event.CredentialKind;
import io.hallguard.core.event.PersonCommand;
import io.hallguard.core.event.Role;
import io.hallguard.core.event.SubjectId;
import io.hallguard.loop.PrivateText;
import io.hallguard.web.http.Commands;
import io.hallguard.web.http.PrivateTexts;
import io.hallguard.web.http.Problem;
import io.hallguard.web.port.Account;
import io.hallguard.web.port.SecretStore;
import io.hallguard.web.session.PasswordHashes;
import java.util.Set;
import java.util.UUID;

/** Enters people, with a login and a password each. */
final class Newcomers {

  /** The fewest characters of a password. */
  static final int PASSWORD_MIN = 8;

  private final SecretStore secrets;
  private final PasswordHashes hashes;
  private final Commands commands;
  private final PrivateTexts texts;

  Newcomers(WebParts parts, Commands commands, PrivateTexts texts) {
    this.secrets = parts.people().secrets();
    this.hashes = parts.hashes();
    this.commands = requireNonNull(commands, "commands is null");
    this.texts = requireNonNull(texts, "texts is null");
  }

  /** Somebody to be entered. */
  record Newcomer(SubjectId subject, String login, String name, Set<Role> roles) {
    /** As one who acts in the own name. */
    Account account() {
      return new Account(subject, login, name, roles, "", false);
    }
  }

  /** A new number for a person, which says nothing. */
  static SubjectId subject() {
    return new SubjectId("s-" + UUID.randomUUID());
  }

  /** A new name of a credential that has no number of its own. */
  static CredentialId credential() {
    return new CredentialId("p-" + UUID.randomUUID());
  }

  /**
   * Enters a person with a password.
   *
   * @param by who does it
   */
  void enter(Account by, Newcomer newcomer, String password) throws Problem {
    SubjectId subject = newcomer.subject();
    if (!secrets.addLogin(subject, newcomer.login(), hashes.hash(password))) {
      throw Problem.of(
          409,
          "账号 %s 已存在。".formatted(newcomer.login()),
          "Expected a new login, but '%s' exists.".formatted(newcomer.login()));
    }
    boolean entered = false;
    try {
      PrivateText name = texts.keep(newcomer.name());
      commands.command(
          by, new PersonCommand.EnterPerson(subject, name.ref(), newcomer.roles()), name);
      entered = true;
    } finally {
      if (!entered) {
        secrets.removeLogin(subject);
      }
    }
    commands.command(
        by, new PersonCommand.IssueCredential(subject, credential(), CredentialKind.PASSWORD));
  }
}
