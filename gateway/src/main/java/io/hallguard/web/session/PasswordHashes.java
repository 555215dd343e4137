package io.hallguard.web.session;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
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

  private final SecureRandom random = new SecureRandom();
  private final String nobody;

  public PasswordHashes() {
    this.nobody = hash(Long.toHexString(random.nextLong()));
  }

  /** A new encoded hash with a new salt. */
  public String hash(String password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return Argon2Function.getInstance(MEMORY_KIB, ITERATIONS, PARALLELISM, OUTPUT_BYTES, Argon2.ID)
        .hash(password.getBytes(StandardCharsets.UTF_8), salt)
        .getResult();
  }

  /** Whether the password fits the encoded hash; a hash that cannot be read fits nothing. */
  public boolean fits(String password, String encoded) {
    try {
      return Argon2Function.getInstanceFromHash(encoded).check(password, encoded);
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
    boolean unused = fits(password, nobody);
    if (unused) {
      LOG.warn("A password fitted the hash that stands for nobody; the login is refused");
    }
  }
}
