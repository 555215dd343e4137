package io.hallguard.core.plan;

import static java.util.Objects.requireNonNull;

import io.hallguard.drivers.signal.DeviceId;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The whole set-up of one hall. Immutable; iteration is in the order of ids. */
public final class HallPlan {
  private final HallId hall;
  private final Text name;
  private final ZoneId timeZone;
  private final SortedMap<PlaceId, Place> places;
  private final SortedMap<DeviceId, DevicePlan> devices;
  private final Map<PlaceId, DeviceId> tampers;
  private final Parameters parameters;
  private final Map<DeviceId, List<Use>> uses;

  /** A device's part at a place. */
  public record Use(Place place, Part part) {
    public Use {
      requireNonNull(place, "place is null");
      requireNonNull(part, "part is null");
    }
  }

  /** What a device is there for at a place. */
  public enum Part {
    CONTACT,
    LOCK,
    READER,
    SENSOR,
    TAMPER,
    EXIT
  }

  /** Without tamper switches of their own. */
  public HallPlan(
      HallId hall,
      Text name,
      ZoneId timeZone,
      List<Place> places,
      List<DevicePlan> devices,
      Parameters parameters) {
    this(hall, name, timeZone, places, devices, Map.of(), parameters);
  }

  /**
   * Builds the plan and its wiring.
   *
   * @param tampers by place, the device that sees its cover or mounting touched
   * @throws IllegalArgumentException when two places or devices share an id, or a place names a
   *     device that does not exist
   */
  public HallPlan(
      HallId hall,
      Text name,
      ZoneId timeZone,
      List<Place> places,
      List<DevicePlan> devices,
      Map<PlaceId, DeviceId> tampers,
      Parameters parameters) {
    this.hall = requireNonNull(hall, "hall is null");
    this.name = requireNonNull(name, "name is null");
    this.timeZone = requireNonNull(timeZone, "timeZone is null");
    this.parameters = requireNonNull(parameters, "parameters is null");
    this.tampers = Map.copyOf(tampers);
    TreeMap<PlaceId, Place> byPlace = new TreeMap<>();
    for (Place place : places) {
      if (byPlace.put(place.id(), place) != null) {
        throw new IllegalArgumentException(
            "Expected one place of each name, but found two called '%s'".formatted(place.id()));
      }
    }
    TreeMap<DeviceId, DevicePlan> byDevice = new TreeMap<>();
    for (DevicePlan device : devices) {
      if (byDevice.put(device.id(), device) != null) {
        throw new IllegalArgumentException(
            "Expected one device of each name, but found two called '%s'".formatted(device.id()));
      }
    }
    this.places = Collections.unmodifiableSortedMap(byPlace);
    this.devices = Collections.unmodifiableSortedMap(byDevice);
    this.uses = wire(byPlace, byDevice);
  }

  private Map<DeviceId, List<Use>> wire(
      Map<PlaceId, Place> places, Map<DeviceId, DevicePlan> devices) {
    Map<DeviceId, List<Use>> uses = new TreeMap<>();
    for (Place place : places.values()) {
      parts(place)
          .forEach((part, device) -> {
            if (!devices.containsKey(device)) {
              throw new IllegalArgumentException(
                  "Expected '%s' to name a known device, but found '%s'"
                      .formatted(place.id(), device));
            }
            uses.computeIfAbsent(device, _ -> new ArrayList<>()).add(new Use(place, part));
          });
    }
    uses.replaceAll((_, list) -> List.copyOf(list));
    return Collections.unmodifiableMap(uses);
  }

  private Map<Part, DeviceId> parts(Place place) {
    Map<Part, DeviceId> parts = new TreeMap<>();
    switch (place) {
      case Place.Door door -> {
        parts.put(Part.CONTACT, door.contact());
        door.lock().ifPresent(device -> parts.put(Part.LOCK, device));
        door.reader().ifPresent(device -> parts.put(Part.READER, device));
        door.exit().ifPresent(device -> parts.put(Part.EXIT, device));
      }
      case Place.CashBox box -> {
        parts.put(Part.CONTACT, box.contact());
        box.reader().ifPresent(device -> parts.put(Part.READER, device));
      }
      case Place.HoldUpButton button -> parts.put(Part.SENSOR, button.device());
      case Place.EmergencyLamp lamp -> parts.put(Part.SENSOR, lamp.device());
      case Place.Extinguisher extinguisher ->
          extinguisher.device().ifPresent(device -> parts.put(Part.READER, device));
      case Place.FirePanel panel -> parts.put(Part.SENSOR, panel.device());
      case Place.SupplyInput supply -> parts.put(Part.SENSOR, supply.device());
    }
    Optional.ofNullable(tampers.get(place.id()))
        .ifPresent(device -> parts.put(Part.TAMPER, device));
    return parts;
  }

  /** The hall's short name. */
  public HallId hall() {
    return hall;
  }

  /** The hall's name for people. */
  public Text name() {
    return name;
  }

  /** Where the hall's clock hangs. */
  public ZoneId timeZone() {
    return timeZone;
  }

  /** The rules' numbers. */
  public Parameters parameters() {
    return parameters;
  }

  /** Every place by id. */
  public SortedMap<PlaceId, Place> places() {
    return places;
  }

  /** Every device by id. */
  public SortedMap<DeviceId, DevicePlan> devices() {
    return devices;
  }

  /** The place of that name. */
  public Optional<Place> place(PlaceId id) {
    return Optional.ofNullable(places.get(id));
  }

  /** The device of that name. */
  public Optional<DevicePlan> device(DeviceId id) {
    return Optional.ofNullable(devices.get(id));
  }

  /** What the device is there for; empty when it is wired to nothing. */
  public List<Use> uses(DeviceId device) {
    return uses.getOrDefault(device, List.of());
  }

  /** The devices wired to a place, by their part. */
  public Map<Part, DeviceId> devicesOf(Place place) {
    return Collections.unmodifiableMap(parts(place));
  }

  /** The places that the device watches and whose tamper concerns those who guard. */
  public List<Place> securedBy(DeviceId device) {
    return uses(device).stream().map(Use::place).filter(Place::secured).distinct().toList();
  }

  /** Whether the device watches a place whose tamper and silence concern those who guard. */
  public boolean secured(DeviceId device) {
    return uses(device).stream().anyMatch(use -> use.place().secured());
  }
}
