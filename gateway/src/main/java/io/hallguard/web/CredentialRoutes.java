package io.hallguard.web;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.access.Act;
import io.hallguard.core.event.CredentialId;
import io.hallguard.core.event.CredentialKind;
import io.hallguard.core.event.PersonCommand;
import io.hallguard.core.event.PersonFact.Ending;
import io.hallguard.core.event.Scope;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.state.Person;
import io.hallguard.web.http.Answer;
import io.hallguard.web.http.Call;
import io.hallguard.web.http.Commands;
import io.hallguard.web.http.Endpoint;
import io.hallguard.web.http.Endpoint.Method;
import io.hallguard.web.http.Endpoint.Route;
import io.hallguard.web.http.Fields;
import io.hallguard.web.http.Problem;
import io.hallguard.web.http.Tokens;
import io.hallguard.web.session.Pins;
import io.hallguard.web.session.RandomCodes;
import io.hallguard.web.session.Sessions;
import io.hallguard.web.view.PeopleView;
import io.hallguard.web.view.TextLimits;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What people prove to be themselves with, as an administrator issues and ends it. */
final class CredentialRoutes {
  private final WebParts parts;
  private final Commands commands;
  private final Pins pins;
  private final Keys keys;
  private final Sessions sessions;
  private final RandomCodes codes = new RandomCodes();

  CredentialRoutes(WebParts parts, Commands commands, Pins pins, Keys keys, Sessions sessions) {
    this.parts = requireNonNull(parts, "parts is null");
    this.commands = requireNonNull(commands, "commands is null");
    this.pins = requireNonNull(pins, "pins is null");
    this.keys = requireNonNull(keys, "keys is null");
    this.sessions = requireNonNull(sessions, "sessions is null");
  }

  List<Endpoint> endpoints() {
    return List.of(
        post("/api/people/:subject/credentials", this::issue),
        post("/api/people/:subject/credentials/:credential/end", this::end),
        post("/api/people/:subject/tokens", this::token));
  }

  private static Endpoint post(String path, Route route) {
    return Endpoint.loggedIn(Method.POST, path, Act.MANAGE_PEOPLE, route);
  }

  /** What an administrator can hand out. */
  private enum Kind {
    BADGE,
    PIN,
    DURESS_PIN
  }

  /** A token; it is shown this once. */
  record Issued(PeopleView.One person, String token) {}

  private Answer issue(Call call) throws Problem {
    Screens.notPublic(call);
    Fields fields = call.fields("kind", "badge", "pin");
    Kind kind = fields.word("kind", Kind.class);
    String badge = kind == Kind.BADGE ? fields.text("badge", TextLimits.CREDENTIAL) : "";
    String pin = kind == Kind.BADGE ? "" : PersonFields.newPin(fields, "pin");
    fields.check();
    SubjectId subject = PeopleRoutes.subject(call);
    switch (kind) {
      case BADGE ->
          commands.command(
              call.person(),
              new PersonCommand.IssueCredential(
                  subject, Badges.credential(parts.pseudonyms(), badge), CredentialKind.BADGE));
      case PIN -> pin(call, subject, CredentialKind.PIN, pin);
      case DURESS_PIN -> pin(call, subject, CredentialKind.DURESS_PIN, pin);
    }
    return Answer.of(201, view(subject));
  }

  private void pin(Call call, SubjectId subject, CredentialKind kind, String pin) throws Problem {
    keys.checkPin(subject, kind, pin);
    CredentialId credential = Newcomers.credential();
    commands.command(call.person(), new PersonCommand.IssueCredential(subject, credential, kind));
    pins.set(subject, kind == CredentialKind.DURESS_PIN, credential, pin);
  }

  private Answer end(Call call) throws Problem {
    Screens.notPublic(call);
    Fields fields = call.fields("why");
    Ending why = fields.word("why", Ending.class);
    if (why == Ending.LEFT) {
      fields.wrong("why", "人员离职请用“离职”。", "Expected lost, returned or replaced.");
    }
    fields.check();
    SubjectId subject = PeopleRoutes.subject(call);
    CredentialId credential = new CredentialId(call.path().getOrDefault("credential", "-"));
    Optional<CredentialKind> kind = kind(subject, credential);
    commands.command(call.person(), new PersonCommand.EndCredential(subject, credential, why));
    kind.ifPresent(ended -> {
      keys.end(subject, ended);
      if (ended == CredentialKind.PASSWORD) {
        sessions.endAll(subject);
      }
    });
    return Answer.ok(view(subject));
  }

  private Answer token(Call call) throws Problem {
    Screens.notPublic(call);
    Fields fields = call.fields("scopes");
    Set<Scope> scopes = PersonFields.scopes(fields);
    fields.check();
    SubjectId subject = PeopleRoutes.subject(call);
    String token = codes.token();
    commands.command(
        call.person(),
        new PersonCommand.IssueToken(
            subject, Tokens.credential(parts.pseudonyms(), token), scopes));
    return Answer.of(201, new Issued(view(subject), token));
  }

  private Optional<CredentialKind> kind(SubjectId subject, CredentialId credential) {
    return parts
        .loop()
        .state()
        .person(subject)
        .flatMap(person -> Optional.ofNullable(person.credentials().get(credential)))
        .map(Person.Credential::kind);
  }

  private PeopleView.One view(SubjectId subject) {
    return PeopleView.of(
        parts.loop().state().person(subject).orElseThrow(), parts.accounts().bySubject(subject));
  }
}
