package io.hallguard.config.explain;

import io.hallguard.core.plan.Text;
import java.util.ArrayList;
import java.util.List;

/** Headings with points under them, in both languages. */
final class Lines {
  private final List<Text> lines = new ArrayList<>();

  void heading(String zh, String en) {
    lines.add(new Text(zh, en));
  }

  void point(String zh, String en) {
    lines.add(new Text("  - " + zh, "  - " + en));
  }

  List<Text> all() {
    return List.copyOf(lines);
  }
}
