package io.hallguard.config.check;

import static java.util.stream.Collectors.toSet;

import io.hallguard.broker.TopicFilter;
import io.hallguard.config.hall.DeviceClass;
import io.hallguard.config.hall.Format;
import io.hallguard.config.hall.Role;
import io.hallguard.config.key.At;
import io.hallguard.config.key.DeviceKeys;
import io.hallguard.config.key.FileKeys;
import io.hallguard.config.key.HallKeys;
import io.hallguard.config.key.NetworkKeys;
import io.hallguard.config.key.SectionValue;
import io.hallguard.config.problem.Flaw;
import io.hallguard.config.problem.Problems;
import io.hallguard.core.plan.Text;
import io.hallguard.drivers.mqtt.Topics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A badge says who stands there, so only the reader itself may tell of it: its broker account
 * speaks for no other device.
 */
final class ReaderCheck {
  private final SectionValue file;
  private final List<Wire> wires;
  private final Problems problems;
  private final Map<String, At<SectionValue>> devices;

  ReaderCheck(SectionValue file, List<Wire> wires, Problems problems) {
    this.file = file;
    this.wires = wires;
    this.problems = problems;
    this.devices = file.getOptional(DeviceKeys.DEVICES).orElse(Map.of());
  }

  void run() {
    devices.forEach((id, device) -> readersOnly(device));
    Map<String, String> topics = topics();
    if (!topics.isEmpty()) {
      accounts().forEach((account, filters) -> shared(account, filters, topics));
    }
  }

  private void readersOnly(At<SectionValue> device) {
    boolean tasmota =
        device.value().getOptional(DeviceKeys.FORMAT).equals(Optional.of(Format.TASMOTA));
    device
        .value()
        .find(DeviceKeys.CLASS)
        .filter(found -> tasmota && found.value() != DeviceClass.BADGE_READER)
        .ifPresent(found ->
            problems.refuse(
                found.spot(),
                found.path(),
                Flaw.said(
                    new Text(
                        "tasmota 只能用于 class 为 reader 的设备:开关的含义在设备里设定,消息中看不出",
                        "tasmota is for devices of class reader only: what its switches mean is set"
                            + " in the device and not told"))));
  }

  /** By device, the topic that it speaks under; only what could be read. */
  private Map<String, String> topics() {
    Optional<String> hall =
        file.getOptional(FileKeys.HALL).flatMap(found -> found.getOptional(HallKeys.ID));
    Optional<String> base =
        file.getOptional(NetworkKeys.MQTT)
            .flatMap(found -> found.getOptional(NetworkKeys.ZIGBEE2MQTT_TOPIC));
    Map<String, String> topics = new LinkedHashMap<>();
    if (hall.isEmpty() || base.isEmpty()) {
      return topics;
    }
    Topics written = new Topics(hall.get(), base.get());
    devices.forEach((id, device) ->
        device
            .value()
            .getOptional(DeviceKeys.FORMAT)
            .flatMap(Format::overMqtt)
            .ifPresent(format ->
                topics.put(id, written.report(format, Devices.address(id, device.value())))));
    return topics;
  }

  private Map<String, List<TopicFilter>> accounts() {
    Map<String, List<TopicFilter>> accounts = new LinkedHashMap<>();
    file.getOptional(NetworkKeys.MQTT)
        .flatMap(mqtt -> mqtt.getOptional(NetworkKeys.EMBEDDED))
        .flatMap(broker -> broker.getOptional(NetworkKeys.USERS))
        .orElse(Map.of())
        .forEach((account, user) ->
            accounts.put(
                account,
                user.value().getOptional(NetworkKeys.USER_TOPICS).orElse(List.of()).stream()
                    .map(At::value)
                    .map(TopicFilter::new)
                    .toList()));
    return accounts;
  }

  private void shared(String account, List<TopicFilter> filters, Map<String, String> topics) {
    Set<String> own =
        topics.entrySet().stream()
            .filter(topic -> filters.stream().anyMatch(filter -> filter.covers(topic.getValue())))
            .map(Map.Entry::getKey)
            .collect(toSet());
    if (own.size() < 2) {
      return;
    }
    wires.stream()
        .filter(wire -> wire.role() == Role.READER && wire.watched() != Wire.Watched.OTHER)
        .map(wire -> wire.device().value())
        .filter(own::contains)
        .distinct()
        .forEach(reader ->
            Optional.ofNullable(devices.get(reader))
                .ifPresent(
                    device -> problems.warn(device.spot(), device.path(), sharedAccount(account))));
  }

  private static Flaw sharedAccount(String account) {
    return Flaw.of(
        account,
        new Text("", ""),
        new Text(
            "读卡器与其他设备共用账号“%s”:用该账号的任何设备都能冒充此读卡器刷卡,请给它单独的账号".formatted(account),
            ("this reader shares the account '%s' with other devices: any of them could tell of a"
                    + " badge in its name; give it an account of its own")
                .formatted(account)));
  }
}
