package io.hallguard.config.check;

import io.hallguard.config.check.Wire.Watched;
import io.hallguard.config.hall.DeviceBinding;
import io.hallguard.config.hall.Format;
import io.hallguard.config.key.At;
import io.hallguard.config.key.DeviceKeys;
import io.hallguard.config.key.Durations;
import io.hallguard.config.key.SectionValue;
import io.hallguard.config.problem.Flaw;
import io.hallguard.config.problem.Problems;
import io.hallguard.config.problem.Spot;
import io.hallguard.core.plan.Text;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Devices: one address each, and supervised well enough for what they watch. */
final class DeviceCheck {
  private final Map<String, At<SectionValue>> devices;
  private final List<Wire> wires;
  private final Problems problems;

  private record Address(Format format, String address) {}

  DeviceCheck(SectionValue file, List<Wire> wires, Problems problems) {
    this.devices = file.getOptional(DeviceKeys.DEVICES).orElse(Map.of());
    this.wires = wires;
    this.problems = problems;
  }

  void run() {
    addresses();
    devices.forEach((id, device) -> supervision(id, device.value()));
  }

  private void addresses() {
    Map<Address, String> seen = new HashMap<>();
    devices.forEach((id, device) ->
        device
            .value()
            .getOptional(DeviceKeys.FORMAT)
            .filter(format -> format != Format.GPIO)
            .ifPresent(format -> {
              String address = Devices.address(id, device.value());
              if (!format.overMqtt().map(spoken -> spoken.allows(address)).orElse(true)) {
                problems.refuse(
                    spotOfAddress(id),
                    device.path() + "." + DeviceKeys.ADDRESS.name(),
                    CheckFlaws.notAllowed(address, format));
              }
              String other = seen.putIfAbsent(new Address(format, address), id);
              if (other != null) {
                Spot first = spotOfAddress(other);
                problems.refuse(
                    spotOfAddress(id),
                    device.path() + "." + DeviceKeys.ADDRESS.name(),
                    CheckFlaws.sameAddress(address, other, first));
              }
            }));
  }

  private Spot spotOfAddress(String id) {
    At<SectionValue> device = devices.get(id);
    if (device == null) {
      throw new IllegalArgumentException("Expected a known device, but found " + id);
    }
    return device.value().find(DeviceKeys.ADDRESS).map(At::spot).orElse(device.spot());
  }

  /**
   * The settled rule: slow supervision of a hold-up button or cash-area door is refused unless
   * somebody accepted it by name.
   */
  private void supervision(String id, SectionValue device) {
    if (device.find(DeviceKeys.CLASS).isEmpty() || device.find(DeviceKeys.FORMAT).isEmpty()) {
      return;
    }
    Duration silence = Devices.silentAfter(device);
    String shown =
        device
            .find(DeviceKeys.SILENT_AFTER)
            .map(At::written)
            .orElseGet(() -> Durations.written(silence));
    boolean slow = silence.compareTo(DeviceBinding.SLOW_SUPERVISION) > 0;
    boolean accepted = device.find(DeviceKeys.ACCEPT_SLOW_SUPERVISION).isPresent();
    String path = device.path();
    if (slow && !accepted && watches(id, Watched.HOLD_UP_OR_CASH_DOOR)) {
      Spot spot = device.find(DeviceKeys.SILENT_AFTER).map(At::spot).orElse(device.spot());
      problems.refuse(spot, path, tooSlow(shown, Devices.batteryRadio(device)));
    } else if (slow && !accepted && watches(id, Watched.CASH_BOX)) {
      problems.warn(device.spot(), path, slowBox(shown));
    } else if (accepted && !(slow && watches(id, Watched.HOLD_UP_OR_CASH_DOOR))) {
      problems.warn(device.spot(), path, acceptedForNothing());
    }
  }

  private boolean watches(String id, Watched watched) {
    return wires.stream()
        .anyMatch(wire -> wire.watched() == watched && wire.device().value().equals(id));
  }

  private static Flaw tooSlow(String shown, boolean battery) {
    String limit = Durations.written(DeviceBinding.SLOW_SUPERVISION);
    return Flaw.of(
        shown,
        new Text("不超过 " + limit, "at most " + limit),
        new Text(
            ("%s用于紧急按钮或收费区门,失联 %s 后才会发现,过慢:请换有线设备,或把 silent-after 写到 %s 以内(设备须确实按此上报),或用"
                    + " accept-slow-supervision 写明由谁接受")
                .formatted(battery ? "电池无线设备" : "该设备", shown, limit),
            ("%s watches a hold-up button or cash-area door, and its silence would be"
                    + " noticed only after %s: wire it, or set silent-after to %s or less (if it"
                    + " does report that often), or name with accept-slow-supervision who accepts"
                    + " this")
                .formatted(battery ? "a radio on a battery" : "this device", shown, limit)));
  }

  private static Flaw slowBox(String shown) {
    return Flaw.of(
        shown,
        new Text("", ""),
        new Text(
            "款箱的设备失联 %s 后才会发现".formatted(shown),
            "silence of this cash box's device is noticed only after " + shown));
  }

  private static Flaw acceptedForNothing() {
    return Flaw.said(
        new Text(
            "accept-slow-supervision 不起作用:此设备不在紧急按钮或收费区门上,或失联能在 1h 内发现",
            "accept-slow-supervision does nothing here: the device watches no hold-up button or"
                + " cash-area door, or its silence is noticed within 1h"));
  }
}
