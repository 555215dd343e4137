package io.hallguard.web;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.hallguard.core.access.Act;
import io.hallguard.core.event.CredentialKind;
import io.hallguard.core.event.PersonCommand;
import io.hallguard.core.event.Refusal;
import io.hallguard.core.event.Role;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.state.Person;
import io.hallguard.loop.PrivateText;
import io.hallguard.web.http.Answer;
import io.hallguard.web.http.Call;
import io.hallguard.web.http.Commands;
import io.hallguard.web.http.Endpoint;
import io.hallguard.web.http.Endpoint.Method;
import io.hallguard.web.http.Endpoint.Route;
import io.hallguard.web.http.Fields;
import io.hallguard.web.http.PrivateTexts;
import io.hallguard.web.http.Problem;
import io.hallguard.web.http.Problems;
import io.hallguard.web.session.RandomCodes;
import io.hallguard.web.session.Sessions;
import io.hallguard.web.view.PeopleView;
import io.hallguard.web.view.TextLimits;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who belongs to the hall: entering people, their roles, and that they have left. */
final class PeopleRoutes {
  private static final int PASSWORD_GROUPS = 4;

  private final WebParts parts;
  private final Commands commands;
  private final PrivateTexts texts;
  private final Newcomers newcomers;
  private final Keys keys;
  private final Sessions sessions;
  private final RandomCodes codes = new RandomCodes();

  PeopleRoutes(
      WebParts parts,
      Commands commands,
      PrivateTexts texts,
      Newcomers newcomers,
      Keys keys,
      Sessions sessions) {
    this.parts = requireNonNull(parts, "parts is null");
    this.commands = requireNonNull(commands, "commands is null");
    this.texts = requireNonNull(texts, "texts is null");
    this.newcomers = requireNonNull(newcomers, "newcomers is null");
    this.keys = requireNonNull(keys, "keys is null");
    this.sessions = requireNonNull(sessions, "sessions is null");
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.loggedIn(Method.GET, "/api/people", this::all),
        post("/api/people", this::enter),
        post("/api/people/:subject/rename", this::rename),
        post("/api/people/:subject/roles", this::roles),
        post("/api/people/:subject/leave", this::leave),
        post("/api/people/:subject/return", this::back),
        post("/api/people/:subject/password", this::password));
  }

  private static Endpoint post(String path, Route route) {
    return Endpoint.loggedIn(Method.POST, path, Act.MANAGE_PEOPLE, route);
  }

  /**
   * A person who was changed.
   *
   * @param password made by the gateway and shown this once; missing when it made none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Changed(PeopleView.One person, @Nullable String password) {}

  private Answer all(Call call) throws Problem {
    Screens.notPublic(call);
    Optional<Refusal> refusal = Act.MANAGE_PEOPLE.refuse(call.person().actor());
    if (refusal.isPresent()) {
      throw Problem.refused(refusal.get());
    }
    return Answer.ok(
        PeopleView.of(
            parts.loop().state(),
            parts.views().plan().parameters().visitors(),
            parts.accounts().all()));
  }

  private Answer enter(Call call) throws Problem {
    Screens.notPublic(call);
    Fields fields = call.fields("name", "login", "roles", "password");
    String name = fields.text("name", TextLimits.NAME);
    String login = fields.text("login", PersonFields.LOGIN_CHARS);
    Set<Role> roles = PersonFields.roles(fields);
    Optional<String> given = givenPassword(fields);
    fields.check();
    String password = given.orElseGet(this::made);
    SubjectId subject = Newcomers.subject();
    newcomers.enter(call.person(), new Newcomers.Newcomer(subject, login, name, roles), password);
    return changed(201, subject, given.isEmpty() ? password : null);
  }

  private Answer rename(Call call) throws Problem {
    Screens.notPublic(call);
    Fields fields = call.fields("name");
    String name = fields.text("name", TextLimits.NAME);
    fields.check();
    PrivateText text = texts.keep(name);
    SubjectId subject = subject(call);
    commands.command(call.person(), new PersonCommand.Rename(subject, text.ref()), text);
    return changed(200, subject, null);
  }

  private Answer roles(Call call) throws Problem {
    Screens.notPublic(call);
    Fields fields = call.fields("roles");
    Set<Role> roles = PersonFields.roles(fields);
    fields.check();
    SubjectId subject = subject(call);
    commands.command(call.person(), new PersonCommand.SetRoles(subject, roles));
    return changed(200, subject, null);
  }

  private Answer leave(Call call) throws Problem {
    Screens.notPublic(call);
    call.fields().check();
    SubjectId subject = subject(call);
    commands.command(call.person(), new PersonCommand.Leave(subject));
    sessions.endAll(subject);
    keys.endAll(subject);
    return changed(200, subject, null);
  }

  private Answer back(Call call) throws Problem {
    Screens.notPublic(call);
    call.fields().check();
    SubjectId subject = subject(call);
    commands.command(call.person(), new PersonCommand.Return(subject));
    return changed(200, subject, null);
  }

  private Answer password(Call call) throws Problem {
    Screens.notPublic(call);
    Fields fields = call.fields("password");
    Optional<String> given = givenPassword(fields);
    fields.check();
    SubjectId subject = subject(call);
    String password = given.orElseGet(this::made);
    commands.command(
        call.person(),
        new PersonCommand.IssueCredential(
            subject, Newcomers.credential(), CredentialKind.PASSWORD));
    keys.setPassword(subject, password);
    sessions.endAll(subject);
    return changed(200, subject, given.isEmpty() ? password : null);
  }

  private static Optional<String> givenPassword(Fields fields) {
    return fields.has("password")
        ? Optional.of(PersonFields.newPassword(fields, "password"))
        : Optional.empty();
  }

  private String made() {
    return codes.groups(PASSWORD_GROUPS);
  }

  /** The person that the address names. */
  static SubjectId subject(Call call) throws Problem {
    String subject = call.path().getOrDefault("subject", "");
    if (subject.isBlank()) {
      throw Problems.noSuchPage();
    }
    return new SubjectId(subject);
  }

  private Answer changed(int status, SubjectId subject, @Nullable String password) {
    Person person = parts.loop().state().person(subject).orElseThrow();
    return Answer.of(
        status, new Changed(PeopleView.of(person, parts.accounts().bySubject(subject)), password));
  }
}
