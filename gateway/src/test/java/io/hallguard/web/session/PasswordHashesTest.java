package io.hallguard.web.session;

import static org.assertj.core.api.Assertions.assertThat;

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
  void aHashOfAnotherImplementationWithOlderParametersFits() {
    // Made by password4j 1.8.4.
    String old =
        "$argon2id$v=19$m=1024,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$HllH5Vu2KzvGOrqAUPBD4DND0AqNJwcfvB6+Fq5E+RM";
    assertThat(hashes.fits("old", old)).isTrue();
    assertThat(hashes.fits("new", old)).isFalse();
  }

  @Test
  void theFormIsThatOfTheReferenceImplementation() {
    String reference =
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
    assertThat(hashes.fits("password", reference)).isTrue();
    assertThat(Argon2id.read(reference).encoded()).isEqualTo(reference);
  }

  @Test
  void aHashThatCannotBeReadFitsNothing() {
    assertThat(hashes.fits("", "")).isFalse();
    assertThat(hashes.fits("x", "x")).isFalse();
    assertThat(hashes.fits("x", "$argon2id$v=19$m=no,t=2,p=1$AAAA$AAAA")).isFalse();
    assertThat(hashes.fits("x", "$argon2id$v=19$m=9999999,t=2,p=1$AAAA$AAAA")).isFalse();
    assertThat(hashes.fits("x", "$argon2id$v=19$m=1024,t=2,p=1$AAAA$")).isFalse();
    assertThat(hashes.fits("x", "$argon2id$v=19$m=1024,t=2,p=1$A$AAAA")).isFalse();
  }
}
