package io.hallguard.core.register;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.GrantId;
import io.hallguard.core.event.RequestId;
import io.hallguard.core.event.VisitId;
import io.hallguard.core.plan.PlaceId;
import java.time.LocalDate;
import java.util.Optional;

/** What one fact does to the register. */
public sealed interface Change {

  /** Somebody asked for a grant. */
  record AskedFor(RequestId request, Asked asked) implements Change {
    public AskedFor {
      requireNonNull(request, "request is null");
      requireNonNull(asked, "asked is null");
    }
  }

  /** A grant that lines may refer to. */
  record Approved(Approval approval) implements Change {
    public Approved {
      requireNonNull(approval, "approval is null");
    }
  }

  /**
   * A line begins.
   *
   * @param line without its approval
   * @param grant what it was matched to
   */
  record Begun(RegisterLine line, Optional<GrantId> grant) implements Change {
    public Begun {
      requireNonNull(line, "line is null");
      requireNonNull(grant, "grant is null");
    }
  }

  /** The line that began a visit is amended; there may be none. */
  record VisitAmended(VisitId visit, Amendment amendment) implements Change {
    public VisitAmended {
      requireNonNull(visit, "visit is null");
      requireNonNull(amendment, "amendment is null");
    }
  }

  /** The line of that number is amended; there may be none. */
  record LineAmended(long line, Amendment amendment) implements Change {
    public LineAmended {
      requireNonNull(amendment, "amendment is null");
    }
  }

  /** All lines that a grant for one visit was matched to are amended. */
  record GrantAmended(GrantId grant, Amendment amendment) implements Change {
    public GrantAmended {
      requireNonNull(grant, "grant is null");
      requireNonNull(amendment, "amendment is null");
    }
  }

  /** The newest line of a place is amended; there may be none. */
  record PlaceAmended(PlaceId place, Amendment amendment) implements Change {
    public PlaceAmended {
      requireNonNull(place, "place is null");
      requireNonNull(amendment, "amendment is null");
    }
  }

  /**
   * All lines of a day, up to a fact, were looked through.
   *
   * @param upTo the last fact that was there
   */
  record DayReviewed(LocalDate day, long upTo, Review review) implements Change {
    public DayReviewed {
      requireNonNull(day, "day is null");
      requireNonNull(review, "review is null");
    }
  }
}
