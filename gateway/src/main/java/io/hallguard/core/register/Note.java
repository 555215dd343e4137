package io.hallguard.core.register;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.SubjectId;
import io.hallguard.core.event.TextRef;
import io.hallguard.core.plan.Text;
import java.time.Instant;
import java.util.Optional;

/**
 * What was added to a line later.
 *
 * @param person whom it names, of an attribution
 * @param text in a person's own words, when there are any
 * @param fact the fact that told of it
 */
public record Note(
    Kind kind,
    Optional<SubjectId> person,
    Optional<TextRef> text,
    SubjectId by,
    Instant at,
    long fact) {
  public Note {
    requireNonNull(kind, "kind is null");
    requireNonNull(person, "person is null");
    requireNonNull(text, "text is null");
    requireNonNull(by, "by is null");
    requireNonNull(at, "at is null");
  }

  /** What it is. */
  public enum Kind {
    CORRECTION("更正", "correction"),
    DISPUTE("异议", "dispute"),
    ATTRIBUTION("注明人员", "attribution"),
    EXTENDED("延长停留", "stay extended"),
    CONSENT_CONFIRMED("电话同意已确认", "telephone consent confirmed"),
    BREAK_GLASS_REVIEWED("紧急进入已复核", "break-glass reviewed");

    private final String zh;
    private final String en;

    Kind(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    /** What people read. */
    public Text text() {
      return new Text(zh, en);
    }
  }
}
