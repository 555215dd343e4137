package io.hallguard.config.problem;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.plan.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what is wrong with one file, so that one run reports all of it. Not for two threads. */
public final class Problems {
  /** Beyond this many nobody reads on; one last line then says how many more there are. */
  static final int LIMIT = 200;

  private static final Comparator<Problem> IN_FILE_ORDER =
      Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column);

  private final String file;
  private final List<Problem> refusals = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();
  private int unlisted;

  /** Problems of the file that people know by this name. */
  public Problems(String file) {
    this.file = requireNonNull(file, "file is null");
  }

  /** Something for which the file is refused. */
  public void refuse(Spot spot, String path, Flaw flaw) {
    if (refusals.size() < LIMIT) {
      refusals.add(Problem.at(file, spot, path, flaw));
    } else {
      unlisted++;
    }
  }

  /** Something that the file's author should know. */
  public void warn(Spot spot, String path, Flaw flaw) {
    if (warnings.size() < LIMIT) {
      warnings.add(Problem.at(file, spot, path, flaw));
    }
  }

  /** Whether nothing was refused so far. */
  public boolean clean() {
    return refusals.isEmpty();
  }

  /** Every refusal in the order of the file. */
  public List<Problem> refusals() {
    List<Problem> all = new ArrayList<>(refusals);
    all.sort(IN_FILE_ORDER);
    if (unlisted > 0) {
      Problem last = all.getLast();
      all.add(
          Problem.at(
              file,
              new Spot(last.line(), last.column()),
              "",
              Flaw.said(
                  new Text(
                      "另有 %d 处错误未列出,请先改正以上各处".formatted(unlisted),
                      "%d more mistakes are not listed: mend these first".formatted(unlisted)))));
    }
    return List.copyOf(all);
  }

  /** Every warning in the order of the file. */
  public List<Problem> warnings() {
    return warnings.stream().sorted(IN_FILE_ORDER).toList();
  }
}
