package io.hallguard.web;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Input;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.plan.Place;
import io.hallguard.loop.Decided;
import io.hallguard.web.http.Answer;
import io.hallguard.web.http.Call;
import io.hallguard.web.http.Endpoint;
import io.hallguard.web.http.Endpoint.Method;
import io.hallguard.web.http.Fields;
import io.hallguard.web.http.Problem;
import io.hallguard.web.session.Logins;
import io.hallguard.web.session.Pins;
import io.hallguard.web.session.Sessions;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Whoever is logged in proves once more to be there: the second tap of an approval. */
final class Again {
  private final WebParts parts;
  private final Logins logins;
  private final Pins pins;
  private final Sessions sessions;

  Again(WebParts parts, Logins logins, Pins pins, Sessions sessions) {
    this.parts = requireNonNull(parts, "parts is null");
    this.logins = requireNonNull(logins, "logins is null");
    this.pins = requireNonNull(pins, "pins is null");
    this.sessions = requireNonNull(sessions, "sessions is null");
  }

  List<Endpoint> endpoints() {
    return List.of(Endpoint.loggedIn(Method.POST, "/api/session/proof", this::prove));
  }

  private Answer prove(Call call) throws Problem {
    Fields fields = call.fields("password", "pin");
    boolean byPin = fields.has("pin");
    String given = fields.secret(byPin ? "pin" : "password", PersonFields.PASSWORD_CHARS);
    fields.check();
    if (byPin) {
      pin(call, given);
    } else {
      password(call, given);
    }
    sessions.prove(call.loggedIn().id());
    return Answer.nothing();
  }

  /** Throws unless it is the person's password. */
  void password(Call call, String password) throws Problem {
    check(logins.again(call.person(), password, call.address()));
  }

  private void pin(Call call, String pin) throws Problem {
    SubjectId person = call.person().subject();
    check(
        logins.again(
            call.person(),
            () ->
                switch (pins.look(person, pin)) {
                  case RIGHT -> true;
                  case DURESS -> {
                    callForHelp(person);
                    yield true;
                  }
                  case WRONG -> false;
                },
            call.address()));
  }

  private static void check(Logins.Attempt attempt) throws Problem {
    switch (attempt) {
      case Logins.Attempt.Welcome _ -> {
        // It is the person.
      }
      case Logins.Attempt.Wrong _, Logins.Attempt.NeedsCode _ ->
          throw Problem.of(
              422, "密码或口令码不正确。", "Expected your own password or PIN, but this is not it.");
      case Logins.Attempt.TooMany many -> throw SessionRoutes.tooMany(many.retryAfter());
    }
  }

  /** Nothing in the answer, nor the time it takes, tells that help was called. */
  private void callForHelp(SubjectId person) {
    place()
        .ifPresent(place -> {
          CompletableFuture<Decided> _ =
              parts
                  .loop()
                  .submit(
                      at ->
                          new Input.Presented(
                              at,
                              place.id(),
                              new Input.Presentation.DuressAtScreen(person),
                              at.wall()),
                      List.of());
        });
  }

  /** Where help is sent: the first door of the cash area, or any place when there is none. */
  private Optional<Place> place() {
    Collection<Place> places =
        parts.views().scene(parts.loop().state(), parts.clock().now()).plan().places().values();
    return places.stream()
        .filter(place -> place instanceof Place.Door door && door.cashArea())
        .findFirst()
        .or(() -> places.stream().findFirst());
  }
}
