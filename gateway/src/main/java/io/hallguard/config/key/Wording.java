package io.hallguard.config.key;

import io.hallguard.config.problem.Flaw;
import io.hallguard.config.yaml.YamlNode;
import io.hallguard.core.plan.Text;
import java.util.List;
import java.util.Optional;

/** A name for people: one text for both languages, or {@code {zh: …, en: …}}. */
public record Wording() implements Shape<Text> {
  /** The one text for both languages. */
  public static final Scalar<String> ONE = Scalars.text(60, "收费区防盗门");

  static final Key<String> ZH = Key.required("zh", ONE, "中文", "in Chinese");
  static final Key<String> EN =
      Key.required("en", Scalars.text(60, "Cash area door"), "英文", "in English");

  /** A text for each language. */
  public static final Section BOTH = new Section(List.of(ZH, EN), List.of());

  @Override
  public Optional<Text> read(YamlNode node, Scope scope) {
    return switch (node) {
      case YamlNode.Scalar _ -> ONE.read(node, scope).map(text -> new Text(text, text));
      case YamlNode.Mapping _ -> BOTH.read(node, scope).flatMap(Wording::both);
      case YamlNode.Sequence _ -> {
        scope.refuse(
            node.spot(),
            Flaw.said(
                new Text(
                    "不能是列表:请写名称,或 {zh: 中文, en: English}",
                    "a list is not a name: write the name, or {zh: 中文, en: English}")));
        yield Optional.empty();
      }
      case YamlNode.Broken _ -> Optional.empty();
    };
  }

  private static Optional<Text> both(SectionValue names) {
    return names.find(ZH).flatMap(zh -> names.find(EN).map(en -> new Text(zh.value(), en.value())));
  }
}
