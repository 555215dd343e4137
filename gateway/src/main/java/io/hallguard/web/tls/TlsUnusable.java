package io.hallguard.web.tls;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.plan.Text;

/** The pages have no certificate to be served with; what is wrong and what to do. */
public final class TlsUnusable extends Exception {
  private final transient Text sentence;

  TlsUnusable(Text sentence, Throwable cause) {
    super(sentence.en(), cause);
    this.sentence = requireNonNull(sentence, "sentence is null");
  }

  TlsUnusable(Text sentence) {
    super(sentence.en());
    this.sentence = requireNonNull(sentence, "sentence is null");
  }

  /** For the person at the console. */
  public Text sentence() {
    return sentence;
  }
}
