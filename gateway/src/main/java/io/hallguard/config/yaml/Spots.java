package io.hallguard.config.yaml;

import io.hallguard.config.problem.Spot;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** The parser counts lines and columns from 0; people from 1. */
final class Spots {
  private Spots() {}

  static Spot of(Mark mark) {
    return new Spot(mark.getLine() + 1, mark.getColumn() + 1);
  }

  /**
   * Where to look. Of a quote that is not closed, and of a line without its colon, the parser
   * complains far below; there the beginning is the place to mend.
   */
  static Spot of(MarkedYamlEngineException mistake) {
    @Nullable String context = mistake.getContext();
    boolean begins =
        context != null && (context.contains("quoted scalar") || context.contains("simple key"));
    return mistake
        .getContextMark()
        .filter(_ -> begins)
        .or(mistake::getProblemMark)
        .map(Spots::of)
        .orElse(Spot.START);
  }

  static Spot start(Event event) {
    return event.getStartMark().map(Spots::of).orElse(Spot.START);
  }

  /** Where the code point with this number stands. */
  static Spot ofIndex(String text, int codePoints) {
    int end =
        text.offsetByCodePoints(0, Math.min(codePoints, text.codePointCount(0, text.length())));
    String before = text.substring(0, end);
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    return new Spot(line, before.length() - before.lastIndexOf('\n'));
  }
}
