package io.hallguard.core.event;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** The life of a trouble. */
public sealed interface TroubleFact extends Fact {

  /** Which trouble. */
  TroubleId trouble();

  /**
   * Something keeps us from knowing.
   *
   * @param detail in the device's or the system's own words, bounded; may be empty
   */
  record TroubleRaised(
      TroubleId trouble, TroubleKind kind, About about, String detail, List<Long> evidence)
      implements TroubleFact {
    public TroubleRaised {
      requireNonNull(trouble, "trouble is null");
      requireNonNull(kind, "kind is null");
      requireNonNull(about, "about is null");
      requireNonNull(detail, "detail is null");
      evidence = List.copyOf(evidence);
    }
  }

  /** More of the same. */
  record TroubleJoined(TroubleId trouble, String detail) implements TroubleFact {
    public TroubleJoined {
      requireNonNull(trouble, "trouble is null");
      requireNonNull(detail, "detail is null");
    }
  }

  /** It is gone. */
  record TroubleCleared(TroubleId trouble) implements TroubleFact {
    public TroubleCleared {
      requireNonNull(trouble, "trouble is null");
    }
  }
}
