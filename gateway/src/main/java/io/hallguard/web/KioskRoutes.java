package io.hallguard.web;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.CredentialId;
import io.hallguard.core.event.IdentityFact.IdentityRefused;
import io.hallguard.core.event.IdentityFact.PersonIdentified;
import io.hallguard.core.event.IdentityFact.Why;
import io.hallguard.core.event.Input;
import io.hallguard.core.event.Input.Presentation;
import io.hallguard.core.plan.Place;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.Text;
import io.hallguard.core.state.Person;
import io.hallguard.loop.Decided;
import io.hallguard.web.http.Answer;
import io.hallguard.web.http.Call;
import io.hallguard.web.http.Commands;
import io.hallguard.web.http.Endpoint;
import io.hallguard.web.http.Endpoint.Method;
import io.hallguard.web.http.Fields;
import io.hallguard.web.http.Problem;
import io.hallguard.web.http.Problems;
import io.hallguard.web.port.Account;
import io.hallguard.web.session.Pins;
import io.hallguard.web.view.TextLimits;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The kiosk at a door: a badge from a reader that types like a keyboard, and a PIN. A duress PIN
 * answers as the right one does, after the same work.
 */
final class KioskRoutes {
  private static final int WAITING_MAX = 8;

  private final WebParts parts;
  private final Commands commands;
  private final Pins pins;
  private final Semaphore places = new Semaphore(WAITING_MAX);
  private final Object turn = new Object();

  KioskRoutes(WebParts parts, Commands commands, Pins pins) {
    this.parts = requireNonNull(parts, "parts is null");
    this.commands = requireNonNull(commands, "commands is null");
    this.pins = requireNonNull(pins, "pins is null");
  }

  List<Endpoint> endpoints() {
    return List.of(Endpoint.loggedIn(Method.POST, "/api/kiosk/identify", this::identify));
  }

  /** What the kiosk says. */
  record Identified(
      String outcome, @Nullable String name, @Nullable String subject, Text sentence) {}

  private Answer identify(Call call) throws Problem {
    Screens.notPublic(call);
    Fields fields = call.fields("place", "badge", "pin");
    PlaceId place = place(fields);
    String badge = fields.text("badge", TextLimits.CREDENTIAL);
    Optional<String> pin = fields.optionalText("pin", Pins.DIGITS_MAX);
    fields.check();
    CredentialId credential = Badges.credential(parts.pseudonyms(), badge);
    Presentation presentation = presentation(credential, pin);
    Decided decided =
        commands.submit(at -> new Input.Presented(at, place, presentation, at.wall()), List.of());
    return Answer.ok(answer(decided));
  }

  private PlaceId place(Fields fields) throws Problem {
    PlaceId place = new PlaceId(fields.text("place", TextLimits.NAME));
    Places.known(fields, parts.views().plan(), place);
    fields.check();
    if (!parts.views().plan().place(place).map(Place::registered).orElse(false)) {
      fields.wrong(
          "place", "不是收费区的门,也不是款箱。", "Expected a cash-area door or a box, but it is neither.");
    }
    return place;
  }

  /** One at a time: looking at a PIN takes memory, and guesses must not overtake their count. */
  private Presentation presentation(CredentialId credential, Optional<String> pin) throws Problem {
    if (pin.isEmpty()) {
      return new Presentation.Badge(credential);
    }
    if (!places.tryAcquire()) {
      throw Problems.busy();
    }
    try {
      synchronized (turn) {
        return withPin(credential, pin.get());
      }
    } finally {
      places.release();
    }
  }

  private Presentation withPin(CredentialId credential, String pin) {
    Optional<Person> holder = parts.loop().state().holder(credential);
    if (holder.isEmpty()) {
      parts.hashes().pretend(pin);
      parts.hashes().pretend(pin);
      return new Presentation.Badge(credential);
    }
    return switch (pins.look(holder.get().id(), pin)) {
      case RIGHT -> new Presentation.BadgeAndCode(credential);
      case DURESS -> new Presentation.BadgeAndDuressCode(credential);
      case WRONG -> new Presentation.WrongCode(credential);
    };
  }

  private Identified answer(Decided decided) {
    return decided.facts().stream()
        .flatMap(recorded ->
            recorded.fact() instanceof PersonIdentified made ? Stream.of(made) : Stream.empty())
        .findFirst()
        .map(made -> {
          String name = parts.accounts().bySubject(made.person()).map(Account::name).orElse("—");
          return new Identified(
              "identified",
              name,
              made.person().value(),
              new Text("已识别。开门前请确认已获授权。", "Made out. See that there is a grant before opening."));
        })
        .orElseGet(() -> new Identified("refused", null, null, refused(decided)));
  }

  private static Text refused(Decided decided) {
    Why why =
        decided.facts().stream()
            .flatMap(recorded ->
                recorded.fact() instanceof IdentityRefused not
                    ? Stream.of(not.why())
                    : Stream.empty())
            .findFirst()
            .orElse(Why.UNKNOWN);
    return switch (why) {
      case UNKNOWN -> new Text("这张卡不属于本厅。", "Expected a badge of this hall, but this is none.");
      case LOST -> new Text("这张卡已挂失,请联系班长。", "This badge is reported lost; please see the lead.");
      case ENDED -> new Text("这张卡已失效。", "Expected a badge that counts, but this one does no more.");
      case WRONG_CODE -> new Text("口令码不正确。", "Expected the badge's PIN, but this is another.");
      case LOCKED ->
          new Text(
              "连续输错,口令码暂停受理,请稍后再试或联系班长。",
              "Too many wrong PINs in a row; none is looked at for a while. Please see the lead.");
    };
  }
}
