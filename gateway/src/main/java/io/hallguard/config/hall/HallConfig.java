package io.hallguard.config.hall;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.Zone;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One hall as its file describes it.
 *
 * @param plan what the core knows
 * @param coordinates for sunset and sunrise
 * @param zones every zone, also those that no door or box names
 * @param devices how each device of the plan is reached, in the order of the file
 * @param gpio the board's own wires
 * @param written the paths of the keys whose numbers the file itself gives, although there is a
 *     default
 * @param hours shown to people; the rules about visitors carry them as well
 * @param history where the history for charts goes; empty when none is kept
 * @param registerKept how long words about people are kept
 * @param dataFolder where journal and read models are kept; relative paths of the file were
 *     resolved against the file's own folder
 */
public record HallConfig(
    HallPlan plan,
    Optional<Coordinates> coordinates,
    List<Zone> zones,
    List<DeviceBinding> devices,
    GpioConfig gpio,
    Set<String> written,
    OpeningHours hours,
    MqttConfig mqtt,
    WebConfig web,
    Optional<HistoryConfig> history,
    Duration registerKept,
    Path dataFolder,
    ClockTrust clock,
    LogLevel log) {
  public HallConfig {
    requireNonNull(plan, "plan is null");
    requireNonNull(coordinates, "coordinates is null");
    zones = List.copyOf(zones);
    devices = List.copyOf(devices);
    requireNonNull(gpio, "gpio is null");
    written = Set.copyOf(written);
    requireNonNull(hours, "hours is null");
    requireNonNull(mqtt, "mqtt is null");
    requireNonNull(web, "web is null");
    requireNonNull(history, "history is null");
    requireNonNull(registerKept, "registerKept is null");
    requireNonNull(dataFolder, "dataFolder is null");
    requireNonNull(clock, "clock is null");
    requireNonNull(log, "log is null");
  }

  /** The same hall, with its pages and its broker elsewhere. */
  public HallConfig reachedAt(WebConfig pages, MqttConfig broker) {
    return new HallConfig(
        plan,
        coordinates,
        zones,
        devices,
        gpio,
        written,
        hours,
        broker,
        pages,
        history,
        registerKept,
        dataFolder,
        clock,
        log);
  }

  /** Where the hall stands, in degrees. */
  public record Coordinates(double latitude, double longitude) {}
}
