package io.hallguard.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PasswordHashesTest {
  private final PasswordHashes hashes = new PasswordHashes();

  @Test
  void aHashCarriesItsParametersAndFitsItsPasswordOnly() {
    String hash = hashes.hash("密码 correct");
    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(hashes.fits("密码 correct", hash)).isTrue();
    assertThat(hashes.fits("密码 Correct", hash)).isFalse();
    assertThat(hashes.hash("密码 correct")).isNotEqualTo(hash);
  }

  @Test
  void aHashWithOlderParametersStillFits() {
    String old =
        Argon2Function.getInstance(1024, 1, 1, 32, Argon2.ID)
            .hash("old".getBytes(StandardCharsets.UTF_8), new byte[16])
            .getResult();
    assertThat(hashes.fits("old", old)).isTrue();
  }

  @Test
  void aHashThatCannotBeReadFitsNothing() {
    assertThat(hashes.fits("", "")).isFalse();
    assertThat(hashes.fits("x", "x")).isFalse();
    assertThat(hashes.fits("x", "$argon2id$v=19$m=no,t=2,p=1$AAAA$AAAA")).isFalse();
  }
}
