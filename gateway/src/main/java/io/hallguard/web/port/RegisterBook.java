package io.hallguard.web.port;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.RegisterFact.Form;
import io.hallguard.core.plan.Text;
import io.hallguard.core.register.RegisterLine;
import io.hallguard.core.register.RegisterPage;
import io.hallguard.core.register.RegisterQuery;
import java.time.Instant;
import java.util.Optional;

/** The register, for reading. Any thread; may block. */
public interface RegisterBook {

  /** A count ends here: more is "more than". */
  int COUNT_MAX = 1_000;

  /** The lines that are asked for. */
  RegisterPage page(RegisterQuery query);

  /** How many lines there are, up to one more than {@link #COUNT_MAX}. */
  int count(RegisterQuery query);

  /** The line of that number. */
  Optional<RegisterLine> line(long number);

  /** The journal's last fact. */
  Head head();

  /**
   * A file of the lines.
   *
   * @throws TooMany when there are more lines than one file takes
   */
  Sheet sheet(Form form, RegisterQuery query, Ask ask) throws TooMany;

  /**
   * The last fact.
   *
   * @param hash in hex
   */
  record Head(long seq, String hash) {
    public Head {
      requireNonNull(hash, "hash is null");
    }
  }

  /**
   * What a file shall say.
   *
   * @param chinese the language
   * @param from and {@code until}: the span that was asked for
   * @param madeBy who asks
   * @param amounts whether seals and amounts are shown
   */
  record Ask(
      boolean chinese,
      Instant from,
      Instant until,
      Instant madeAt,
      String madeBy,
      boolean amounts) {
    public Ask {
      requireNonNull(from, "from is null");
      requireNonNull(until, "until is null");
      requireNonNull(madeAt, "madeAt is null");
      requireNonNull(madeBy, "madeBy is null");
    }
  }

  /** A file. */
  record Sheet(byte[] bytes, int lines) {
    /** Without the bytes: they hold words about people. */
    @Override
    public String toString() {
      return "Sheet[lines=%d]".formatted(lines);
    }
  }

  /** There are more lines than one file takes. */
  final class TooMany extends Exception {
    private final int most;

    public TooMany(int most) {
      super("Expected at most %d lines, but there are more".formatted(most));
      this.most = most;
    }

    /** A sentence for people. */
    public Text sentence() {
      return new Text(
          "超过 %d 行,请缩小日期范围。".formatted(most),
          "Expected at most %d lines, but there are more; choose fewer days.".formatted(most));
    }
  }
}
