package io.hallguard.web.view;

import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.register.RegisterPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines that were found, the newest first.
 *
 * @param next what to ask {@code after} for the next ones; null when there are none
 * @param count how many there are, on the first page alone
 * @param more whether there are more than that
 * @param complete whether the register holds all of the journal; while it is written anew it does
 *     not
 * @param upTo the last fact that it holds
 */
public record RegisterPageView(
    List<RegisterLineView> lines,
    @Nullable Long next,
    @Nullable Integer count,
    boolean more,
    boolean complete,
    long upTo) {

  /** The view. */
  public static RegisterPageView of(
      HallPlan plan,
      Lookups lookups,
      RegisterPage page,
      @Nullable Integer count,
      int most,
      boolean amounts) {
    boolean more = count != null && count > most;
    return new RegisterPageView(
        page.lines().stream()
            .map(line -> RegisterLineView.of(plan, lookups, line, amounts))
            .toList(),
        page.next().orElse(null),
        more ? Integer.valueOf(most) : count,
        more,
        page.progress().complete(),
        page.progress().upTo());
  }
}
