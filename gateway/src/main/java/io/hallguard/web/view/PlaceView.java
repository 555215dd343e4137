package io.hallguard.web.view;

import io.hallguard.core.event.About;
import io.hallguard.core.event.VisitKind;
import io.hallguard.core.plan.Place;
import io.hallguard.core.plan.Text;
import io.hallguard.core.plan.Zone;
import io.hallguard.core.state.HallState;
import io.hallguard.core.state.Trouble;
import io.hallguard.core.state.Visit;
import io.hallguard.drivers.signal.DeviceId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A watched place as it stands.
 *
 * @param inside visits under way in the cash area behind this door; not a count of heads, which no
 *     contact can give
 * @param lastPosition what was last known while {@code position} is unknown; likewise the others
 */
public record PlaceView(
    String id,
    String kind,
    Text name,
    @Nullable Text zone,
    boolean cashArea,
    @Nullable String position,
    @Nullable String lastPosition,
    @Nullable String lock,
    @Nullable String lastLock,
    @Nullable String condition,
    @Nullable String lastCondition,
    @Nullable String since,
    @Nullable Integer inside,
    boolean trouble,
    List<String> devices) {

  /** The view. */
  public static PlaceView of(Scene scene, Place place) {
    PlaceValues values = PlaceValues.of(scene.state(), place);
    return new PlaceView(
        place.id().value(),
        kind(place),
        place.name(),
        zone(place).map(Zone::name).orElse(null),
        zone(place).map(zone -> zone.kind() == Zone.Kind.CASH_AREA).orElse(false),
        values.position().map(Observed::now).orElse(null),
        values.position().map(Observed::last).orElse(null),
        values.lock().map(Observed::now).orElse(null),
        values.lock().map(Observed::last).orElse(null),
        values.condition().map(Observed::now).orElse(null),
        values.condition().map(Observed::last).orElse(null),
        values.position().or(values::condition).map(Observed::since).orElse(null),
        inside(scene.state(), place),
        trouble(scene, place),
        devices(scene, place).stream().map(DeviceId::value).toList());
  }

  private static String kind(Place place) {
    return switch (place) {
      case Place.Door _ -> "door";
      case Place.CashBox _ -> "box";
      case Place.HoldUpButton _ -> "hold-up-button";
      case Place.EmergencyLamp _ -> "lamp";
      case Place.Extinguisher _ -> "extinguisher";
      case Place.FirePanel _ -> "fire-panel";
      case Place.SupplyInput _ -> "supply";
    };
  }

  private static Optional<Zone> zone(Place place) {
    return switch (place) {
      case Place.Door door -> Optional.of(door.zone());
      case Place.CashBox box -> box.zone();
      case Place.HoldUpButton _,
          Place.EmergencyLamp _,
          Place.Extinguisher _,
          Place.FirePanel _,
          Place.SupplyInput _ ->
          Optional.empty();
    };
  }

  private static @Nullable Integer inside(HallState state, Place place) {
    if (!(place instanceof Place.Door door) || !door.cashArea()) {
      return null;
    }
    return (int)
        state.visits().values().stream()
            .filter(Visit::underWay)
            .filter(visit -> visit.kind() == VisitKind.CASH_AREA)
            .filter(visit -> visit.place().equals(place.id()))
            .count();
  }

  private static boolean trouble(Scene scene, Place place) {
    List<DeviceId> devices = devices(scene, place);
    return scene.state().troubles().values().stream()
        .filter(Trouble::open)
        .map(trouble -> trouble.raised().about())
        .anyMatch(about ->
            switch (about) {
              case About.OfDevice of -> devices.contains(of.device());
              case About.OfPlace of -> of.place().equals(place.id());
              case About.OfLink _, About.OfPerson _, About.OfGateway _ -> false;
            });
  }

  private static List<DeviceId> devices(Scene scene, Place place) {
    return scene.plan().devicesOf(place).values().stream().distinct().toList();
  }
}
