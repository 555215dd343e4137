package io.hallguard.web.session;

import java.time.Instant;

/** An authenticator app. */
public final class TestingTotp {
  private TestingTotp() {}

  /** What the app shows. */
  public static String code(String secret, Instant at) {
    return Totp.code(Totp.key(secret), Totp.step(at), Totp.DIGITS);
  }
}
