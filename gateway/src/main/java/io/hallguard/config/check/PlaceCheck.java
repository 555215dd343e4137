package io.hallguard.config.check;

import io.hallguard.config.key.At;
import io.hallguard.config.key.Key;
import io.hallguard.config.key.PlaceKeys;
import io.hallguard.config.key.SectionValue;
import io.hallguard.config.problem.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Places: facts name a place by its id alone, so that no two of any kind may share one. */
final class PlaceCheck {
  private static final List<Key<Map<String, At<SectionValue>>>> PLACES =
      List.of(
          PlaceKeys.DOORS,
          PlaceKeys.BOXES,
          PlaceKeys.BUTTONS,
          PlaceKeys.LAMPS,
          PlaceKeys.EXTINGUISHERS,
          PlaceKeys.FIRE_PANELS,
          PlaceKeys.SUPPLIES);

  private final SectionValue file;
  private final Problems problems;

  PlaceCheck(SectionValue file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  void run() {
    ids();
    tags();
  }

  private void ids() {
    Map<String, At<SectionValue>> seen = new HashMap<>();
    for (Key<Map<String, At<SectionValue>>> section : PLACES) {
      file.getOptional(section)
          .orElse(Map.of())
          .forEach((id, place) -> {
            At<SectionValue> first = seen.putIfAbsent(id, place);
            if (first != null) {
              boolean later = first.spot().compareTo(place.spot()) < 0;
              At<SectionValue> second = later ? place : first;
              At<SectionValue> earlier = later ? first : place;
              problems.refuse(
                  second.spot(),
                  second.path(),
                  CheckFlaws.sameId(id, earlier.path(), earlier.spot()));
            }
          });
    }
  }

  private void tags() {
    Map<String, String> seen = new HashMap<>();
    extinguishers()
        .forEach((id, place) ->
            place
                .value()
                .find(PlaceKeys.TAG)
                .ifPresent(tag -> {
                  String first = seen.putIfAbsent(tag.value(), id);
                  if (first != null) {
                    problems.refuse(tag.spot(), tag.path(), CheckFlaws.sameTag(tag.value(), first));
                  }
                }));
  }

  private Map<String, At<SectionValue>> extinguishers() {
    return file.getOptional(PlaceKeys.EXTINGUISHERS).orElse(Map.of());
  }
}
