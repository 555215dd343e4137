package io.hallguard.config.key;

import io.hallguard.config.hall.Worded;
import io.hallguard.config.key.Scalar.Parsed;
import io.hallguard.config.problem.Flaw;
import io.hallguard.config.problem.Nearest;
import io.hallguard.config.problem.Quote;
import io.hallguard.config.yaml.YamlNode.Kind;
import io.hallguard.core.plan.Text;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Values that are text: ids, names, words out of a few, files. */
final class Scalars {
  private static final String ID = "[a-z0-9][a-z0-9-]{0,62}";

  private Scalars() {}

  /** An id: what topics, facts and addresses use. */
  static Scalar<String> id(String example) {
    return matching(
        ID,
        new Text(
            "编号(小写字母、数字、连字符,最多 63 个)", "an id (lower-case letters, digits, hyphens; at most 63)"),
        example);
  }

  /** Free text on one line. */
  static Scalar<String> text(int longest, String example) {
    return matching(
        "(?=.*\\S)[^\\p{Cntrl}]{1," + longest + "}",
        new Text(
            "一行文字(最多 %d 字)".formatted(longest),
            "text on one line (at most %d characters)".formatted(longest)),
        example,
        "^(?=.*\\S)[^\\u0000-\\u001f\\u007f]{1," + longest + "}$");
  }

  /** Text of this form; Java and JSON Schema read the pattern alike. */
  static Scalar<String> matching(String pattern, Text allowed, String example) {
    return matching(pattern, allowed, example, "^(?:" + pattern + ")$");
  }

  private static Scalar<String> matching(
      String pattern, Text allowed, String example, String schemaPattern) {
    Predicate<String> form = Pattern.compile(pattern).asMatchPredicate();
    return new Scalar<>(
        Kind.TEXT,
        allowed,
        example,
        Map.of("type", "string", "pattern", schemaPattern),
        text -> form.test(text) ? new Parsed.Good<>(text) : bad(text, allowed, example));
  }

  /** Yes or no. */
  static Scalar<Boolean> flag() {
    Text allowed = new Text("true 或 false", "true or false");
    return new Scalar<>(
        Kind.BOOLEAN,
        allowed,
        "true",
        Map.of("type", "boolean"),
        text ->
            switch (text.toLowerCase(Locale.ROOT)) {
              case "true" -> new Parsed.Good<>(true);
              case "false" -> new Parsed.Good<>(false);
              default -> bad(text, allowed, "true");
            });
  }

  /** One of a few words. */
  static <E extends Enum<E> & Worded> Scalar<E> word(Class<E> words) {
    Map<String, E> byWord =
        Arrays.stream(words.getEnumConstants())
            .collect(Collectors.toMap(Worded::word, Function.identity()));
    List<String> list = Arrays.stream(words.getEnumConstants()).map(Worded::word).toList();
    Text allowed = new Text(String.join("、", list), String.join(", ", list));
    return new Scalar<>(
        Kind.TEXT,
        allowed,
        list.getFirst(),
        Map.of("type", "string", "enum", list),
        text -> {
          E found = byWord.get(text);
          return found == null ? notAWord(text, list, allowed) : new Parsed.Good<>(found);
        });
  }

  private static <T> Parsed<T> notAWord(String text, List<String> list, Text allowed) {
    Text hint =
        Nearest.to(text, list)
            .map(near ->
                new Text("是不是想写“%s”?".formatted(near), "did you mean '%s'? ".formatted(near)))
            .orElse(new Text("", ""));
    return new Parsed.Bad<>(
        new Flaw(
            Quote.of(text),
            allowed,
            Nearest.to(text, list),
            new Text(
                "没有“%s”这个选项;%s可选:%s".formatted(Quote.of(text), hint.zh(), allowed.zh()),
                "'%s' is not a choice: %schoose one of %s"
                    .formatted(Quote.of(text), hint.en(), allowed.en()))));
  }

  /** A region's clock. */
  static Scalar<ZoneId> timeZone() {
    Text allowed = new Text("时区名", "the name of a time zone");
    return new Scalar<>(
        Kind.TEXT,
        allowed,
        "Asia/Shanghai",
        Map.of("type", "string", "minLength", 1),
        text -> {
          try {
            return new Parsed.Good<>(ZoneId.of(text));
          } catch (DateTimeException _) {
            Text hint =
                Nearest.to(text, ZoneId.getAvailableZoneIds())
                    .map(near -> new Text(near, near))
                    .orElse(new Text("Asia/Shanghai", "Asia/Shanghai"));
            return new Parsed.Bad<>(
                new Flaw(
                    Quote.of(text),
                    allowed,
                    Nearest.to(text, ZoneId.getAvailableZoneIds()),
                    new Text(
                        "没有“%s”这个时区,例如 %s".formatted(Quote.of(text), hint.zh()),
                        "there is no time zone '%s'; for example %s"
                            .formatted(Quote.of(text), hint.en()))));
          }
        });
  }

  /** A file or folder. */
  static Scalar<Path> path(String example) {
    Text allowed = new Text("文件或文件夹的路径", "the path of a file or folder");
    return new Scalar<>(
        Kind.TEXT,
        allowed,
        example,
        Map.of("type", "string", "pattern", "^[^\\u0000-\\u001f]+$"),
        text -> {
          try {
            return text.isEmpty() || text.chars().anyMatch(c -> c < ' ')
                ? bad(text, allowed, example)
                : new Parsed.Good<>(Path.of(text));
          } catch (InvalidPathException _) {
            return bad(text, allowed, example);
          }
        });
  }

  static <T> Parsed<T> bad(String text, Text allowed, String example) {
    String found = Quote.of(text);
    return new Parsed.Bad<>(
        Flaw.of(
            found,
            allowed,
            new Text(
                "“%s”不对,应为:%s,例如 %s".formatted(found, allowed.zh(), example),
                "'%s' is not right: %s is needed, for example %s"
                    .formatted(found, allowed.en(), example))));
  }
}
