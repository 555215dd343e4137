package io.hallguard.app;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.plan.Text;

/** The gateway could not start; one sentence for the person at the console, and an exit code. */
public final class StartFailed extends Exception {
  private final Exit exit;
  private final Text sentence;

  StartFailed(Exit exit, Text sentence, Throwable cause) {
    super(sentence.en(), cause);
    this.exit = requireNonNull(exit, "exit is null");
    this.sentence = sentence;
  }

  /**
   * With the cause's own sentence.
   *
   * @param zh what comes before it in Chinese
   */
  static StartFailed because(Exit exit, String zh, Exception cause) {
    String said = String.valueOf(cause.getMessage());
    return new StartFailed(exit, new Text(zh + said, said), cause);
  }

  /** What the process ends with. */
  public Exit exit() {
    return exit;
  }

  /** What is wrong and what to do. */
  public Text sentence() {
    return sentence;
  }
}
