package io.hallguard.core.register;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Deviation;

/** What a later fact adds to a line. */
public sealed interface Amendment {

  /** It is over. */
  record Ended(End end) implements Amendment {
    public Ended {
      requireNonNull(end, "end is null");
    }
  }

  /** A person wrote it. */
  record Confirmed(Confirmation confirmation) implements Amendment {
    public Confirmed {
      requireNonNull(confirmation, "confirmation is null");
    }
  }

  /** It differs from what is asked for. */
  record Deviates(Deviation deviation) implements Amendment {
    public Deviates {
      requireNonNull(deviation, "deviation is null");
    }
  }

  /** Somebody stated whose it is. */
  record Attributed(Whose whose) implements Amendment {
    public Attributed {
      requireNonNull(whose, "whose is null");
    }
  }

  /** Something was added to it. */
  record Noted(Note note) implements Amendment {
    public Noted {
      requireNonNull(note, "note is null");
    }
  }

  /** Its day was looked through. */
  record Reviewed(Review review) implements Amendment {
    public Reviewed {
      requireNonNull(review, "review is null");
    }
  }

  /** The line after it, by that fact. */
  default RegisterLine on(RegisterLine line, long fact) {
    return line.with(this, fact);
  }
}
