package io.hallguard.web.http;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Audience;
import io.hallguard.core.event.CredentialId;
import io.hallguard.core.event.CredentialKind;
import io.hallguard.core.event.Scope;
import io.hallguard.core.state.HallState;
import io.hallguard.core.state.Person;
import io.hallguard.web.http.Endpoint.Method;
import io.hallguard.web.port.Account;
import io.hallguard.web.port.Accounts;
import io.hallguard.web.port.Pseudonyms;
import io.hallguard.web.session.Session;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Programs that read with a token. A fact knows a token by its keyed digest only, so what is stored
 * lets nobody in. A token reads what its scopes name and never acts. Any thread; blocks.
 */
public final class Tokens {
  private static final String HEADER = "authorization";
  private static final String BEARER = "Bearer ";

  private final Supplier<HallState> state;
  private final Accounts accounts;
  private final Pseudonyms pseudonyms;

  public Tokens(Supplier<HallState> state, Accounts accounts, Pseudonyms pseudonyms) {
    this.state = requireNonNull(state, "state is null");
    this.accounts = requireNonNull(accounts, "accounts is null");
    this.pseudonyms = requireNonNull(pseudonyms, "pseudonyms is null");
  }

  /** The name of a token in facts. */
  public static CredentialId credential(Pseudonyms pseudonyms, String token) {
    return pseudonyms.of("token:" + token);
  }

  /** The call of a program that may; empty when it carries no token. */
  Optional<Call> proved(Call call, Endpoint endpoint) throws Problem {
    String header = call.headers().getOrDefault(HEADER, "");
    if (!header.startsWith(BEARER)) {
      return Optional.empty();
    }
    CredentialId credential = credential(pseudonyms, header.substring(BEARER.length()).strip());
    Person holder =
        state
            .get()
            .holder(credential)
            .filter(Person::active)
            .filter(person -> !scopes(person, credential).isEmpty())
            .orElseThrow(Problems::notLoggedIn);
    boolean may =
        endpoint.method() == Method.GET
            && endpoint.scope().filter(scopes(holder, credential)::contains).isPresent();
    if (!may) {
      throw Problems.scope();
    }
    Account account = accounts.bySubject(holder.id()).orElseThrow(Problems::notLoggedIn);
    // Its empty id is no cookie: nothing that ends or proves a session does anything to it.
    Session session = new Session("", "", holder.id(), Audience.BACK_OFFICE);
    return Optional.of(call.of(new Entrance.Guest(session, account)));
  }

  private static Set<Scope> scopes(Person person, CredentialId credential) {
    return Optional.ofNullable(person.credentials().get(credential))
        .filter(held -> held.kind() == CredentialKind.TOKEN && held.counts())
        .map(Person.Credential::scopes)
        .orElse(Set.of());
  }
}
