package io.hallguard.core.access;

import io.hallguard.core.event.AccessFact.GrantRevoked;
import io.hallguard.core.event.Actor;
import io.hallguard.core.event.CredentialId;
import io.hallguard.core.event.CredentialKind;
import io.hallguard.core.event.PersonCommand;
import io.hallguard.core.event.PersonFact.CredentialEnded;
import io.hallguard.core.event.PersonFact.CredentialIssued;
import io.hallguard.core.event.PersonFact.Ending;
import io.hallguard.core.event.PersonFact.PersonEntered;
import io.hallguard.core.event.PersonFact.PersonErased;
import io.hallguard.core.event.PersonFact.PersonLeft;
import io.hallguard.core.event.PersonFact.PersonRenamed;
import io.hallguard.core.event.PersonFact.PersonReturned;
import io.hallguard.core.event.PersonFact.RolesSet;
import io.hallguard.core.event.PersonFact.TokenIssued;
import io.hallguard.core.event.Refusal;
import io.hallguard.core.event.Role;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.state.Draft;
import io.hallguard.core.state.Grant;
import io.hallguard.core.state.Person;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** People and their credentials. Each answers with a refusal, or empty when done. */
public final class PersonDesk {

  /** More people than that are no hall. */
  public static final int PEOPLE_MAX = 2_000;

  private PersonDesk() {}

  /** Does what is asked. */
  public static Optional<Refusal> answer(Draft draft, Actor actor, PersonCommand command) {
    Optional<SubjectId> by = Optional.of(actor.subject());
    return switch (command) {
      case PersonCommand.EnterPerson enter -> enter(draft, actor, enter);
      case PersonCommand.Rename rename ->
          known(
              draft,
              rename.person(),
              _ -> done(() -> draft.emit(new PersonRenamed(rename.person(), rename.name(), by))));
      case PersonCommand.SetRoles set -> known(draft, set.person(), p -> roles(draft, set, p, by));
      case PersonCommand.Leave leave -> known(draft, leave.person(), p -> leave(draft, p, by));
      case PersonCommand.Return back ->
          known(
              draft,
              back.person(),
              p ->
                  p.active()
                      ? Optional.of(
                          Refusal.conflict(
                              "此人没有离职。", "Expected a person who has left, but this one has not."))
                      : done(() -> draft.emit(new PersonReturned(p.id(), by))));
      case PersonCommand.IssueCredential issue ->
          active(draft, issue.person(), p -> issue(draft, p, issue.credential(), issue.kind(), by));
      case PersonCommand.SetOwn own ->
          active(draft, actor.subject(), p -> issue(draft, p, own.credential(), own.kind(), by));
      case PersonCommand.EndOwn own ->
          known(draft, actor.subject(), p -> end(draft, p, own.credential(), own.why(), by));
      case PersonCommand.IssueToken token ->
          active(
              draft,
              token.person(),
              p ->
                  token.scopes().isEmpty()
                      ? Optional.of(
                          Refusal.invalid(
                              "请至少选择一个读取范围。", "Expected at least one scope, but none is chosen."))
                      : done(() ->
                          draft.emit(
                              new TokenIssued(p.id(), token.credential(), token.scopes(), by))));
      case PersonCommand.Erase erase -> known(draft, erase.person(), p -> erase(draft, p));
      case PersonCommand.EndCredential end ->
          known(draft, end.person(), p -> end(draft, p, end.credential(), end.why(), by));
    };
  }

  private static Optional<Refusal> enter(
      Draft draft, Actor actor, PersonCommand.EnterPerson command) {
    if (draft.state().person(command.person()).isPresent()) {
      return Optional.of(
          Refusal.conflict("此人已在册。", "Expected a new person, but this one is entered."));
    }
    if (draft.state().people().size() >= PEOPLE_MAX) {
      return Optional.of(
          Refusal.conflict(
              "本厅最多登记 %d 人。".formatted(PEOPLE_MAX),
              "Expected at most %d people, but there are as many.".formatted(PEOPLE_MAX)));
    }
    if (command.roles().isEmpty()) {
      return Optional.of(noRole());
    }
    Optional<SubjectId> by =
        actor.subject().equals(command.person()) ? Optional.empty() : Optional.of(actor.subject());
    draft.emit(new PersonEntered(command.person(), command.name(), command.roles(), by));
    return Optional.empty();
  }

  private static Optional<Refusal> roles(
      Draft draft, PersonCommand.SetRoles command, Person person, Optional<SubjectId> by) {
    if (command.roles().isEmpty()) {
      return Optional.of(noRole());
    }
    if (!command.roles().contains(Role.ADMIN) && lastAdmin(draft, person)) {
      return Optional.of(lastAdministrator());
    }
    if (!command.roles().equals(person.roles())) {
      draft.emit(new RolesSet(person.id(), command.roles(), by));
    }
    return Optional.empty();
  }

  /** No credential and no consent of a leaver counts any more. */
  private static Optional<Refusal> leave(Draft draft, Person person, Optional<SubjectId> by) {
    if (!person.active()) {
      return Optional.of(
          Refusal.conflict("此人已离职。", "Expected a person who is here, but this one has left."));
    }
    if (lastAdmin(draft, person)) {
      return Optional.of(lastAdministrator());
    }
    person
        .credentials()
        .forEach((id, credential) -> {
          if (credential.counts()) {
            draft.emit(new CredentialEnded(person.id(), id, Ending.LEFT, by));
          }
        });
    for (Grant grant : List.copyOf(draft.state().grants().values())) {
      boolean theirs = grant.terms().subject().equals(Optional.of(person.id()));
      if (theirs && grant.status() == Grant.Status.OPEN && by.isPresent()) {
        draft.emit(new GrantRevoked(grant.id(), by.get()));
      }
    }
    draft.emit(new PersonLeft(person.id(), by));
    return Optional.empty();
  }

  private static Optional<Refusal> erase(Draft draft, Person person) {
    return person.active()
        ? Optional.of(
            Refusal.conflict(
                "此人仍在职,不能删除个人信息。",
                "Expected a person who has left, but this one is still here; nobody who is here is"
                    + " erased."))
        : done(() -> draft.emit(new PersonErased(person.id())));
  }

  private static Optional<Refusal> issue(
      Draft draft,
      Person person,
      CredentialId credential,
      CredentialKind kind,
      Optional<SubjectId> by) {
    Optional<Person> other =
        draft
            .state()
            .holder(credential)
            .filter(holder -> holder.counts(credential) && !holder.id().equals(person.id()));
    if (other.isPresent()) {
      return Optional.of(
          Refusal.conflict(
              "这个凭证已发给别人,请先收回。",
              "Expected a credential that is free, but another person holds it; end it there"
                  + " first."));
    }
    if (single(kind)) {
      person
          .credentials()
          .forEach((id, held) -> {
            if (held.kind() == kind && held.counts() && !id.equals(credential)) {
              draft.emit(new CredentialEnded(person.id(), id, Ending.REPLACED, by));
            }
          });
    }
    draft.emit(new CredentialIssued(person.id(), credential, kind, by));
    return Optional.empty();
  }

  /** Of these a new one takes the place of the old one. */
  private static boolean single(CredentialKind kind) {
    return switch (kind) {
      case PASSWORD, PIN, DURESS_PIN, TOTP -> true;
      case BADGE, PASSKEY, TOKEN -> false;
    };
  }

  private static Optional<Refusal> end(
      Draft draft, Person person, CredentialId credential, Ending why, Optional<SubjectId> by) {
    if (!person.counts(credential)) {
      return Optional.of(
          Refusal.notFound(
              "此人没有这个有效凭证。",
              "Expected a credential of this person that counts, but there is none of that name."));
    }
    draft.emit(new CredentialEnded(person.id(), credential, why, by));
    return Optional.empty();
  }

  private static boolean lastAdmin(Draft draft, Person person) {
    return person.is(Role.ADMIN)
        && draft.state().people().values().stream().filter(p -> p.is(Role.ADMIN)).count() == 1;
  }

  private static Optional<Refusal> known(
      Draft draft, SubjectId id, Function<Person, Optional<Refusal>> then) {
    return draft.state().person(id).map(then).orElseGet(() -> Optional.of(People.unknown()));
  }

  private static Optional<Refusal> active(
      Draft draft, SubjectId id, Function<Person, Optional<Refusal>> then) {
    return known(
        draft,
        id,
        person ->
            person.active()
                ? then.apply(person)
                : Optional.of(
                    Refusal.conflict(
                        "此人已离职,不能发凭证。",
                        "Expected a person who is here, but this one has left; no credential can be"
                            + " issued.")));
  }

  private static Optional<Refusal> done(Runnable act) {
    act.run();
    return Optional.empty();
  }

  private static Refusal noRole() {
    return Refusal.invalid("请至少选择一个角色。", "Expected at least one role, but none is chosen.");
  }

  private static Refusal lastAdministrator() {
    return Refusal.conflict(
        "这是最后一位管理员,请先指定另一位。",
        "Expected another administrator to remain, but this is the last one; name another first.");
  }
}
