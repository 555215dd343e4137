package io.hallguard.web.view;

import io.hallguard.core.event.AlertFact.Certainty;
import io.hallguard.core.event.AlertFact.Stage;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.Clause;
import io.hallguard.core.event.How;
import io.hallguard.core.event.Receiver;
import io.hallguard.core.event.Stamp;
import io.hallguard.core.plan.Text;
import io.hallguard.core.state.Alert;
import io.hallguard.core.words.AlertWords;
import io.hallguard.core.words.FactWords;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An alert as it stands.
 *
 * @param calls whose screens and sounders call, out of {@code audience}
 * @param certain false when the gateway could not watch the whole time
 * @param notJournaled the journal could not be written; the alert is real and not recorded yet
 */
public record AlertView(
    long id,
    long seq,
    String kind,
    Text name,
    List<String> clauses,
    String priority,
    String state,
    @Nullable String stage,
    boolean latched,
    boolean needsReset,
    List<String> audience,
    List<String> calls,
    PlaceRef place,
    String raisedAt,
    String occurredAt,
    int times,
    String lastAt,
    boolean late,
    boolean certain,
    boolean clockTrusted,
    Text sentence,
    Text action,
    List<FactView> facts,
    @Nullable SignedView acknowledged,
    @Nullable String returnedAt,
    @Nullable String closedAt,
    @Nullable ResetView reset,
    List<ToldView> told,
    boolean notJournaled) {

  /** One piece of evidence. */
  public record FactView(long seq, String at, Text text) {}

  /** Who ended a latched alert, and why. */
  public record ResetView(String subject, String name, String at, String reason) {}

  /** A receipt. */
  public record ToldView(String channel, ReceiverView receiver, String at) {}

  /** A screen with the person before it, or the broker. */
  public record ReceiverView(
      String kind, @Nullable String subject, @Nullable String name, @Nullable String screen) {}

  /** The view of an alert that is in the journal. */
  public static AlertView of(Scene scene, Alert alert) {
    return of(scene, alert, alert.seq(), false);
  }

  /**
   * The view of a hold-up that the journal could not take.
   *
   * @param seq of what the journal has of the alert, 0 when that is nothing: so the view replaces
   *     that one, and whatever the journal takes later replaces the view
   */
  public static AlertView notJournaled(Scene scene, Alert alert, long seq) {
    return of(scene, alert, seq, true);
  }

  private static AlertView of(Scene scene, Alert alert, long seq, boolean notJournaled) {
    AlertKind kind = alert.kind();
    AlertWords words = new AlertWords(scene.plan());
    boolean latched = kind.latch() == AlertKind.Latch.UNTIL_RESET;
    boolean escalated = alert.stage().equals(Optional.of(Stage.GUARD));
    return new AlertView(
        alert.id().value(),
        seq,
        Wire.word(kind),
        words.name(kind),
        alert.raised().clauses().stream().map(Clause::id).toList(),
        Wire.word(alert.raised().priority()),
        Wire.word(alert.status()),
        alert.stage().map(Wire::word).orElse(null),
        latched,
        latched && alert.open(),
        Wire.words(kind.audience()),
        Wire.words(kind.calls(escalated)),
        PlaceRef.of(scene.plan(), alert.raised().place()),
        Wire.time(alert.at().wall()),
        Wire.time(alert.raised().occurredAt()),
        alert.times(),
        Wire.time(alert.lastAt().wall()),
        alert.raised().how() == How.LATE,
        alert.raised().certainty() == Certainty.WATCHED,
        alert.at().trusted(),
        words.sentence(alert),
        words.action(kind),
        facts(scene, alert),
        alert.acknowledged().map(act -> signed(scene, act)).orElse(null),
        Wire.time(alert.returned()),
        Wire.time(alert.closed().map(Stamp::wall)),
        alert.reset().map(reset -> reset(scene, reset)).orElse(null),
        alert.told().stream().map(told -> told(scene, told)).toList(),
        notJournaled);
  }

  private static List<FactView> facts(Scene scene, Alert alert) {
    FactWords words = new FactWords(scene.plan());
    return alert.evidence().stream()
        .flatMap(seq -> scene.lookups().fact(seq).stream())
        .map(fact -> new FactView(fact.seq(), Wire.time(fact.at().wall()), words.line(fact.fact())))
        .toList();
  }

  private static SignedView signed(Scene scene, Alert.Act act) {
    return SignedView.of(scene.lookups().person(act.by()), act.at());
  }

  private static ResetView reset(Scene scene, Alert.ResetBy reset) {
    PersonView person = scene.lookups().person(reset.by());
    return new ResetView(
        person.subject(),
        person.name(),
        Wire.time(reset.at().wall()),
        scene.lookups().words(reset.reason()));
  }

  private static ToldView told(Scene scene, Alert.Told told) {
    ReceiverView receiver =
        switch (told.receiver()) {
          case Receiver.Screen screen -> {
            PersonView person = scene.lookups().person(screen.subject());
            yield new ReceiverView(
                "screen", person.subject(), person.name(), Wire.word(screen.audience()));
          }
          case Receiver.Broker _ -> new ReceiverView("broker", null, null, null);
          case Receiver.Sounder sounder ->
              new ReceiverView("sounder", null, sounder.output(), null);
        };
    return new ToldView(Wire.word(told.notice().channel()), receiver, Wire.time(told.at().wall()));
  }
}
