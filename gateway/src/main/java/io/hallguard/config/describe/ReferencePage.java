package io.hallguard.config.describe;

import io.hallguard.config.key.FileKeys;
import io.hallguard.config.key.Key;
import io.hallguard.config.key.Listing;
import io.hallguard.config.key.Named;
import io.hallguard.config.key.Scalar;
import io.hallguard.config.key.Section;
import io.hallguard.config.key.Shape;
import io.hallguard.config.key.Wording;
import io.hallguard.core.plan.Text;

/** {@code docs/configuration.md}: every key with its values, its default and its meaning. */
public final class ReferencePage {
  private static final String INTRO =
      """
      # hall.yaml

      <!-- 本页由代码生成,请勿手改 / Written by code, do not edit: io.hallguard.config.describe -->

      一个文件描述一个营业厅:有哪些地方、由哪些设备监视、规则用什么数值。人员、密码、授权、排班不在其中,它们在页面上录入。
      完整示例见 [examples/hall.yaml](examples/hall.yaml)。改好后运行 `hallguard check\
       hall.yaml`:所有错误一次列出;没有错误时,用文字说明各项规则在本厅怎样起作用。

      One file describes one hall: which places there are, which devices watch them,\
       which numbers the rules use. People, passwords, grants and rosters are not in it:\
       they are entered on the pages.
      A whole example is [examples/hall.yaml](examples/hall.yaml). Then run `hallguard\
       check hall.yaml`: it lists every mistake at once, or says in words what each rule\
       will do in this hall.

      - 存为 UTF-8;缩进用空格,不用 Tab;不用 YAML 的锚点、引用和类型标记。/ Save as UTF-8; indent with spaces,\
       never tabs; no anchors, aliases or tags.
      - 时长带单位:`30s`、`15m`、`2h`、`1h30m`、`7d`。/ Durations carry a unit.
      - 编号只含小写字母、数字和连字符;门、款箱、按钮等的编号在全厅不重复。/ Ids are lower-case letters, digits and\
       hyphens; no two places share one.
      - 编辑器可用 `gateway/src/main/resources/schema/hall.schema.json` 补全和检查。/ Editors\
       complete and check with that schema.
      - **†** 默认值是本系统自定的,标准没有给出。/ **†** The default is our own choice; no standard gives it.
      """;

  private final StringBuilder page = new StringBuilder(INTRO);

  private ReferencePage() {}

  /** The page as the file in the repository holds it. */
  public static String text() {
    ReferencePage reference = new ReferencePage();
    reference.section("hall.yaml", FileKeys.FILE);
    reference.page.append(WordLists.text());
    return reference.page.toString();
  }

  private void section(String path, Section section) {
    page.append("\n## ").append(path).append("\n\n");
    page.append("| 键 key | 值 value | 不写时 when left out | 说明 meaning |\n|---|---|---|---|\n");
    for (Key<?> key : section.keys()) {
      page.append(
          "| `%s` | %s | %s | %s<br>%s |\n"
              .formatted(
                  key.name(),
                  value(key.shape()),
                  absent(key),
                  cell(key.doc().zh()),
                  cell(key.doc().en())));
    }
    String prefix = section.equals(FileKeys.FILE) ? "" : path + ".";
    for (Key<?> key : section.keys()) {
      below(prefix + key.name(), key.shape());
    }
  }

  private void below(String path, Shape<?> shape) {
    switch (shape) {
      case Section section -> section(path, section);
      case Named<?> named -> below(path + ".<id>", named.each());
      case Scalar<?> _, Listing<?> _, Wording _ -> {
        // Said in the table.
      }
    }
  }

  private static String value(Shape<?> shape) {
    return switch (shape) {
      case Scalar<?> scalar -> both(scalar.allowed());
      case Wording _ -> "名称,或 `{zh: …, en: …}`<br>a name, or `{zh: …, en: …}`";
      case Listing<?> list -> "列表 / list: " + both(list.each().allowed());
      case Named<?> _ -> "见下,按编号 / below, by id";
      case Section _ -> "见下 / below";
    };
  }

  private static String both(Text text) {
    return text.zh().equals(text.en()) || text.zh().replace("、", ", ").equals(text.en())
        ? cell(text.en())
        : cell(text.zh()) + "<br>" + cell(text.en());
  }

  private static String absent(Key<?> key) {
    String mark = key.ownChoice() ? " †" : "";
    return switch (key.need()) {
      case Key.Need.Required() -> "**必填 required**";
      case Key.Need.MayBeAbsent() -> key.ownChoice() ? "见说明 / see there" + mark : "–";
      case Key.Need.Default(String written) -> "`" + written + "`" + mark;
      case Key.Need.Empty() -> "–";
    };
  }

  static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
