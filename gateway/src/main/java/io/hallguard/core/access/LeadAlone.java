package io.hallguard.core.access;

import io.hallguard.core.event.Role;
import io.hallguard.core.plan.Text;
import io.hallguard.core.state.HallState;

/**
 * A hall whose only lead has nobody beside: whoever gives a grant is another person than who holds
 * it, so nobody could ever consent to the lead's own entry.
 */
public final class LeadAlone {

  /** What to say about it. */
  public static final Text HINT =
      new Text(
          "本厅只有一位班长,没有代班长:班长本人无法获得授权,请指定代班长。",
          "The hall has one lead and no deputy: a lead alone cannot be granted anything; name a"
              + " deputy.");

  private LeadAlone() {}

  /** Whether that is so. */
  public static boolean in(HallState state) {
    return count(state, Role.LEAD) == 1 && count(state, Role.DEPUTY) == 0;
  }

  private static long count(HallState state, Role role) {
    return state.people().values().stream().filter(person -> person.is(role)).count();
  }
}
