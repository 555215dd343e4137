package io.hallguard.config.check;

import io.hallguard.config.key.At;
import io.hallguard.config.key.Key;
import io.hallguard.config.key.PlaceKeys;
import io.hallguard.config.key.SectionValue;
import io.hallguard.config.problem.Flaw;
import io.hallguard.config.problem.Problems;
import io.hallguard.core.plan.Text;
import java.util.List;
import java.util.Map;

/** Keys about people that are right and do not do at this place what they seem to. */
final class VisitorCheck {
  private final SectionValue file;
  private final List<Wire> wires;
  private final Problems problems;

  VisitorCheck(SectionValue file, List<Wire> wires, Problems problems) {
    this.file = file;
    this.wires = wires;
    this.problems = problems;
  }

  void run() {
    twoPeople(PlaceKeys.DOORS);
    twoPeople(PlaceKeys.BOXES);
    file.getOptional(PlaceKeys.DOORS).orElse(Map.of()).forEach(this::exitButton);
  }

  private void twoPeople(Key<Map<String, At<SectionValue>>> section) {
    file.getOptional(section)
        .orElse(Map.of())
        .forEach((id, place) ->
            place
                .value()
                .find(PlaceKeys.TWO_PEOPLE)
                .filter(At::value)
                .ifPresent(asked -> {
                  if (notWatched(id)) {
                    problems.warn(asked.spot(), asked.path(), nothingToEnter("two-people"));
                  } else if (place.value().find(PlaceKeys.READER).isEmpty()) {
                    problems.warn(asked.spot(), asked.path(), noReader());
                  }
                }));
  }

  private void exitButton(String id, At<SectionValue> door) {
    door.value()
        .find(PlaceKeys.EXIT_BUTTON)
        .filter(_ -> notWatched(id))
        .ifPresent(
            button -> problems.warn(button.spot(), button.path(), nothingToEnter("exit-button")));
  }

  /** A door into no cash area: nobody's entering or leaving is looked at there. */
  private boolean notWatched(String place) {
    return wires.stream()
        .filter(wire -> wire.place().equals(place))
        .allMatch(wire -> wire.watched() == Wire.Watched.OTHER);
  }

  private static Flaw noReader() {
    return Flaw.said(
        new Text(
            "没有 reader:只能在门口的登记屏上登录认人,否则每次开启都会标注“只有一人”",
            "no reader: people are made out only by signing in on the screen at the door, or every"
                + " opening is marked as one person only"));
  }

  private static Flaw nothingToEnter(String key) {
    return Flaw.said(
        new Text(
            "%s 不起作用:此门不通向收费区".formatted(key),
            "%s does nothing here: the door leads into no cash area".formatted(key)));
  }
}
