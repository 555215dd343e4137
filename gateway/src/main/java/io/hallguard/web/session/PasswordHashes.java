package io.hallguard.web.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Argon2id with encoded strings, so that the parameters may change and old hashes stay valid. Any
 * thread; one hash takes 19 MiB and some tens of milliseconds, so callers keep few at a time.
 */
public final class PasswordHashes {
  private static final Logger LOG = LoggerFactory.getLogger(PasswordHashes.class);

  /** Suited to a small computer: the least that OWASP's cheat sheet names for Argon2id. */
  private static final int MEMORY_KIB = 19 * 1024;

  private static final int ITERATIONS = 2;
  private static final int PARALLELISM = 1;
  private static final int OUTPUT_BYTES = 32;
  private static final int SALT_BYTES = 16;

  /** With our parameters; no password is known that fits it. */
  private static final String NOBODY =
      "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$"
          + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

  private final SecureRandom random = new SecureRandom();

  /** A new encoded hash with a new salt. */
  public String hash(String password) {
    return Argon2id.of(
            password.getBytes(UTF_8), salt(), MEMORY_KIB, ITERATIONS, PARALLELISM, OUTPUT_BYTES)
        .encoded();
  }

  private byte[] salt() {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return salt;
  }

  /** Whether the password fits the encoded hash; a hash that cannot be read fits nothing. */
  public boolean fits(String password, String encoded) {
    try {
      return Argon2id.read(encoded).fits(password.getBytes(UTF_8));
    } catch (IllegalArgumentException e) {
      // The exception's own words may hold a part of the hash.
      LOG.warn(
          "A password hash in the account store cannot be read ({}); the login is refused",
          e.getClass().getSimpleName());
      return false;
    }
  }

  /** The same work for a login that nobody has, so that the time taken tells nothing. */
  public void pretend(String password) {
    if (fits(password, NOBODY)) {
      LOG.warn("A password fitted the hash that stands for nobody; the login is refused");
    }
  }
}
