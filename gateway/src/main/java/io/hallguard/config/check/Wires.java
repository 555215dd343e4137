package io.hallguard.config.check;

import io.hallguard.config.check.Wire.Watched;
import io.hallguard.config.hall.Role;
import io.hallguard.config.key.At;
import io.hallguard.config.key.HallKeys;
import io.hallguard.config.key.HallKeys.ZoneKind;
import io.hallguard.config.key.Key;
import io.hallguard.config.key.PlaceKeys;
import io.hallguard.config.key.SectionValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Follows every wire from a place to the device that it names. */
final class Wires {
  private final SectionValue file;
  private final List<Wire> wires = new ArrayList<>();

  private Wires(SectionValue file) {
    this.file = file;
  }

  /** Every wire that could be read, in the order of the keys. */
  static List<Wire> of(SectionValue file) {
    Wires all = new Wires(file);
    all.follow(PlaceKeys.DOORS, PlaceKeys.CONTACT, Role.CONTACT);
    all.follow(PlaceKeys.DOORS, PlaceKeys.LOCK, Role.LOCK);
    all.follow(PlaceKeys.DOORS, PlaceKeys.READER, Role.READER);
    all.follow(PlaceKeys.DOORS, PlaceKeys.EXIT_BUTTON, Role.EXIT);
    all.follow(PlaceKeys.DOORS, PlaceKeys.TAMPER, Role.TAMPER);
    all.follow(PlaceKeys.BOXES, PlaceKeys.CONTACT, Role.CONTACT);
    all.follow(PlaceKeys.BOXES, PlaceKeys.READER, Role.READER);
    all.follow(PlaceKeys.BOXES, PlaceKeys.TAMPER, Role.TAMPER);
    all.follow(PlaceKeys.BUTTONS, PlaceKeys.SENSOR, Role.BUTTON);
    all.follow(PlaceKeys.BUTTONS, PlaceKeys.TAMPER, Role.TAMPER);
    all.follow(PlaceKeys.LAMPS, PlaceKeys.SENSOR, Role.LAMP);
    all.follow(PlaceKeys.EXTINGUISHERS, PlaceKeys.TAG_READER, Role.READER);
    all.follow(PlaceKeys.FIRE_PANELS, PlaceKeys.SENSOR, Role.FIRE_PANEL);
    all.follow(PlaceKeys.SUPPLIES, PlaceKeys.SENSOR, Role.SUPPLY);
    return List.copyOf(all.wires);
  }

  private void follow(Key<Map<String, At<SectionValue>>> section, Key<String> key, Role role) {
    file.getOptional(section)
        .orElse(Map.of())
        .forEach((id, place) ->
            place
                .value()
                .find(key)
                .ifPresent(device ->
                    wires.add(new Wire(id, role, device, watched(section, place.value(), role)))));
  }

  /** A dead exit button hides nothing: leavings are then told as they are at a door without one. */
  private Watched watched(Key<?> section, SectionValue place, Role role) {
    if (role == Role.EXIT) {
      return Watched.OTHER;
    }
    if (section.equals(PlaceKeys.BUTTONS) || (section.equals(PlaceKeys.DOORS) && cashArea(place))) {
      return Watched.HOLD_UP_OR_CASH_DOOR;
    }
    return section.equals(PlaceKeys.BOXES) ? Watched.CASH_BOX : Watched.OTHER;
  }

  private boolean cashArea(SectionValue door) {
    Optional<At<SectionValue>> zone =
        door.getOptional(PlaceKeys.DOOR_ZONE)
            .flatMap(id ->
                Optional.ofNullable(file.getOptional(HallKeys.ZONES).orElse(Map.of()).get(id)));
    return zone.flatMap(found -> found.value().getOptional(HallKeys.ZONE_KIND))
        .filter(kind -> kind == ZoneKind.CASH_AREA)
        .isPresent();
  }
}
