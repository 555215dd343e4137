package io.hallguard.config.check;

import io.hallguard.config.key.At;
import io.hallguard.config.key.HallKeys;
import io.hallguard.config.key.Key;
import io.hallguard.config.key.PlaceKeys;
import io.hallguard.config.key.SectionValue;
import io.hallguard.core.plan.Place;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.Text;
import io.hallguard.core.plan.Zone;
import io.hallguard.drivers.signal.DeviceId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The zones and places of a file in which nothing was refused. */
final class PlaceAssembly {
  private final SectionValue file;
  private final Map<String, Zone> zones;

  private interface Maker {
    Place make(PlaceId id, Text name, SectionValue keys);
  }

  PlaceAssembly(SectionValue file) {
    this.file = file;
    Map<String, Zone> byId = new LinkedHashMap<>();
    file.get(HallKeys.ZONES)
        .forEach((id, zone) ->
            byId.put(
                id,
                new Zone(
                    id,
                    zone.value().get(HallKeys.NAME),
                    zone.value().get(HallKeys.ZONE_KIND).kind())));
    this.zones = Collections.unmodifiableMap(byId);
  }

  /** By id, in the order of the file. */
  Map<String, Zone> zones() {
    return zones;
  }

  List<Place> places() {
    List<Place> places = new ArrayList<>();
    add(places, PlaceKeys.DOORS, this::door);
    add(places, PlaceKeys.BOXES, this::box);
    add(
        places,
        PlaceKeys.BUTTONS,
        (id, name, keys) -> new Place.HoldUpButton(id, name, sensor(keys)));
    add(
        places,
        PlaceKeys.LAMPS,
        (id, name, keys) -> new Place.EmergencyLamp(id, name, sensor(keys)));
    add(
        places,
        PlaceKeys.EXTINGUISHERS,
        (id, name, keys) ->
            new Place.Extinguisher(
                id, name, keys.get(PlaceKeys.TAG), device(keys, PlaceKeys.TAG_READER)));
    add(
        places,
        PlaceKeys.FIRE_PANELS,
        (id, name, keys) -> new Place.FirePanel(id, name, sensor(keys)));
    add(
        places,
        PlaceKeys.SUPPLIES,
        (id, name, keys) ->
            new Place.SupplyInput(id, name, keys.get(PlaceKeys.SUPPLY_KIND).kind(), sensor(keys)));
    return places;
  }

  /** The switches that see covers and mountings touched. */
  Map<PlaceId, DeviceId> tampers() {
    Map<PlaceId, DeviceId> tampers = new LinkedHashMap<>();
    for (var section : List.of(PlaceKeys.DOORS, PlaceKeys.BOXES, PlaceKeys.BUTTONS)) {
      file.get(section)
          .forEach((id, place) ->
              device(place.value(), PlaceKeys.TAMPER)
                  .ifPresent(device -> tampers.put(new PlaceId(id), device)));
    }
    return tampers;
  }

  private void add(List<Place> places, Key<Map<String, At<SectionValue>>> section, Maker maker) {
    file.get(section)
        .forEach((id, place) ->
            places.add(
                maker.make(new PlaceId(id), place.value().get(HallKeys.NAME), place.value())));
  }

  private Place door(PlaceId id, Text name, SectionValue keys) {
    return new Place.Door(
        id,
        name,
        zone(keys.get(PlaceKeys.DOOR_ZONE)),
        new DeviceId(keys.get(PlaceKeys.CONTACT)),
        device(keys, PlaceKeys.LOCK),
        device(keys, PlaceKeys.READER),
        device(keys, PlaceKeys.EXIT_BUTTON));
  }

  private Place box(PlaceId id, Text name, SectionValue keys) {
    return new Place.CashBox(
        id,
        name,
        keys.getOptional(PlaceKeys.BOX_ZONE).map(this::zone),
        new DeviceId(keys.get(PlaceKeys.CONTACT)),
        device(keys, PlaceKeys.READER));
  }

  private Zone zone(String id) {
    Zone zone = zones.get(id);
    if (zone == null) {
      throw new IllegalStateException("Expected zone '%s' to be known".formatted(id));
    }
    return zone;
  }

  private static DeviceId sensor(SectionValue keys) {
    return new DeviceId(keys.get(PlaceKeys.SENSOR));
  }

  private static Optional<DeviceId> device(SectionValue keys, Key<String> key) {
    return keys.getOptional(key).map(DeviceId::new);
  }
}
