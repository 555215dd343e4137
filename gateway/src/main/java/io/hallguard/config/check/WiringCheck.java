package io.hallguard.config.check;

import static java.util.stream.Collectors.toSet;

import io.hallguard.config.hall.DeviceClass;
import io.hallguard.config.hall.Role;
import io.hallguard.config.key.At;
import io.hallguard.config.key.DeviceKeys;
import io.hallguard.config.key.HallKeys;
import io.hallguard.config.key.Key;
import io.hallguard.config.key.PlaceKeys;
import io.hallguard.config.key.SectionValue;
import io.hallguard.config.problem.Problems;
import io.hallguard.core.plan.Text;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Zones and devices that places name: they exist, they fit, and no two places share a sensor. */
final class WiringCheck {
  private final SectionValue file;
  private final List<Wire> wires;
  private final Problems problems;

  WiringCheck(SectionValue file, List<Wire> wires, Problems problems) {
    this.file = file;
    this.wires = wires;
    this.problems = problems;
  }

  void run() {
    zones(PlaceKeys.DOORS, PlaceKeys.DOOR_ZONE);
    zones(PlaceKeys.BOXES, PlaceKeys.BOX_ZONE);
    if (file.find(DeviceKeys.DEVICES).isPresent()) {
      devices(file.get(DeviceKeys.DEVICES));
    }
    sharedSensors();
  }

  /** A zone section that could not be read at all was reported; its ids are not known. */
  private void zones(Key<Map<String, At<SectionValue>>> places, Key<String> key) {
    file.getOptional(HallKeys.ZONES)
        .ifPresent(zones ->
            file.getOptional(places)
                .orElse(Map.of())
                .values()
                .forEach(place ->
                    place
                        .value()
                        .find(key)
                        .filter(zone -> !zones.containsKey(zone.value()))
                        .ifPresent(zone ->
                            problems.refuse(
                                zone.spot(),
                                zone.path(),
                                CheckFlaws.unknown(
                                    zone.value(), HallKeys.ZONES.name(), zones.keySet())))));
  }

  private void devices(Map<String, At<SectionValue>> devices) {
    for (Wire wire : wires) {
      At<SectionValue> device = devices.get(wire.device().value());
      if (device == null) {
        problems.refuse(
            wire.device().spot(),
            wire.device().path(),
            CheckFlaws.unknown(
                wire.device().value(), DeviceKeys.DEVICES.name(), likely(devices, wire.role())));
      } else {
        device
            .value()
            .getOptional(DeviceKeys.CLASS)
            .filter(found -> !found.roles().contains(wire.role()))
            .ifPresent(found ->
                problems.refuse(
                    wire.device().spot(),
                    wire.device().path(),
                    CheckFlaws.wrongClass(
                        wire.device().value(), found, wire.role(), fitting(wire.role()))));
      }
    }
    Set<String> wired = wires.stream().map(wire -> wire.device().value()).collect(toSet());
    devices.forEach((id, device) -> {
      if (!wired.contains(id)) {
        problems.warn(device.spot(), device.path(), CheckFlaws.wiredNowhere());
      }
    });
  }

  /** The ids of devices that fit here; every id when none does. */
  private static Set<String> likely(Map<String, At<SectionValue>> devices, Role role) {
    Set<String> fitting =
        devices.entrySet().stream()
            .filter(device ->
                device
                    .getValue()
                    .value()
                    .getOptional(DeviceKeys.CLASS)
                    .filter(found -> found.roles().contains(role))
                    .isPresent())
            .map(Map.Entry::getKey)
            .collect(toSet());
    return fitting.isEmpty() ? devices.keySet() : fitting;
  }

  private static Text fitting(Role role) {
    List<String> words =
        Arrays.stream(DeviceClass.values())
            .filter(candidate -> candidate.roles().contains(role))
            .map(DeviceClass::word)
            .toList();
    return new Text(String.join(" 或 ", words), String.join(" or ", words));
  }

  /** Readers may be shared: one at the door of a room may serve two boxes in it. */
  private void sharedSensors() {
    Map<Role, Map<String, Wire>> first = new EnumMap<>(Role.class);
    for (Wire wire : wires) {
      if (wire.role() == Role.READER) {
        continue;
      }
      Wire other =
          first
              .computeIfAbsent(wire.role(), _ -> new HashMap<>())
              .putIfAbsent(wire.device().value(), wire);
      if (other != null) {
        problems.refuse(
            wire.device().spot(),
            wire.device().path(),
            CheckFlaws.shared(wire.device().value(), other.place(), other.device().spot()));
      }
    }
  }
}
