package io.hallguard.config.yaml;

import io.hallguard.config.problem.Flaw;
import io.hallguard.config.problem.Problems;
import io.hallguard.config.problem.Spot;
import io.hallguard.core.plan.Text;
import java.util.Iterator;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The tree of one YAML text. */
public final class YamlTree {
  private YamlTree() {}

  /**
   * The file's tree; empty when there is none, and the problems say why. After a syntax mistake
   * nothing is guessed about the rest, so that no false mistake is reported.
   */
  public static Optional<YamlNode> parse(String text, Problems problems) {
    String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (!Tabs.none(content, problems)) {
      return Optional.empty();
    }
    try {
      return document(content, problems);
    } catch (MarkedYamlEngineException mistake) {
      problems.refuse(Spots.of(mistake), "", Flaw.said(SyntaxWords.of(mistake)));
    } catch (TreeBuilder.TooDeep mistake) {
      problems.refuse(
          mistake.spot(),
          "",
          Flaw.said(
              new Text(
                  "嵌套超过 %d 层,请检查缩进和括号".formatted(TreeBuilder.DEEPEST),
                  "nested more than %d levels deep: check indents and brackets"
                      .formatted(TreeBuilder.DEEPEST))));
    } catch (ReaderException mistake) {
      problems.refuse(
          Spots.ofIndex(content, mistake.getPosition()),
          "",
          Flaw.said(
              new Text(
                  "此处有不可见的控制字符(U+%04X),请删除".formatted(mistake.getCodePoint()),
                  "there is an invisible control character (U+%04X) here: delete it"
                      .formatted(mistake.getCodePoint()))));
    } catch (YamlEngineException mistake) {
      problems.refuse(
          Spot.START, "", Flaw.said(new Text("无法按 YAML 读取该文件", "the file cannot be read as YAML")));
    }
    return Optional.empty();
  }

  private static Optional<YamlNode> document(String content, Problems problems) {
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(Source.MAX_BYTES).build();
    Iterator<Event> events = new Parse(settings).parseString(content).iterator();
    events.next();
    if (!(events.next() instanceof DocumentStartEvent)) {
      return empty(problems);
    }
    YamlNode root = new TreeBuilder(events, problems).node(events.next(), 0);
    events.next();
    Event after = events.next();
    if (!(after instanceof StreamEndEvent)) {
      problems.refuse(
          Spots.start(after),
          "",
          Flaw.said(
              new Text(
                  "文件里又开始了一份文档(---),一个文件只能写一个营业厅",
                  "a second document (---) begins here: one file describes one hall")));
    }
    return isNothing(root) ? empty(problems) : Optional.of(root);
  }

  private static boolean isNothing(YamlNode root) {
    return root instanceof YamlNode.Scalar scalar && scalar.kind() == YamlNode.Kind.NOTHING;
  }

  private static Optional<YamlNode> empty(Problems problems) {
    problems.refuse(
        Spot.START,
        "",
        Flaw.said(
            new Text(
                "文件是空的,请从 docs/examples/hall.yaml 开始填写",
                "the file is empty: start from docs/examples/hall.yaml")));
    return Optional.empty();
  }
}
