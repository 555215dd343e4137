package io.hallguard.config.check;

import io.hallguard.config.hall.DeviceBinding;
import io.hallguard.config.hall.HallConfig;
import io.hallguard.config.hall.HallConfig.Coordinates;
import io.hallguard.config.hall.HistoryConfig;
import io.hallguard.config.hall.OpeningHours;
import io.hallguard.config.hall.OpeningHours.Span;
import io.hallguard.config.hall.WebConfig;
import io.hallguard.config.key.At;
import io.hallguard.config.key.DeviceKeys;
import io.hallguard.config.key.FileKeys;
import io.hallguard.config.key.HallKeys;
import io.hallguard.config.key.HistoryKeys;
import io.hallguard.config.key.NetworkKeys;
import io.hallguard.config.key.RegisterKeys;
import io.hallguard.config.key.RuleKeys;
import io.hallguard.config.key.SectionValue;
import io.hallguard.config.key.VisitorKeys;
import io.hallguard.core.plan.DevicePlan;
import io.hallguard.core.plan.HallId;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.drivers.signal.DeviceId;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the hall of a file in which nothing was refused. */
public final class HallAssembly {
  private final SectionValue file;
  private final Path folder;

  private HallAssembly(SectionValue file, Path folder) {
    this.file = file;
    this.folder = folder;
  }

  /**
   * The hall.
   *
   * @param folder where relative paths begin
   */
  public static HallConfig hall(SectionValue file, Path folder) {
    return new HallAssembly(file, folder).hall();
  }

  private HallConfig hall() {
    SectionValue hall = file.get(FileKeys.HALL);
    SectionValue web = file.get(NetworkKeys.WEB);
    PlaceAssembly places = new PlaceAssembly(file);
    HallPlan plan =
        new HallPlan(
            new HallId(hall.get(HallKeys.ID)),
            hall.get(HallKeys.NAME),
            hall.get(HallKeys.TIME_ZONE),
            places.places(),
            devices(),
            places.tampers(),
            RuleAssembly.parameters(
                file.get(RuleKeys.RULES), VisitorAssembly.rules(file, hours())));
    return new HallConfig(
        plan,
        hall.getOptional(HallKeys.COORDINATES)
            .map(at -> new Coordinates(at.get(HallKeys.LATITUDE), at.get(HallKeys.LONGITUDE))),
        List.copyOf(places.zones().values()),
        bindings(),
        new GpioAssembly(file).gpio(),
        written(),
        hours(),
        new MqttAssembly(folder).mqtt(file.get(NetworkKeys.MQTT)),
        new WebConfig(
            web.get(NetworkKeys.WEB_LISTEN),
            web.getOptional(NetworkKeys.PUBLIC_ADDRESS),
            web.get(NetworkKeys.METRICS_FOR),
            HttpsAssembly.https(web, folder)),
        file.getOptional(HistoryKeys.HISTORY).map(this::history),
        file.get(RegisterKeys.REGISTER).get(RegisterKeys.KEEP),
        folder.resolve(file.get(FileKeys.DATA)).normalize(),
        file.get(FileKeys.CLOCK).get(FileKeys.TRUST),
        file.get(FileKeys.LOG).get(FileKeys.LEVEL));
  }

  private HistoryConfig history(SectionValue keys) {
    return new HistoryConfig(
        keys.get(HistoryKeys.URL),
        keys.get(HistoryKeys.ORG),
        keys.get(HistoryKeys.BUCKET),
        keys.getOptional(HistoryKeys.TOKEN_FILE)
            .map(written -> folder.resolve(written).normalize()),
        keys.get(HistoryKeys.BATCH),
        keys.get(HistoryKeys.TIMEOUT),
        keys.get(HistoryKeys.EVERY));
  }

  private List<DevicePlan> devices() {
    List<DevicePlan> devices = new ArrayList<>();
    file.get(DeviceKeys.DEVICES)
        .forEach((id, device) ->
            devices.add(
                new DevicePlan(
                    new DeviceId(id),
                    device.value().get(HallKeys.NAME),
                    Devices.silentAfter(device.value()))));
    return devices;
  }

  private List<DeviceBinding> bindings() {
    List<DeviceBinding> bindings = new ArrayList<>();
    file.get(DeviceKeys.DEVICES)
        .forEach((id, device) ->
            bindings.add(
                new DeviceBinding(
                    new DeviceId(id),
                    device.value().get(DeviceKeys.CLASS),
                    device.value().get(DeviceKeys.FORMAT),
                    Devices.address(id, device.value()),
                    Devices.batteryRadio(device.value()),
                    device.value().getOptional(DeviceKeys.ACCEPT_SLOW_SUPERVISION))));
    return bindings;
  }

  private Set<String> written() {
    SectionValue rules = file.get(RuleKeys.RULES);
    Stream<SectionValue> limits =
        Stream.of(RuleKeys.DOOR, RuleKeys.BOX, RuleKeys.GRANT, RuleKeys.SIGNAL).map(rules::get);
    SectionValue visitors = file.get(VisitorKeys.VISITORS);
    Stream<SectionValue> classes =
        VisitorKeys.CLASSES.values().stream().map(keys -> visitors.get(keys.section()));
    Stream<SectionValue> devices = file.get(DeviceKeys.DEVICES).values().stream().map(At::value);
    return Stream.of(limits, Stream.of(visitors), classes, devices)
        .flatMap(sections -> sections)
        .flatMap(section -> section.written().stream())
        .collect(Collectors.toSet());
  }

  private OpeningHours hours() {
    SectionValue hours = file.get(FileKeys.HOURS);
    Map<DayOfWeek, List<Span>> days = new EnumMap<>(DayOfWeek.class);
    FileKeys.DAYS.forEach((day, key) ->
        hours
            .getOptional(key)
            .ifPresent(spans ->
                days.put(
                    day,
                    spans.stream()
                        .map(At::value)
                        .sorted(Comparator.comparing(Span::from))
                        .toList())));
    return new OpeningHours(days);
  }
}
