package io.hallguard.sim.wire;

import io.hallguard.config.hall.HallConfig;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.HallPlan.Part;
import io.hallguard.core.plan.HallPlan.Use;
import io.hallguard.core.plan.Place;
import io.hallguard.drivers.mqtt.DeviceBinding;
import io.hallguard.drivers.mqtt.Topics;
import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Activation;
import io.hallguard.drivers.signal.Reading.Bolt;
import io.hallguard.drivers.signal.Reading.Glow;
import io.hallguard.drivers.signal.Reading.Position;
import io.hallguard.drivers.signal.Reading.Power;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All devices of a hall, at rest: doors closed and locked, boxes closed, lamps lit, power there.
 */
public final class Field {
  private static final Duration WIRED_REPORTS = Duration.ofMinutes(1);

  /** As battery contacts do; a limit of an hour leaves room for it. */
  private static final Duration BATTERY_REPORTS = Duration.ofMinutes(50);

  private final SortedMap<DeviceId, SimDevice> devices;

  private Field(SortedMap<DeviceId, SimDevice> devices) {
    this.devices = Collections.unmodifiableSortedMap(devices);
  }

  /** Of a hall in which nobody ever counted before. */
  public static Field of(HallConfig hall) {
    return of(hall, "e");
  }

  /**
   * Of a hall.
   *
   * @param run what the devices' epochs begin with, unique among the runs against one gateway
   */
  public static Field of(HallConfig hall, String run) {
    Topics topics = Wiring.topics(hall);
    SortedMap<DeviceId, SimDevice> devices = new TreeMap<>();
    for (DeviceBinding binding : Wiring.bindings(hall)) {
      Dialect dialect = Wiring.dialect(topics, binding, run);
      devices.put(
          binding.device(),
          new SimDevice(
              binding.device(),
              dialect,
              reportEvery(hall.plan(), binding),
              atRest(hall.plan(), binding.device(), dialect)));
    }
    return new Field(devices);
  }

  /** Every device, in the order of their ids. */
  public Collection<SimDevice> all() {
    return devices.values();
  }

  /** The device of that name. */
  public Optional<SimDevice> find(DeviceId id) {
    return Optional.ofNullable(devices.get(id));
  }

  /**
   * The device of that name.
   *
   * @throws IllegalArgumentException when the hall has none
   */
  public SimDevice device(DeviceId id) {
    return find(id)
        .orElseThrow(() ->
            new IllegalArgumentException("Expected a device of the hall, but found '" + id + "'"));
  }

  /** Three times within the hall's limit, and not more often than a real one. */
  private static Duration reportEvery(HallPlan plan, DeviceBinding binding) {
    Duration usual =
        switch (binding.format()) {
          case NATIVE, TASMOTA -> WIRED_REPORTS;
          case ZIGBEE2MQTT -> BATTERY_REPORTS;
        };
    Duration limit =
        plan.device(binding.device()).orElseThrow().silentAfter().multipliedBy(9).dividedBy(10);
    return usual.compareTo(limit) < 0 ? usual : limit.dividedBy(2);
  }

  private static List<Reading> atRest(HallPlan plan, DeviceId device, Dialect dialect) {
    List<Reading> levels = new ArrayList<>();
    for (Use use : plan.uses(device)) {
      atRest(use).filter(level -> dialect.speaks(Condition.property(level))).ifPresent(levels::add);
    }
    return levels;
  }

  private static Optional<Reading> atRest(Use use) {
    return switch (use.place()) {
      case Place.Door _ when use.part() == Part.LOCK -> Optional.of(new Reading.Lock(Bolt.LOCKED));
      case Place.Door _, Place.CashBox _ when use.part() == Part.CONTACT ->
          Optional.of(new Reading.Contact(Position.CLOSED));
      case Place.EmergencyLamp _ -> Optional.of(new Reading.Lamp(Glow.LIT));
      case Place.FirePanel _ -> Optional.of(new Reading.Fire(Activation.NORMAL));
      case Place.SupplyInput _ -> Optional.of(new Reading.Supply(Power.PRESENT));
      case Place.Door _, Place.CashBox _, Place.HoldUpButton _, Place.Extinguisher _ ->
          Optional.empty();
    };
  }
}
