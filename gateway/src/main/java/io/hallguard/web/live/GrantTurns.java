package io.hallguard.web.live;

import io.hallguard.core.event.GrantId;
import io.hallguard.core.state.Grant;
import io.hallguard.web.view.GrantView;
import io.hallguard.web.view.Scene;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Notices when a coming grant becomes live: time alone does it, no fact tells. One thread. */
final class GrantTurns {
  private Set<GrantId> coming = Set.of();

  /** The views of those that became live since the last call. */
  List<GrantView> turned(Scene scene) {
    Set<GrantId> now = new HashSet<>();
    List<GrantView> turned = new ArrayList<>();
    for (Grant grant : scene.state().grants().values()) {
      String state = GrantView.state(scene, grant);
      if (state.equals("coming")) {
        now.add(grant.id());
      } else if (state.equals("live") && coming.contains(grant.id())) {
        turned.add(GrantView.of(scene, grant));
      }
    }
    coming = now;
    return turned;
  }

  /** The views of those that are live and were once coming: a screen that was away may not know. */
  static List<GrantView> sinceComing(Scene scene) {
    return scene.state().grants().values().stream()
        .filter(grant -> grant.status() == Grant.Status.OPEN)
        .filter(grant -> grant.terms().from().isAfter(grant.givenAt().wall()))
        .filter(grant -> GrantView.state(scene, grant).equals("live"))
        .map(grant -> GrantView.of(scene, grant))
        .toList();
  }
}
