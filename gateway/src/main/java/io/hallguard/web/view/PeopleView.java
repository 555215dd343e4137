package io.hallguard.web.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.hallguard.core.access.Deadlock;
import io.hallguard.core.plan.Text;
import io.hallguard.core.plan.VisitorRules;
import io.hallguard.core.state.HallState;
import io.hallguard.core.state.Person;
import io.hallguard.web.port.Account;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The people of the hall as an administrator sees them.
 *
 * @param hint what to see to; missing when there is nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PeopleView(List<One> people, @Nullable Text hint) {

  /** A person. */
  public record One(
      String subject,
      String name,
      List<String> roles,
      boolean active,
      String login,
      List<Held> credentials) {}

  /**
   * A credential.
   *
   * @param ended why it counts no more; missing while it does
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Held(
      String id, String kind, List<String> scopes, String since, @Nullable String ended) {}

  /** All of them. */
  public static PeopleView of(HallState state, VisitorRules rules, List<Account> accounts) {
    Map<String, Account> known =
        accounts.stream().collect(Collectors.toMap(a -> a.subject().value(), Function.identity()));
    return new PeopleView(
        state.people().values().stream()
            .map(person -> of(person, Optional.ofNullable(known.get(person.id().value()))))
            .toList(),
        Deadlock.in(state, rules).orElse(null));
  }

  /** One of them. */
  public static One of(Person person, Optional<Account> account) {
    return new One(
        person.id().value(),
        account.map(Account::name).orElse(Lookups.ERASED),
        Wire.words(person.roles()),
        person.active(),
        account.map(Account::login).orElse(""),
        person.credentials().entrySet().stream()
            .map(held -> {
              Person.Credential credential = held.getValue();
              return new Held(
                  held.getKey().value(),
                  Wire.word(credential.kind()),
                  Wire.words(credential.scopes()),
                  Wire.time(credential.since().wall()),
                  credential.ended().map(Wire::word).orElse(null));
            })
            .toList());
  }
}
