package io.hallguard.config.describe;

import io.hallguard.config.hall.Chip;
import io.hallguard.config.hall.ClockTrust;
import io.hallguard.config.hall.DeviceClass;
import io.hallguard.config.hall.Format;
import io.hallguard.config.hall.LogLevel;
import io.hallguard.config.hall.MetricsFor;
import io.hallguard.config.hall.OutputKind;
import io.hallguard.config.hall.Pull;
import io.hallguard.config.hall.Rest;
import io.hallguard.config.hall.Role;
import io.hallguard.config.hall.Screen;
import io.hallguard.config.hall.SwitchedOnBy;
import io.hallguard.config.hall.Worded;
import io.hallguard.config.key.Durations;
import io.hallguard.config.key.HallKeys.ZoneKind;
import io.hallguard.config.key.PlaceKeys.SupplyKind;
import io.hallguard.config.key.VisitorKeys.HoursWord;
import io.hallguard.config.key.VisitorKeys.RegisterWord;
import java.util.stream.Collectors;

/** The part of the reference page that says what each word means. */
final class WordLists {
  private WordLists() {}

  static String text() {
    return "\n# 用词 Words\n"
        + list("zones.<id>.kind", ZoneKind.values())
        + list("supplies.<id>.kind", SupplyKind.values())
        + classes()
        + list("devices.<id>.format", Format.values())
        + list("devices.<id>.wire.pull", Pull.values())
        + list("devices.<id>.wire.rest", Rest.values())
        + list("gpio.converters.<id>.chip", Chip.values())
        + list("outputs.<id>.kind", OutputKind.values())
        + list("outputs.<id>.on", SwitchedOnBy.values())
        + list("outputs.<id>.audience", Screen.values())
        + list("visitors.<class>.hours", HoursWord.values())
        + list("visitors.<class>.register", RegisterWord.values())
        + list("web.metrics-for", MetricsFor.values())
        + list("clock.trust", ClockTrust.values())
        + list("log.level", LogLevel.values());
  }

  private static String list(String key, Worded[] words) {
    StringBuilder text = new StringBuilder("\n## " + key + "\n\n");
    for (Worded word : words) {
      text.append(
          "- `%s` %s / %s\n".formatted(word.word(), word.meaning().zh(), word.meaning().en()));
    }
    return text.toString();
  }

  private static String classes() {
    StringBuilder text =
        new StringBuilder(
            """

            ## devices.<id>.class

            | 词 word | 含义 meaning | 可接 serves as | 失联时限 silent after † | 电池无线 radio on a battery † |
            |---|---|---|---|---|
            """);
    for (DeviceClass word : DeviceClass.values()) {
      text.append(
          "| `%s` | %s<br>%s | %s | %s | %s |\n"
              .formatted(
                  word.word(),
                  word.meaning().zh(),
                  word.meaning().en(),
                  word.roles().stream().map(WordLists::role).collect(Collectors.joining("<br>")),
                  Durations.written(word.silentAfter(Format.NATIVE, false)),
                  Durations.written(word.silentAfter(Format.ZIGBEE2MQTT, true))));
    }
    return text.toString();
  }

  private static String role(Role role) {
    return role.text().zh() + " / " + role.text().en();
  }
}
