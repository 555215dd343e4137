package io.hallguard.config.yaml;

import io.hallguard.config.problem.Flaw;
import io.hallguard.config.problem.Problems;
import io.hallguard.config.problem.Spot;
import io.hallguard.core.plan.Text;
import java.util.List;

/**
 * Finds lines that are indented with a tab. YAML forbids it, and its parser stops at the first one
 * with words that do not say so plainly.
 */
final class Tabs {
  private Tabs() {}

  /** Whether there is none; each one found is refused. */
  static boolean none(String text, Problems problems) {
    List<String> lines = text.lines().toList();
    boolean none = true;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String indent = line.substring(0, line.length() - line.stripLeading().length());
      int tab = indent.indexOf('\t');
      boolean says = !line.isBlank() && line.charAt(indent.length()) != '#';
      if (tab >= 0 && says) {
        none = false;
        problems.refuse(
            new Spot(i + 1, tab + 1),
            "",
            Flaw.said(
                new Text(
                    "缩进用了制表符(Tab),请改成空格(每层两个)",
                    "the indent is a tab: use spaces (two for each level)")));
      }
    }
    return none;
  }
}
