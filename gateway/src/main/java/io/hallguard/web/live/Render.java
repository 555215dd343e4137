package io.hallguard.web.live;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.AlertFact;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.plan.Place;
import io.hallguard.core.state.Alert;
import io.hallguard.core.state.HallState;
import io.hallguard.loop.HallClock;
import io.hallguard.web.view.AlertView;
import io.hallguard.web.view.DeviceView;
import io.hallguard.web.view.GrantView;
import io.hallguard.web.view.Json;
import io.hallguard.web.view.LinkView;
import io.hallguard.web.view.PlaceView;
import io.hallguard.web.view.RequestView;
import io.hallguard.web.view.Scene;
import io.hallguard.web.view.Sight;
import io.hallguard.web.view.TroubleView;
import io.hallguard.web.view.Views;
import io.hallguard.web.view.VisitView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes events of what the facts changed. Any thread; blocks on the look-ups. */
final class Render {
  private final Views views;
  private final HallClock clock;

  Render(Views views, HallClock clock) {
    this.views = requireNonNull(views, "views is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  /** The present views of all that the facts changed, in the order of the facts. */
  List<FeedEvent> events(List<Recorded> facts, HallState state) {
    Scene scene = views.scene(state, clock.now());
    return Affected.by(facts, views.plan(), state).entrySet().stream()
        .flatMap(changed -> event(scene, changed.getKey(), changed.getValue()).stream())
        .toList();
  }

  /** That a line of the register changed. */
  private record LineView(long line, long seq) {}

  /** A grant whose window opened. */
  FeedEvent grant(GrantView grant) {
    return FeedEvent.loose("grant", Sight::access, Json.text(grant));
  }

  /**
   * The hold-ups that the journal could not take.
   *
   * @param state as it would be with them
   * @param committed as the journal has it
   */
  List<AlertView> holdUps(List<Recorded> facts, HallState state, HallState committed) {
    Scene scene = views.scene(state, clock.now());
    return facts.stream()
        .flatMap(fact ->
            fact.fact() instanceof AlertFact of
                ? state.alert(of.alert()).stream()
                : Stream.<Alert>empty())
        .map(alert ->
            AlertView.notJournaled(
                scene, alert, committed.alert(alert.id()).map(Alert::seq).orElse(0L)))
        .toList();
  }

  private Optional<FeedEvent> event(Scene scene, Entity entity, long seq) {
    HallState state = scene.state();
    return switch (entity) {
      case Entity.OfAlert of ->
          state
              .alert(of.id())
              .map(alert ->
                  FeedEvent.at(
                      seq,
                      "alert",
                      sight -> sight.alert(alert.kind()),
                      Json.text(AlertView.of(scene, alert))));
      case Entity.OfTrouble of ->
          state
              .trouble(of.id())
              .map(trouble ->
                  FeedEvent.at(
                      seq, "trouble", Sight::upkeep, Json.text(TroubleView.of(scene, trouble))));
      case Entity.OfPlace of -> scene.plan().place(of.id()).map(place -> place(scene, place, seq));
      case Entity.OfDevice of ->
          scene
              .plan()
              .device(of.id())
              .map(device ->
                  FeedEvent.at(
                      seq,
                      "device",
                      Sight::upkeep,
                      Json.text(DeviceView.of(scene, device, views.format(of.id())))));
      case Entity.OfGrant of ->
          state
              .grant(of.id())
              .map(grant ->
                  FeedEvent.at(seq, "grant", Sight::access, Json.text(GrantView.of(scene, grant))));
      case Entity.OfRequest of ->
          state
              .request(of.id())
              .map(request ->
                  FeedEvent.at(
                      seq, "request", Sight::access, Json.text(RequestView.of(scene, request))));
      case Entity.OfVisit of ->
          state
              .visit(of.id())
              .map(visit ->
                  FeedEvent.at(seq, "visit", Sight::access, Json.text(VisitView.of(scene, visit))));
      case Entity.OfLine of ->
          Optional.of(
              FeedEvent.at(seq, "line", Sight::access, Json.text(new LineView(of.line(), seq))));
      case Entity.OfLink of ->
          Optional.ofNullable(state.links().get(of.id()))
              .map(link -> FeedEvent.at(seq, "link", _ -> true, Json.text(LinkView.of(link))));
    };
  }

  private static FeedEvent place(Scene scene, Place place, long seq) {
    return FeedEvent.at(
        seq, "place", sight -> sight.place(place), Json.text(PlaceView.of(scene, place)));
  }
}
