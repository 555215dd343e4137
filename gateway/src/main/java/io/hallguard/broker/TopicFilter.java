package io.hallguard.broker;

import com.google.common.base.Splitter;
import java.util.List;

/**
 * An MQTT topic filter: {@code +} stands for one level, {@code #} at the end for any number.
 *
 * @param text the filter as it is written in MQTT
 */
public record TopicFilter(String text) {
  private static final Splitter LEVELS = Splitter.on('/');

  public TopicFilter {
    List<String> levels = LEVELS.splitToList(text);
    for (int i = 0; i < levels.size(); i++) {
      String level = levels.get(i);
      boolean last = i == levels.size() - 1;
      boolean plain = !level.contains("+") && !level.contains("#");
      if (!plain && !level.equals("+") && !(level.equals("#") && last)) {
        throw new IllegalArgumentException(
            "Expected wildcards to stand alone and # to stand last, but found \"" + text + "\".");
      }
    }
    if (text.isEmpty()) {
      throw new IllegalArgumentException("Expected a topic filter, but it is empty.");
    }
  }

  /** Whether every topic that {@code other} stands for is one of ours. */
  public boolean covers(String other) {
    List<String> mine = LEVELS.splitToList(text);
    List<String> theirs = LEVELS.splitToList(other);
    for (int i = 0; i < mine.size(); i++) {
      String level = mine.get(i);
      if (level.equals("#")) {
        return i > 0 || !other.startsWith("$");
      }
      if (i >= theirs.size() || theirs.get(i).equals("#")) {
        return false;
      }
      boolean any = level.equals("+") && !(i == 0 && other.startsWith("$"));
      if (!any && !level.equals(theirs.get(i))) {
        return false;
      }
    }
    return mine.size() == theirs.size();
  }
}
