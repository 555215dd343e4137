package io.hallguard.web;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.CredentialId;
import io.hallguard.core.event.CredentialKind;
import io.hallguard.core.event.PersonCommand;
import io.hallguard.core.event.PersonFact.Ending;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.state.Person;
import io.hallguard.web.http.Answer;
import io.hallguard.web.http.Call;
import io.hallguard.web.http.Commands;
import io.hallguard.web.http.Endpoint;
import io.hallguard.web.http.Endpoint.Method;
import io.hallguard.web.http.Fields;
import io.hallguard.web.http.Problem;
import io.hallguard.web.session.Pins;
import io.hallguard.web.session.SecondFactors;
import io.hallguard.web.session.Sessions;
import java.util.List;
import java.util.Map;

/** One's own password, PINs and authenticator app. Each change asks for the password. */
final class OwnRoutes {
  private static final int CODE_CHARS = 40;

  private final WebParts parts;
  private final Commands commands;
  private final Again again;
  private final Pins pins;
  private final SecondFactors second;
  private final Keys keys;
  private final Sessions sessions;

  OwnRoutes(
      WebParts parts,
      Commands commands,
      Again again,
      Pins pins,
      SecondFactors second,
      Keys keys,
      Sessions sessions) {
    this.parts = requireNonNull(parts, "parts is null");
    this.commands = requireNonNull(commands, "commands is null");
    this.again = requireNonNull(again, "again is null");
    this.pins = requireNonNull(pins, "pins is null");
    this.second = requireNonNull(second, "second is null");
    this.keys = requireNonNull(keys, "keys is null");
    this.sessions = requireNonNull(sessions, "sessions is null");
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.loggedIn(Method.POST, "/api/session/password", this::password),
        Endpoint.loggedIn(Method.POST, "/api/session/pin", this::pin),
        Endpoint.loggedIn(Method.POST, "/api/session/totp", this::offer),
        Endpoint.loggedIn(Method.POST, "/api/session/totp/confirm", this::confirm),
        Endpoint.loggedIn(Method.POST, "/api/session/totp/end", this::endTotp));
  }

  /** The codes for when the phone is lost; shown this once. */
  record RecoveryCodes(List<String> recovery) {}

  /** The PINs that one sets oneself. */
  private enum Kind {
    PIN,
    DURESS_PIN
  }

  private Answer password(Call call) throws Problem {
    Fields fields = call.fields("old", "new");
    String old = fields.secret("old", PersonFields.PASSWORD_CHARS);
    String fresh = PersonFields.newPassword(fields, "new");
    fields.check();
    again.password(call, old);
    own(call, Newcomers.credential(), CredentialKind.PASSWORD);
    keys.setPassword(call.person().subject(), fresh);
    sessions.endOthers(call.person().subject(), call.loggedIn().id());
    return Answer.nothing();
  }

  private Answer pin(Call call) throws Problem {
    Fields fields = call.fields("password", "kind", "pin");
    String password = fields.secret("password", PersonFields.PASSWORD_CHARS);
    boolean duress = fields.word("kind", Kind.class) == Kind.DURESS_PIN;
    String pin = PersonFields.newPin(fields, "pin");
    fields.check();
    again.password(call, password);
    SubjectId subject = call.person().subject();
    CredentialKind kind = duress ? CredentialKind.DURESS_PIN : CredentialKind.PIN;
    keys.checkPin(subject, kind, pin);
    CredentialId credential = Newcomers.credential();
    own(call, credential, kind);
    pins.set(subject, duress, credential, pin);
    return Answer.nothing();
  }

  private Answer offer(Call call) throws Problem {
    Fields fields = call.fields("password");
    String password = fields.secret("password", PersonFields.PASSWORD_CHARS);
    fields.check();
    again.password(call, password);
    return Answer.ok(
        second.offer(
            call.person().subject(),
            "HallGuard " + parts.views().hall().id(),
            call.person().login()));
  }

  private Answer confirm(Call call) throws Problem {
    Fields fields = call.fields("code");
    String code = fields.secret("code", CODE_CHARS);
    fields.check();
    SubjectId subject = call.person().subject();
    String key =
        second
            .offered(subject, code)
            .orElseThrow(() ->
                Problem.of(
                    422,
                    "验证码不正确,请检查手机时间后重试。",
                    "Expected the app's present code, but this is not it; check the phone's clock."));
    CredentialId credential = Newcomers.credential();
    own(call, credential, CredentialKind.TOTP);
    return Answer.ok(new RecoveryCodes(second.confirm(subject, credential.value(), key)));
  }

  private Answer endTotp(Call call) throws Problem {
    Fields fields = call.fields("password");
    String password = fields.secret("password", PersonFields.PASSWORD_CHARS);
    fields.check();
    again.password(call, password);
    SubjectId subject = call.person().subject();
    Person person = parts.loop().state().person(subject).orElseThrow(OwnRoutes::nothingSet);
    CredentialId credential =
        person.credentials().entrySet().stream()
            .filter(held -> held.getValue().kind() == CredentialKind.TOTP)
            .filter(held -> held.getValue().counts())
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseThrow(OwnRoutes::nothingSet);
    commands.command(call.person(), new PersonCommand.EndOwn(credential, Ending.RETURNED));
    keys.end(subject, CredentialKind.TOTP);
    return Answer.nothing();
  }

  private void own(Call call, CredentialId credential, CredentialKind kind) throws Problem {
    commands.command(call.person(), new PersonCommand.SetOwn(credential, kind));
  }

  private static Problem nothingSet() {
    return Problem.of(
        409, "没有设置动态验证码。", "Expected an authenticator app to be set up, but there is none.");
  }
}
