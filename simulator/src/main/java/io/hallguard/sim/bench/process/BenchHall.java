package io.hallguard.sim.bench.process;

import io.hallguard.core.plan.HallId;

/**
 * The hall of a run: many door units that report, and some doors and hold-up buttons that make
 * alerts.
 *
 * @param units door units of doors outside the cash area; they report and make no alert
 * @param doors of the cash area; opened without a grant each is an alert
 * @param buttons hold-up buttons
 */
public record BenchHall(int units, int doors, int buttons) {
  /** The hall's name. */
  public static final HallId ID = new HallId("bench");

  /** A thousand devices. */
  public static final BenchHall USUAL = new BenchHall(850, 100, 50);

  /** The name of a unit. */
  public static String unit(int number) {
    return "unit-" + number;
  }

  /** The name of a door and of its contact. */
  public static String door(int number) {
    return "door-" + number;
  }

  /** The name of a button and of its device. */
  public static String button(int number) {
    return "button-" + number;
  }

  /** The topic of a device. */
  public static String topic(String device) {
    return "hallguard/" + ID + "/device/" + device;
  }

  /** The topic that alerts are published to. */
  public static String alertTopic() {
    return "hallguard/" + ID + "/alert";
  }

  /** Its {@code hall.yaml}, with all settings as they are when left out. */
  public String yaml(int webPort, int mqttPort) {
    StringBuilder yaml = new StringBuilder();
    yaml.append(
        """
        hall: {id: %s, name: bench}
        data: ./data
        clock: {trust: always}
        web: {listen: "127.0.0.1:%d", https: off}
        mqtt: {broker: {address: "tcp://127.0.0.1:%d"}}
        zones:
          cash: {name: cash, kind: cash-area}
          lobby: {name: lobby, kind: public}
        doors:
        """
            .formatted(ID, webPort, mqttPort));
    each(yaml, doors, "  door-%1$d: {name: door %1$d, zone: cash, contact: door-%1$d}%n");
    each(
        yaml,
        units,
        "  unit-%1$d: {name: unit %1$d, zone: lobby, contact: unit-%1$d, lock: unit-%1$d}%n");
    yaml.append("buttons:\n");
    each(yaml, buttons, "  button-%1$d: {name: button %1$d, device: button-%1$d}%n");
    yaml.append("devices:\n");
    each(yaml, doors, "  door-%1$d: {name: contact %1$d, class: contact, format: native}%n");
    each(yaml, buttons, "  button-%1$d: {name: button %1$d, class: hold-up, format: native}%n");
    each(yaml, units, "  unit-%1$d: {name: unit %1$d, class: door-unit, format: native}%n");
    return yaml.toString();
  }

  private static void each(StringBuilder yaml, int count, String line) {
    for (int i = 0; i < count; i++) {
      yaml.append(String.format(line, i));
    }
  }
}
