package io.hallguard.web.session;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
  private static final byte[] KEY = "12345678901234567890".getBytes(US_ASCII);

  /** Appendix B of RFC 6238, SHA-1. */
  @ParameterizedTest
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void theVectorsOfTheStandard(long second, String code) {
    assertThat(Totp.code(KEY, Totp.step(Instant.ofEpochSecond(second)), 8)).isEqualTo(code);
  }

  @Test
  void aNeighbouringStepCountsAndAUsedOneDoesNot() {
    long now = 1_000;
    for (long step = now - 1; step <= now + 1; step++) {
      String code = Totp.code(KEY, step, Totp.DIGITS);
      assertThat(Totp.match(KEY, code, now, 0)).hasValue(step);
      assertThat(Totp.match(KEY, code, now, step)).isEmpty();
    }
    assertThat(Totp.match(KEY, Totp.code(KEY, now - 2, Totp.DIGITS), now, 0)).isEmpty();
    assertThat(Totp.match(KEY, Totp.code(KEY, now + 2, Totp.DIGITS), now, 0)).isEmpty();
  }

  @Test
  void aKeyIsTypedInBase32() {
    assertThat(Totp.base32(KEY)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    assertThat(Totp.key(Totp.base32(KEY))).isEqualTo(KEY);
    assertThat(Totp.base32("foobar".getBytes(US_ASCII))).isEqualTo("MZXW6YTBOI");
  }
}
