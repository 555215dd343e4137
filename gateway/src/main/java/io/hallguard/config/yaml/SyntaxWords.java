package io.hallguard.config.yaml;

import io.hallguard.core.plan.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * The parser's complaints in words that tell what to do. Its own message is never passed on: it
 * carries a copy of the lines around the mistake, and a secret may stand there.
 */
final class SyntaxWords {
  private record Words(String inContext, String inProblem, Text text) {}

  private static final List<Words> KNOWN =
      List.of(
          new Words(
              "quoted scalar",
              "unexpected end of stream",
              new Text("引号没有成对,请补上右引号", "a quote is not closed: close it")),
          new Words(
              "flow",
              "",
              new Text(
                  "括号没有成对,或各项之间少了逗号;标点须用英文半角",
                  "a bracket or brace is not closed, or a comma between two items is missing")),
          new Words(
              "",
              "mapping values are not allowed",
              new Text(
                  "此处不应有冒号:检查缩进;若冒号是文字的一部分,请给整个值加引号",
                  "no colon can stand here: check the indent, or put quotes around a text with a"
                      + " colon")),
          new Words(
              "simple key",
              "expected ':'",
              new Text(
                  "这一行没有冒号:应写成“键: 值”,英文冒号后加一个空格",
                  "this line has no colon: write 'key: value', with a space after the colon")),
          new Words(
              "",
              "cannot start any token",
              new Text(
                  "此处的字符不能作为值的开头,请给文字加引号",
                  "a value cannot begin with this character: put quotes around the text")),
          new Words(
              "block mapping",
              "",
              new Text(
                  "缩进不对齐:同一层的键必须左对齐",
                  "the indent does not fit: keys of one level begin in one column")),
          new Words(
              "block collection",
              "",
              new Text(
                  "缩进不对齐:同一层的各项必须左对齐",
                  "the indent does not fit: items of one list begin in one column")));

  private static final Text OTHER =
      new Text(
          "不是正确的 YAML 写法:检查此行及上一行的缩进、冒号和引号",
          "this is not valid YAML: check indent, colon and quotes of this line and the one before");

  private SyntaxWords() {}

  static Text of(MarkedYamlEngineException mistake) {
    String context = said(mistake.getContext());
    String problem = said(mistake.getProblem());
    return KNOWN.stream()
        .filter(words -> context.contains(words.inContext()) && problem.contains(words.inProblem()))
        .findFirst()
        .map(Words::text)
        .orElse(OTHER);
  }

  private static String said(@Nullable String words) {
    return words == null ? "" : words;
  }
}
