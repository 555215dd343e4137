package io.hallguard.web;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.CredentialKind;
import io.hallguard.core.event.SubjectId;
import io.hallguard.web.http.Problem;
import io.hallguard.web.session.Pins;
import io.hallguard.web.session.SecondFactors;

/** The secrets of people as the routes change them, beside the facts. Blocks. */
final class Keys {
  private final WebParts parts;
  private final Pins pins;
  private final SecondFactors second;

  Keys(WebParts parts, Pins pins, SecondFactors second) {
    this.parts = requireNonNull(parts, "parts is null");
    this.pins = requireNonNull(pins, "pins is null");
    this.second = requireNonNull(second, "second is null");
  }

  /** A new password. */
  void setPassword(SubjectId subject, String password) {
    parts.people().secrets().setPassword(subject, parts.hashes().hash(password));
  }

  /** Throws when the PIN is the person's other one: typed under duress it would call for nobody. */
  void checkPin(SubjectId subject, CredentialKind kind, String pin) throws Problem {
    if (pins.taken(subject, kind == CredentialKind.DURESS_PIN, pin)) {
      throw Problem.of(
          422,
          "胁迫码必须与口令码不同。",
          "Expected the duress PIN and the PIN to differ, but they are the same.");
    }
  }

  /** Secrets of a credential that counts no more. */
  void end(SubjectId subject, CredentialKind kind) {
    switch (kind) {
      case PIN -> pins.end(subject, false);
      case DURESS_PIN -> pins.end(subject, true);
      case TOTP -> second.end(subject);
      case PASSWORD -> parts.people().secrets().setPassword(subject, "");
      case BADGE, TOKEN, PASSKEY -> {
        // The fact alone says it.
      }
    }
  }

  /** Everything of somebody who has left. */
  void endAll(SubjectId subject) {
    for (CredentialKind kind : CredentialKind.values()) {
      end(subject, kind);
    }
  }
}
