package io.hallguard.config.explain;

import io.hallguard.config.hall.HallConfig;
import io.hallguard.config.key.Key;
import io.hallguard.config.key.VisitorKeys;
import io.hallguard.config.key.VisitorKeys.ApproversWord;
import io.hallguard.config.key.VisitorKeys.HoursWord;
import io.hallguard.core.plan.DaySpan;
import io.hallguard.core.plan.Place;
import io.hallguard.core.plan.Text;
import io.hallguard.core.plan.VisitorClass;
import io.hallguard.core.plan.VisitorPolicy;
import io.hallguard.core.plan.VisitorRules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the hall asks of each class of visitors, and whose rule that is. */
final class VisitorPart {
  private final HallConfig config;
  private final VisitorRules rules;
  private final List<Place> places;

  VisitorPart(HallConfig config) {
    this.config = config;
    this.rules = config.plan().parameters().visitors();
    this.places = config.plan().places().values().stream().filter(Place::registered).toList();
  }

  void write(Lines lines) {
    if (places.isEmpty()) {
      return;
    }
    lines.heading("来访规则(四.2.4)", "Rules about visitors (四.2.4)");
    lines.point(
        "四.2.4 只要求班长同意并事先登记;以下人员类别、陪同、证件、时段和时限都不是标准的要求",
        "四.2.4 asks for the lead's consent and a line before; the classes, escorts, documents, hours"
            + " and times below are asked by no standard");
    VisitorKeys.CLASSES.forEach((each, keys) -> policy(lines, each, keys));
    hours(lines);
    together(lines);
    afterwards(lines);
  }

  private void policy(Lines lines, VisitorClass each, VisitorKeys.Policy keys) {
    VisitorPolicy policy = rules.of(each);
    List<Text> parts = new ArrayList<>();
    parts.add(ApproversWord.of(policy.approvers()).meaning());
    if (policy.escort()) {
      parts.add(new Text("须有本厅人员陪同", "with somebody of the hall"));
    }
    if (policy.document()) {
      parts.add(new Text("须查验证件", "a document is looked at"));
    }
    parts.add(HoursWord.of(policy.hours()).meaning());
    parts.add(register(policy));
    parts.add(stay(policy));
    parts.add(
        policy.byPhone()
            ? new Text("班长和代班长都不在时可电话同意", "by telephone while lead and deputy are absent")
            : new Text("不可电话同意", "never by telephone"));
    Text whose = whose(keys);
    lines.point(
        "%s:%s%s".formatted(each.text().zh(), join(parts, true), whose.zh()),
        "%s: %s%s".formatted(each.text().en(), join(parts, false), whose.en()));
  }

  private static Text register(VisitorPolicy policy) {
    Text within = Phrasing.span(policy.registerWithin());
    return switch (policy.register()) {
      case BEFORE -> new Text("事先登记", "registered before");
      case AFTERWARDS ->
          new Text(
              "事后 %s内登记(本厅的例外,与四.2.4 不一致,每次都会标注)".formatted(within.zh()),
              "registered within %s afterwards (a hall exemption that deviates from 四.2.4; each time is marked)"
                  .formatted(within.en()));
    };
  }

  private static Text stay(VisitorPolicy policy) {
    Text stay = Phrasing.span(policy.stay());
    Text more = Phrasing.span(policy.extension());
    return policy.extension().isZero()
        ? new Text(
            "最长停留 %s,不可延长".formatted(stay.zh()), "stays %s, not extended".formatted(stay.en()))
        : new Text(
            "最长停留 %s,一次可延长 %s".formatted(stay.zh(), more.zh()),
            "stays %s, extended by %s a time".formatted(stay.en(), more.en()));
  }

  private Text whose(VisitorKeys.Policy keys) {
    List<String> own =
        Stream.of(
                keys.approvers(),
                keys.escort(),
                keys.document(),
                keys.hours(),
                keys.register(),
                keys.registerWithin(),
                keys.stay(),
                keys.extension(),
                keys.byPhone())
            .filter(key -> config.written().contains(path(keys.section(), key)))
            .map(Key::name)
            .toList();
    return own.isEmpty()
        ? new Text("(自定)", " (our own choice)")
        : new Text(
            "(本厅设定:%s;其余自定)".formatted(String.join("、", own)),
            " (this hall's setting: %s; the rest our own choice)"
                .formatted(String.join(", ", own)));
  }

  private static String path(Key<?> section, Key<?> key) {
    return String.join(".", VisitorKeys.VISITORS.name(), section.name(), key.name());
  }

  private static String join(List<Text> parts, boolean zh) {
    return parts.stream()
        .map(part -> zh ? part.zh() : part.en())
        .collect(Collectors.joining(zh ? "," : "; "));
  }

  private void hours(Lines lines) {
    if (rules.open().isEmpty()) {
      lines.point(
          "没有写营业时间:不检查来访是否在营业时间内", "no opening hours are written: no visit is outside of them");
    }
    if (rules.transit().isEmpty()) {
      lines.point("没有写押运时段:不检查押运时间", "no transit windows are written: no visit is outside of them");
    } else {
      String spans =
          rules.transit().stream().map(VisitorPart::written).collect(Collectors.joining(", "));
      lines.point(
          "押运约定时段(每天):%s(本厅设定);其他时间的押运会标注".formatted(spans.replace(", ", "、")),
          "agreed transit windows, each day: %s (this hall's setting); a visit at another time is marked"
              .formatted(spans));
    }
  }

  private static String written(DaySpan span) {
    return span.from() + "-" + span.to();
  }

  private void together(Lines lines) {
    List<Place> two =
        places.stream().filter(place -> rules.twoPeople().contains(place.id())).toList();
    if (two.isEmpty()) {
      lines.point("没有要求双人的地方;标准没有此要求", "no place asks for two people; nor does the standard");
      return;
    }
    Text names = Phrasing.names(two);
    Text span = number(rules.together(), VisitorKeys.TOGETHER);
    lines.point(
        "%s须有两个不同的人在 %s内先后刷卡,否则标注(标准没有此要求)".formatted(names.zh(), span.zh()),
        ("%s: two different people are made out within %s of each other, or the opening is marked"
                + " (the standard does not ask for it)")
            .formatted(names.en(), span.en()));
  }

  private void afterwards(Lines lines) {
    Text review = number(rules.review(), VisitorKeys.REVIEW);
    Text locked = number(rules.locked(), VisitorKeys.LOCKED);
    boolean written =
        config
            .written()
            .contains(VisitorKeys.VISITORS.name() + "." + VisitorKeys.WRONG_CODES.name());
    lines.point(
        "紧急进入和电话同意须在 %s内复核".formatted(review.zh()),
        "a break-glass entry and a consent by telephone are looked at within %s"
            .formatted(review.en()));
    lines.point(
        "连续输错 %d 次密码%s:锁定 %s并报警"
            .formatted(rules.wrongCodes(), written ? "(本厅设定)" : "(自定)", locked.zh()),
        "%d wrong codes in a row%s: no code is looked at for %s, and an alert"
            .formatted(
                rules.wrongCodes(),
                written ? " (this hall's setting)" : " (our own choice)",
                locked.en()));
  }

  private Text number(Duration value, Key<?> key) {
    return Phrasing.number(
        value, config.written().contains(VisitorKeys.VISITORS.name() + "." + key.name()));
  }
}
