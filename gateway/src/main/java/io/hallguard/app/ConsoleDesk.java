package io.hallguard.app;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.access.Act;
import io.hallguard.core.alert.Owed;
import io.hallguard.core.event.Actor;
import io.hallguard.core.event.CredentialId;
import io.hallguard.core.event.CredentialKind;
import io.hallguard.core.event.Input;
import io.hallguard.core.event.PersonCommand;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.Refusal;
import io.hallguard.core.event.Role;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.plan.HallId;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.Parameters;
import io.hallguard.core.plan.Text;
import io.hallguard.core.rule.Decision;
import io.hallguard.core.rule.RuleBook;
import io.hallguard.core.state.HallState;
import io.hallguard.journal.Account;
import io.hallguard.journal.Commit;
import io.hallguard.journal.EarlierAccount;
import io.hallguard.journal.Journal;
import io.hallguard.journal.JournalFailed;
import io.hallguard.journal.JournalUnusable;
import io.hallguard.journal.Words;
import io.hallguard.loop.HallClock;
import java.security.SecureRandom;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * People entered at the machine itself while no loop runs: decided by the same rules, recorded in
 * the same journal. Whoever can write the data folder may. One thread.
 */
public final class ConsoleDesk {

  /** Who acts here, as facts call it. */
  public static final SubjectId CONSOLE = new SubjectId("console");

  private static final Actor ACTOR = new Actor(CONSOLE, Act.MANAGE_PEOPLE.roles());

  private final Journal journal;
  private final RuleBook rules;
  private final HallClock clock;
  private final SecureRandom random = new SecureRandom();
  private HallState state;

  /** A person as the console enters one. */
  public record Newcomer(
      SubjectId subject, String login, String name, Set<Role> roles, String passwordHash) {
    public Newcomer {
      requireNonNull(subject, "subject is null");
      requireNonNull(login, "login is null");
      requireNonNull(name, "name is null");
      roles = Set.copyOf(roles);
      requireNonNull(passwordHash, "passwordHash is null");
    }

    /** Without the name and the hash. */
    @Override
    public String toString() {
      return "Newcomer[%s, %s]".formatted(subject, roles);
    }
  }

  /**
   * On a journal that no loop writes.
   *
   * @param state after its last fact
   */
  ConsoleDesk(Journal journal, HallPlan plan, HallClock clock, HallState state) {
    this.journal = requireNonNull(journal, "journal is null");
    this.rules = new RuleBook(plan);
    this.clock = requireNonNull(clock, "clock is null");
    this.state = requireNonNull(state, "state is null");
  }

  /** On a journal of a hall whose file is not at hand: no rule about people needs its places. */
  public static ConsoleDesk of(Journal journal, HallId hall) throws JournalUnusable {
    HallState state = journal.recover().state();
    HallPlan plan =
        new HallPlan(
            hall,
            new Text(hall.value(), hall.value()),
            ZoneOffset.UTC,
            List.of(),
            List.of(),
            Parameters.defaults());
    return new ConsoleDesk(journal, plan, new SystemHallClock(_ -> state.clockTrusted()), state);
  }

  /** The state with all that was done here. */
  public HallState state() {
    return state;
  }

  /** Makes facts of the people whom a version before people were facts has left. */
  public void carryOver() throws JournalFailed {
    for (EarlierAccount before : journal.earlierAccounts().all()) {
      if (state.person(before.subject()).isEmpty()) {
        List<PersonCommand> commands = new ArrayList<>();
        Words name = Words.of(before.name(), random);
        commands.add(new PersonCommand.EnterPerson(before.subject(), name.ref(), before.roles()));
        commands.add(password(before.subject()));
        if (before.disabled()) {
          commands.add(new PersonCommand.Leave(before.subject()));
        }
        decide(commands, List.of(name));
      }
      boolean _ = journal.earlierAccounts().remove(before.subject());
    }
  }

  /**
   * Enters a person who may sign in.
   *
   * @return why not; a login that is taken is one reason
   */
  public Optional<Refusal> enter(Newcomer newcomer) throws JournalFailed {
    SubjectId subject = newcomer.subject();
    if (!journal.accounts().add(new Account(subject, newcomer.login(), newcomer.passwordHash()))) {
      return Optional.of(
          Refusal.conflict(
              "账号 %s 已存在。".formatted(newcomer.login()),
              "Expected a new login, but '%s' exists.".formatted(newcomer.login())));
    }
    Words name = Words.of(newcomer.name(), random);
    Optional<Refusal> refusal =
        decide(
            List.of(
                new PersonCommand.EnterPerson(subject, name.ref(), newcomer.roles()),
                password(subject)),
            List.of(name));
    if (refusal.isPresent()) {
      boolean _ = journal.accounts().remove(subject);
    }
    return refusal;
  }

  /** Sets a person's password; one who has left stays shut out all the same. */
  public Optional<Refusal> setPassword(Account account, String hash) throws JournalFailed {
    if (hereNow(account.subject())) {
      Optional<Refusal> refusal = decide(List.of(password(account.subject())), List.of());
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    boolean _ = journal.accounts().change(new Account(account.subject(), account.login(), hash));
    journal.logins().removeAll(account.subject());
    return Optional.empty();
  }

  /** The person leaves; whoever was logged in as this person is so no longer. */
  public Optional<Refusal> leave(SubjectId subject) throws JournalFailed {
    Optional<Refusal> refusal = decide(List.of(new PersonCommand.Leave(subject)), List.of());
    journal.logins().removeAll(subject);
    return refusal;
  }

  /** Whether the person is of this hall and has not left. */
  public boolean hereNow(SubjectId subject) {
    return state.person(subject).filter(person -> person.active()).isPresent();
  }

  private static PersonCommand password(SubjectId subject) {
    return new PersonCommand.IssueCredential(
        subject, new CredentialId("p-" + UUID.randomUUID()), CredentialKind.PASSWORD);
  }

  /** All of it, or nothing after a refusal. */
  private Optional<Refusal> decide(List<PersonCommand> commands, List<Words> texts)
      throws JournalFailed {
    HallState working = state;
    List<Recorded> facts = new ArrayList<>();
    for (PersonCommand command : commands) {
      Decision decision = rules.decide(working, new Input.Commanded(clock.now(), ACTOR, command));
      if (decision.outcome() instanceof Decision.Outcome.Refused refused) {
        return Optional.of(refused.refusal());
      }
      working = decision.state();
      facts.addAll(decision.facts());
    }
    journal.commit(
        Commit.of(facts, facts.stream().flatMap(f -> Owed.of(f).stream()).toList(), texts));
    state = working;
    return Optional.empty();
  }
}
