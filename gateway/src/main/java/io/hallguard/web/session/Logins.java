package io.hallguard.web.session;

import static java.util.Objects.requireNonNull;

import io.hallguard.loop.HallClock;
import io.hallguard.web.port.Account;
import io.hallguard.web.port.Accounts;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks a login. One at a time, so that guesses cannot overtake their own count and hashing never
 * takes more than one core; few may wait. Blocks; not for an event loop.
 */
public final class Logins {
  private static final Logger LOG = LoggerFactory.getLogger(Logins.class);

  /** How many may wait for their turn. */
  static final int WAITING_MAX = 16;

  private final Accounts accounts;
  private final PasswordHashes hashes;
  private final BackOff byLogin;
  private final BackOff byAddress;
  private final Semaphore places = new Semaphore(WAITING_MAX);
  private final Object turn = new Object();

  public Logins(Accounts accounts, PasswordHashes hashes, HallClock clock) {
    this.accounts = requireNonNull(accounts, "accounts is null");
    this.hashes = requireNonNull(hashes, "hashes is null");
    this.byLogin = new BackOff(clock);
    this.byAddress = new BackOff(clock);
  }

  /** What became of an attempt. */
  public sealed interface Attempt {
    /** The person is who they say. */
    record Welcome(Account account) implements Attempt {}

    /** Login and password do not fit, or the account is disabled; which of them is not told. */
    record Wrong() implements Attempt {}

    /** Too many failures; the password was not looked at. */
    record TooMany(Duration retryAfter) implements Attempt {}
  }

  /** Tries a login from an address. */
  public Attempt attempt(String login, String password, String address) {
    if (!places.tryAcquire()) {
      return new Attempt.TooMany(Duration.ofSeconds(2));
    }
    try {
      synchronized (turn) {
        return inTurn(login.toLowerCase(Locale.ROOT), login, password, address);
      }
    } finally {
      places.release();
    }
  }

  private Attempt inTurn(String key, String login, String password, String address) {
    Duration wait = longer(byLogin.wait(key), byAddress.wait(address));
    if (wait.isPositive()) {
      return new Attempt.TooMany(wait);
    }
    Optional<Account> account = accounts.byLogin(login);
    if (fits(account, password)) {
      byLogin.succeeded(key);
      byAddress.succeeded(address);
      return new Attempt.Welcome(account.get());
    }
    byLogin.failed(key);
    byAddress.failed(address);
    // An unknown login may be a password typed into the wrong field: it is not logged.
    LOG.info(
        "A login from {} failed{}",
        address,
        account.map(known -> " for subject " + known.subject()).orElse(" for an unknown login"));
    return new Attempt.Wrong();
  }

  private boolean fits(Optional<Account> account, String password) {
    if (account.isEmpty()) {
      hashes.pretend(password);
      return false;
    }
    return hashes.fits(password, account.get().passwordHash()) && !account.get().disabled();
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
