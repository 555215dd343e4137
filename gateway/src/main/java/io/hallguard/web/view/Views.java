package io.hallguard.web.view;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Stamp;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.VisitorClass;
import io.hallguard.core.state.Alert;
import io.hallguard.core.state.Grant;
import io.hallguard.core.state.HallState;
import io.hallguard.core.state.Request;
import io.hallguard.core.state.Trouble;
import io.hallguard.core.state.Visit;
import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.web.view.BoardView.ClassView;
import io.hallguard.web.view.BoardView.ClockView;
import io.hallguard.web.view.BoardView.HallView;
import io.hallguard.web.view.BoardView.LimitsView;
import io.hallguard.web.view.BoardView.PersonChoice;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Makes the board of one hall for one screen. Any thread; the look-ups may block. */
public final class Views {

  /** How many that are over a board still shows. */
  static final int PAST_SHOWN = 50;

  private static final Duration DAY = Duration.ofHours(24);

  private final HallPlan plan;
  private final Map<DeviceId, String> formats;
  private final Lookups lookups;

  /**
   * Of a hall.
   *
   * @param formats what each device speaks, for the list of devices
   */
  public Views(HallPlan plan, Map<DeviceId, String> formats, Lookups lookups) {
    this.plan = requireNonNull(plan, "plan is null");
    this.formats = Map.copyOf(formats);
    this.lookups = requireNonNull(lookups, "lookups is null");
  }

  /** One moment, to make views of. */
  public Scene scene(HallState state, Stamp now) {
    return new Scene(plan, state, now, lookups);
  }

  /** The look-ups that the views use. */
  public Lookups lookups() {
    return lookups;
  }

  /** What the device speaks. */
  public String format(DeviceId device) {
    return formats.getOrDefault(device, "unknown");
  }

  /**
   * The board.
   *
   * @param notJournaled hold-ups that the journal could not take
   * @param choosing whether the person may choose people
   */
  public BoardView board(Scene scene, Sight sight, List<AlertView> notJournaled, boolean choosing) {
    HallState state = scene.state();
    return new BoardView(
        state.seq(),
        state.boot().map(boot -> boot.start().boot().value()).orElse(""),
        lookups.journalId(),
        HallView.of(plan),
        new ClockView(Wire.time(scene.now().wall()), scene.now().trusted()),
        state.links().values().stream().map(LinkView::of).toList(),
        alerts(scene, sight, notJournaled),
        sight.upkeep()
            ? recent(state.troubles().values(), Trouble::open)
                .map(trouble -> TroubleView.of(scene, trouble))
                .toList()
            : List.of(),
        plan.places().values().stream()
            .filter(sight::place)
            .map(place -> PlaceView.of(scene, place))
            .toList(),
        sight.upkeep()
            ? plan.devices().values().stream()
                .map(device -> DeviceView.of(scene, device, format(device.id())))
                .toList()
            : List.of(),
        sight.access() ? requests(scene) : List.of(),
        sight.access() ? grants(scene) : List.of(),
        sight.access() ? visits(scene) : List.of(),
        sight.access() && choosing ? people() : List.of(),
        limits());
  }

  /** A press that the journal could not take stands in for the alert that it joined. */
  private static List<AlertView> alerts(Scene scene, Sight sight, List<AlertView> notJournaled) {
    List<Alert> shown =
        scene.state().alerts().values().stream()
            .filter(alert -> sight.alert(alert.kind()))
            .toList();
    Stream<AlertView> journaled =
        recent(shown, Alert::open)
            .map(alert -> AlertView.of(scene, alert))
            .filter(alert -> notJournaled.stream().noneMatch(cry -> cry.id() == alert.id()));
    return Stream.concat(journaled, notJournaled.stream()).toList();
  }

  /** Those that are open and the newest that are over, oldest first. */
  private static <T> Stream<T> recent(Collection<T> all, Predicate<T> open) {
    long past = all.stream().filter(open.negate()).count();
    long skipped = Math.max(0, past - PAST_SHOWN);
    List<T> dropped = all.stream().filter(open.negate()).limit(skipped).toList();
    return all.stream().filter(one -> !dropped.contains(one));
  }

  private static List<RequestView> requests(Scene scene) {
    return scene.state().requests().values().stream()
        .filter(Request::open)
        .map(request -> RequestView.of(scene, request))
        .toList();
  }

  private static List<GrantView> grants(Scene scene) {
    Instant dayAgo = scene.now().wall().minus(DAY);
    Predicate<Grant> shown =
        grant -> grant.endedAt().map(ended -> ended.wall().isAfter(dayAgo)).orElse(true);
    return scene.state().grants().values().stream()
        .filter(shown)
        .map(grant -> GrantView.of(scene, grant))
        .toList();
  }

  private static List<VisitView> visits(Scene scene) {
    Instant dayAgo = scene.now().wall().minus(DAY);
    Predicate<Visit> shown = visit -> !visit.settled() || visit.occurredAt().isAfter(dayAgo);
    return scene.state().visits().values().stream()
        .filter(shown)
        .map(visit -> VisitView.of(scene, visit))
        .toList();
  }

  private List<PersonChoice> people() {
    return lookups.people().stream()
        .map(account ->
            new PersonChoice(
                account.subject().value(), account.name(), Wire.words(account.roles())))
        .toList();
  }

  private LimitsView limits() {
    var grant = plan.parameters().grant();
    return new LimitsView(
        grant.walkUp().toMinutes(),
        grant.bookingMargin().toMinutes(),
        grant.longest().toMinutes(),
        TextLimits.NAME,
        TextLimits.PURPOSE,
        TextLimits.REASON,
        TextLimits.SEAL,
        Arrays.stream(VisitorClass.values())
            .map(each -> ClassView.of(each, plan.parameters().visitors().of(each)))
            .toList());
  }

  /** The hall's own words about itself. */
  public HallView hall() {
    return HallView.of(plan);
  }

  /** The plan. */
  public HallPlan plan() {
    return plan;
  }

  /** The alert's view, when the screen may see it. */
  public static Optional<AlertView> alert(Scene scene, Sight sight, Alert alert) {
    return sight.alert(alert.kind()) ? Optional.of(AlertView.of(scene, alert)) : Optional.empty();
  }
}
