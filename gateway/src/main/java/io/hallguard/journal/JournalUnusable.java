package io.hallguard.journal;

import io.hallguard.core.plan.Text;
import org.jspecify.annotations.Nullable;

/** The journal cannot be opened or folded. Its message is the problem's English sentence. */
public final class JournalUnusable extends Exception {
  private static final long serialVersionUID = 1;

  private final transient JournalProblem problem;

  JournalUnusable(JournalProblem problem, @Nullable Throwable cause) {
    super(problem.sentence().en(), cause);
    this.problem = problem;
  }

  JournalUnusable(JournalProblem problem) {
    this(problem, null);
  }

  /** What is wrong, for the one who has to choose what to do about it. */
  public JournalProblem problem() {
    return problem;
  }

  /** What is wrong, for people. */
  public Text sentence() {
    return problem.sentence();
  }
}
