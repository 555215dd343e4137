package io.hallguard.sim.live;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.plan.Text;
import org.jspecify.annotations.Nullable;

/** The running gateway or its broker could not be used; the story cannot go on. */
public final class LiveFailed extends RuntimeException {
  private final transient Text text;

  public LiveFailed(Text text, @Nullable Throwable cause) {
    super(text.en(), cause);
    this.text = requireNonNull(text, "text is null");
  }

  /** The sentence for people. */
  public Text text() {
    return text;
  }
}
