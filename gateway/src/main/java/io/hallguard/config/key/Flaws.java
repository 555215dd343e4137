package io.hallguard.config.key;

import io.hallguard.config.problem.Flaw;
import io.hallguard.config.problem.Nearest;
import io.hallguard.config.problem.Quote;
import io.hallguard.config.problem.Spot;
import io.hallguard.config.yaml.YamlNode;
import io.hallguard.core.plan.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The sentences about shape: what every key can get wrong. */
final class Flaws {
  private static final Set<String> SECRETS = Set.of("password", "passwd", "secret", "token", "key");

  private Flaws() {}

  static Flaw unknownKey(String key, List<String> allowed) {
    String found = Quote.of(key);
    Text list = new Text(String.join("、", allowed), String.join(", ", allowed));
    if (SECRETS.contains(key.toLowerCase(Locale.ROOT))) {
      return Flaw.of(
          found,
          list,
          new Text(
              "密码和密钥不能写在本文件里:请存入单独的文件,再用 password-file 写出文件名",
              "no secret stands in this file: put it into a file of its own and name that with"
                  + " password-file"));
    }
    Optional<String> nearest = Nearest.to(key, allowed);
    Text hint =
        nearest
            .map(word ->
                new Text("是不是想写“%s”?".formatted(word), "did you mean '%s'? ".formatted(word)))
            .orElse(new Text("", ""));
    return new Flaw(
        found,
        list,
        nearest,
        new Text(
            "没有这个键;%s此处可用:%s".formatted(hint.zh(), list.zh()),
            "there is no such key: %sallowed here: %s".formatted(hint.en(), list.en())));
  }

  static Flaw missing(String key, String example) {
    String line = example.isEmpty() ? key + ":" : key + ": " + example;
    return Flaw.of(
        "",
        new Text(line, line),
        new Text(
            "缺少此项,请加一行,例如 %s".formatted(line),
            "is missing: add a line, for example %s".formatted(line)));
  }

  static Flaw noValue(Text allowed, String example) {
    return Flaw.of(
        "",
        allowed,
        new Text(
            "没有值,应为:%s,例如 %s;不需要时删去此行".formatted(allowed.zh(), example),
            "has no value: write %s, for example %s, or delete the line"
                .formatted(allowed.en(), example)));
  }

  static Flaw notOneValue(Text allowed, String example) {
    return Flaw.of(
        "",
        allowed,
        new Text(
            "此处只能写一个值:%s,例如 %s".formatted(allowed.zh(), example),
            "one value stands here: %s, for example %s".formatted(allowed.en(), example)));
  }

  static Flaw needsQuotes(String text, YamlNode.Kind kind) {
    String quoted = "\"" + Quote.of(text) + "\"";
    boolean number = kind == YamlNode.Kind.NUMBER;
    return Flaw.of(
        Quote.of(text),
        new Text(quoted, quoted),
        new Text(
            "此处要文字,而 %s 会被当作%s:请加引号,写成 %s".formatted(Quote.of(text), number ? "数字" : "是/否", quoted),
            "text is needed, but %s reads as a %s: write it with quotes, %s"
                .formatted(Quote.of(text), number ? "number" : "yes or no", quoted)));
  }

  static Flaw needsNoQuotes(String text, Text allowed) {
    return Flaw.of(
        Quote.of(text),
        allowed,
        new Text(
            "“%s”加了引号就成了文字,应为:%s;请去掉引号".formatted(Quote.of(text), allowed.zh()),
            "'%s' is text, but %s is needed: write it without quotes"
                .formatted(Quote.of(text), allowed.en())));
  }

  static Flaw notAList(String example) {
    String list = "[\"" + example + "\"]";
    return Flaw.of(
        "",
        new Text(list, list),
        new Text("要写成列表,例如 " + list, "a list is needed, for example " + list));
  }

  static Flaw wrongCount(int size, int fewest, int most) {
    return Flaw.of(
        Integer.toString(size),
        new Text("%d 到 %d 项".formatted(fewest, most), "%d to %d items".formatted(fewest, most)),
        new Text(
            "列表有 %d 项,允许 %d 到 %d 项".formatted(size, fewest, most),
            "the list has %d items, and %d to %d are allowed".formatted(size, fewest, most)));
  }

  static Flaw notNamed(String example) {
    return Flaw.said(
        new Text(
            "下面要逐行写出编号(缩进),例如 %s:".formatted(example),
            "ids are needed here, each on an indented line of its own, for example %s:"
                .formatted(example)));
  }

  static Flaw notKeys(List<String> allowed) {
    Text list = new Text(String.join("、", allowed), String.join(", ", allowed));
    return Flaw.of(
        "",
        list,
        new Text(
            "下面要逐行写这些键:" + list.zh(),
            "keys are needed here, each on a line of its own: " + list.en()));
  }

  static Flaw twice(String key, Spot first) {
    return Flaw.of(
        Quote.of(key),
        new Text("", ""),
        new Text(
            "重复:第 %d 行已经写过,请删去一个或改名".formatted(first.line()),
            "stands there twice, first in line %d: delete or rename one".formatted(first.line())));
  }

  static Flaw chooseOne(List<String> choices, boolean several) {
    Text list = new Text(String.join(" 或 ", choices), String.join(" or ", choices));
    return Flaw.of(
        "",
        list,
        several
            ? new Text("只能写其中一个:" + list.zh(), "only one may stand here: " + list.en())
            : new Text("必须写其中一个:" + list.zh(), "one must stand here: " + list.en()));
  }
}
