package io.hallguard.web.session;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.SubjectId;
import io.hallguard.loop.HallClock;
import io.hallguard.web.port.Account;
import io.hallguard.web.port.Accounts;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
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
  private final SecondFactors second;
  private final Failures failures;
  private final BackOff byLogin;
  private final BackOff byAddress;
  private final Semaphore places = new Semaphore(WAITING_MAX);
  private final Object turn = new Object();

  /** Told of every failure of a known person that makes the next attempt wait. */
  @FunctionalInterface
  public interface Failures {
    /** Returns at once. */
    void locked(SubjectId person, int inARow);
  }

  public Logins(
      Accounts accounts,
      PasswordHashes hashes,
      SecondFactors second,
      HallClock clock,
      Failures failures) {
    this.second = requireNonNull(second, "second is null");
    this.failures = requireNonNull(failures, "failures is null");
    this.accounts = requireNonNull(accounts, "accounts is null");
    this.hashes = requireNonNull(hashes, "hashes is null");
    this.byLogin = new BackOff(clock);
    this.byAddress = new BackOff(clock);
  }

  /** What became of an attempt. */
  public sealed interface Attempt {
    /** The person is who they say. */
    record Welcome(Account account) implements Attempt {}

    /** The password fits, and a code of the person's second factor is missing. */
    record NeedsCode() implements Attempt {}

    /** Login and password do not fit, or the account is disabled; which of them is not told. */
    record Wrong() implements Attempt {}

    /** Too many failures; the password was not looked at. */
    record TooMany(Duration retryAfter) implements Attempt {}
  }

  /**
   * Tries a login from an address.
   *
   * @param code of the second factor
   */
  public Attempt attempt(String login, String password, Optional<String> code, String address) {
    return inTurn(
        login.toLowerCase(Locale.ROOT),
        address,
        () -> {
          Optional<Account> account = accounts.byLogin(login);
          return !fits(account, password)
              ? new Look.Fails(account)
              : second(account.orElseThrow(), code);
        });
  }

  /** The same person once more, by the password. */
  public Attempt again(Account person, String password, String address) {
    return inTurn(
        proofOf(person),
        address,
        () ->
            fits(Optional.of(person), password)
                ? new Look.Fits(person)
                : new Look.Fails(Optional.of(person)));
  }

  /**
   * The same person once more, by something else.
   *
   * @param proof looks at it; may block
   */
  public Attempt again(Account person, BooleanSupplier proof, String address) {
    return inTurn(
        proofOf(person),
        address,
        () -> proof.getAsBoolean() ? new Look.Fits(person) : new Look.Fails(Optional.of(person)));
  }

  /** Counted apart from logins: whoever guesses at the login page keeps nobody from consenting. */
  private static String proofOf(Account person) {
    return "proof of " + person.subject();
  }

  /** What came of looking at what was given. */
  private sealed interface Look {
    record Fits(Account account) implements Look {}

    record CodeMissing() implements Look {}

    record Fails(Optional<Account> account) implements Look {}
  }

  private Look second(Account account, Optional<String> code) {
    if (!second.wanted(account.subject())) {
      return new Look.Fits(account);
    }
    if (code.isEmpty()) {
      return new Look.CodeMissing();
    }
    return second.use(account.subject(), code.get())
        ? new Look.Fits(account)
        : new Look.Fails(Optional.of(account));
  }

  private Attempt inTurn(String key, String address, Supplier<Look> look) {
    if (!places.tryAcquire()) {
      return new Attempt.TooMany(Duration.ofSeconds(2));
    }
    try {
      synchronized (turn) {
        return counted(key, address, look);
      }
    } finally {
      places.release();
    }
  }

  private Attempt counted(String key, String address, Supplier<Look> look) {
    Duration wait = longer(byLogin.wait(key), byAddress.wait(address));
    if (wait.isPositive()) {
      return new Attempt.TooMany(wait);
    }
    return switch (look.get()) {
      case Look.Fits fits -> {
        byLogin.succeeded(key);
        byAddress.succeeded(address);
        yield new Attempt.Welcome(fits.account());
      }
      case Look.CodeMissing _ -> new Attempt.NeedsCode();
      case Look.Fails fails -> {
        failed(key, address, fails.account());
        yield new Attempt.Wrong();
      }
    };
  }

  private void failed(String key, String address, Optional<Account> account) {
    int inARow = byLogin.failed(key);
    int _ = byAddress.failed(address);
    // An unknown login may be a password typed into the wrong field: it is not logged.
    LOG.info(
        "A login from {} failed{}",
        address,
        account.map(known -> " for subject " + known.subject()).orElse(" for an unknown login"));
    if (inARow >= BackOff.FREE) {
      account.ifPresent(known -> failures.locked(known.subject(), inARow));
    }
  }

  private boolean fits(Optional<Account> account, String password) {
    if (account.isEmpty() || account.get().passwordHash().isEmpty()) {
      hashes.pretend(password);
      return false;
    }
    return hashes.fits(password, account.get().passwordHash()) && !account.get().disabled();
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
