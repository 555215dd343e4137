package io.hallguard.config.explain;

import io.hallguard.config.hall.DeviceBinding;
import io.hallguard.config.hall.DeviceClass;
import io.hallguard.config.hall.HallConfig;
import io.hallguard.config.key.DeviceKeys;
import io.hallguard.core.plan.DevicePlan;
import io.hallguard.core.plan.Text;
import io.hallguard.drivers.signal.DeviceId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tamper and silence of devices. */
final class SupervisionPart {
  private final HallConfig config;

  SupervisionPart(HallConfig config) {
    this.config = config;
  }

  void write(Lines lines) {
    lines.heading("设备防拆与失联", "Tamper and silence of devices");
    if (config.devices().isEmpty()) {
      lines.point("没有写出设备", "no device is described");
      return;
    }
    tamper(lines);
    lines.point(
        "失联是故障,通知维护人员;其监视的状态变为未知,绝不显示为正常",
        "silence is a trouble, for those who maintain; what the device watches is then unknown,"
            + " never shown as fine");
    silences()
        .forEach((group, devices) -> {
          Text names = Phrasing.list(devices.stream().map(this::name).toList());
          Text span = group.span();
          lines.point(
              "%s,%s:%s没有消息算失联:%s"
                  .formatted(group.kind().zh(), group.power().zh(), span.zh(), names.zh()),
              "%s, %s: silent for %s counts as lost: %s"
                  .formatted(group.kind().en(), group.power().en(), span.en(), names.en()));
        });
    config.devices().forEach(device -> accepted(lines, device));
  }

  private void tamper(Lines lines) {
    List<Text> secured =
        config.plan().devices().values().stream()
            .filter(device -> config.plan().secured(device.id()))
            .map(DevicePlan::name)
            .toList();
    if (!secured.isEmpty()) {
      Text names = Phrasing.list(secured);
      lines.point(
          "以下任一设备被拆动,或其回路断线、短路、阻值不符,不分昼夜立即报警,保持到人工复位:%s".formatted(names.zh()),
          "opened or moved, or with a supervised wire that is cut, shorted or of a strange"
              + " resistance, each of these is an alert day and night, latched until reset by hand:"
              + " "
              + names.en());
    }
    if (secured.size() < config.plan().devices().size()) {
      lines.point(
          "其他设备被拆动或线路异常:报故障", "any other device opened or moved, or with a faulty wire: a trouble");
    }
  }

  /** Devices of one class and power that may be silent equally long. */
  private record Group(
      DeviceClass deviceClass, boolean batteryRadio, boolean written, Duration silentAfter) {
    Text kind() {
      return deviceClass.meaning();
    }

    Text power() {
      return batteryRadio ? new Text("电池无线", "radio on a battery") : new Text("有线", "wired");
    }

    Text span() {
      return Phrasing.number(silentAfter, written);
    }
  }

  private Map<Group, List<DeviceId>> silences() {
    Map<Group, List<DeviceId>> groups =
        new TreeMap<>(
            Comparator.comparing(Group::silentAfter)
                .thenComparing(Group::deviceClass)
                .thenComparing(Group::batteryRadio)
                .thenComparing(Group::written));
    for (DeviceBinding device : config.devices()) {
      config
          .plan()
          .device(device.id())
          .map(plan ->
              new Group(
                  device.deviceClass(), device.batteryRadio(), written(device), plan.silentAfter()))
          .ifPresent(
              group -> groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(device.id()));
    }
    return groups;
  }

  private boolean written(DeviceBinding device) {
    String path =
        String.join(
            ".", DeviceKeys.DEVICES.name(), device.id().value(), DeviceKeys.SILENT_AFTER.name());
    return config.written().contains(path);
  }

  private void accepted(Lines lines, DeviceBinding device) {
    device
        .slowSupervisionAcceptedBy()
        .ifPresent(who -> {
          Text name = name(device.id());
          lines.point(
              "%s的失联发现较慢,已由“%s”接受".formatted(name.zh(), who),
              "%s: its silence is noticed late; accepted by '%s'".formatted(name.en(), who));
        });
  }

  private Text name(DeviceId id) {
    return config
        .plan()
        .device(id)
        .map(DevicePlan::name)
        .orElseGet(() -> new Text(id.value(), id.value()));
  }
}
