package io.hallguard.config.check;

import io.hallguard.config.hall.DeviceClass;
import io.hallguard.config.hall.Format;
import io.hallguard.config.hall.Role;
import io.hallguard.config.problem.Flaw;
import io.hallguard.config.problem.Nearest;
import io.hallguard.config.problem.Quote;
import io.hallguard.config.problem.Spot;
import io.hallguard.core.plan.Text;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sentences about what fits together and what does not. */
final class CheckFlaws {
  /** So many ids fit into a sentence. */
  private static final int LISTED = 8;

  private CheckFlaws() {}

  static Flaw unknown(String id, String section, Collection<String> known) {
    Optional<String> nearest = Nearest.to(id, known);
    String list =
        known.stream().sorted().limit(LISTED).collect(Collectors.joining(", "))
            + (known.size() > LISTED ? ", …" : "");
    Text rest =
        nearest
            .map(near ->
                new Text("是不是想写“%s”?".formatted(near), "did you mean '%s'?".formatted(near)))
            .orElseGet(() ->
                known.isEmpty()
                    ? new Text(
                        "请先在 %s 下写出".formatted(section), "describe it under %s".formatted(section))
                    : new Text("已有:" + list, "known are " + list));
    return new Flaw(
        Quote.of(id),
        new Text(list, list),
        nearest,
        new Text(
            "%s 里没有“%s”;%s".formatted(section, Quote.of(id), rest.zh()),
            "there is no '%s' under %s: %s".formatted(Quote.of(id), section, rest.en())));
  }

  static Flaw wrongClass(String device, DeviceClass found, Role role, Text fitting) {
    return Flaw.of(
        device,
        fitting,
        new Text(
            "“%s”的 class 是 %s,不能作%s;应为 class 是 %s 的设备"
                .formatted(device, found.word(), role.text().zh(), fitting.zh()),
            "'%s' is of class %s, which is no %s: name a device of class %s"
                .formatted(device, found.word(), role.text().en(), fitting.en())));
  }

  static Flaw wiredNowhere() {
    return Flaw.said(
        new Text(
            "没有任何门、款箱、按钮等使用此设备,它的消息不会触发规则",
            "no door, box, button or other place names this device: no rule will look at it"));
  }

  static Flaw shared(String device, String other, Spot spot) {
    return Flaw.of(
        device,
        new Text("", ""),
        new Text(
            "“%s”已在第 %d 行用于 %s,一个设备不能监视两处".formatted(device, spot.line(), other),
            "'%s' watches %s already (line %d): one device cannot watch two places"
                .formatted(device, other, spot.line())));
  }

  static Flaw sameAddress(String address, String other, Spot spot) {
    return Flaw.of(
        address,
        new Text("", ""),
        new Text(
            "地址“%s”与第 %d 行的设备 %s 相同,请改正其中一个".formatted(Quote.of(address), spot.line(), other),
            "the address '%s' is that of device %s (line %d): mend one of the two"
                .formatted(Quote.of(address), other, spot.line())));
  }

  static Flaw notAllowed(String address, Format format) {
    Text allowed =
        switch (format) {
          case NATIVE, TASMOTA, GPIO ->
              new Text("最多 64 个字母、数字、.、_、-", "at most 64 letters, digits, '.', '_' and '-'");
          case ZIGBEE2MQTT ->
              new Text(
                  "最多 200 个字符,不以 / 开头或结尾,也不是 bridge",
                  "at most 200 characters, no '/' at either end, and not 'bridge'");
        };
    return Flaw.of(
        address,
        allowed,
        new Text(
            "“%s”不能作为 %s 设备的地址:应为%s".formatted(Quote.of(address), format.word(), allowed.zh()),
            "'%s' cannot be the address of a %s device: expected %s"
                .formatted(Quote.of(address), format.word(), allowed.en())));
  }

  static Flaw sameId(String id, String section, Spot spot) {
    return Flaw.of(
        id,
        new Text("", ""),
        new Text(
            "编号“%s”已在第 %d 行(%s)用过,请改名".formatted(id, spot.line(), section),
            "the id '%s' stands in line %d already (%s): rename one"
                .formatted(id, spot.line(), section)));
  }

  static Flaw sameTag(String tag, String other) {
    String found = Quote.of(tag);
    return Flaw.of(
        found,
        new Text("", ""),
        new Text(
            "标签“%s”与灭火器 %s 相同,请改正其中一个".formatted(found, other),
            "the tag '%s' is that of extinguisher %s: mend one of the two"
                .formatted(found, other)));
  }
}
