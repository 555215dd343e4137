package io.hallguard.web;

import io.hallguard.web.http.Call;
import io.hallguard.web.http.Problem;
import io.hallguard.web.view.Sight;

/** What may be done at which screen. */
final class Screens {
  private Screens() {}

  /** Nothing about grants and visits is done or shown in public. */
  static void notPublic(Call call) throws Problem {
    if (!new Sight(call.loggedIn().screen()).access()) {
      throw Problem.of(
          403, "公共屏幕上不能办理此事。", "Expected a screen of the staff, but this one stands in public.");
    }
  }
}
