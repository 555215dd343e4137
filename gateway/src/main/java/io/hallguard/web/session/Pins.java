package io.hallguard.web.session;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.CredentialId;
import io.hallguard.core.event.SubjectId;
import io.hallguard.web.port.SecretStore;
import io.hallguard.web.port.SecretStore.Kind;
import io.hallguard.web.port.SecretStore.Secret;
import java.util.List;
import java.util.Optional;

/** PINs, kept as hashes. Any thread; blocks some tens of milliseconds for each look. */
public final class Pins {

  /** The fewest and the most digits of a PIN. */
  public static final int DIGITS_MIN = 4;

  public static final int DIGITS_MAX = 12;

  private final SecretStore store;
  private final PasswordHashes hashes;

  public Pins(SecretStore store, PasswordHashes hashes) {
    this.store = requireNonNull(store, "store is null");
    this.hashes = requireNonNull(hashes, "hashes is null");
  }

  /** What came of looking at a PIN. */
  public enum Look {
    RIGHT,
    /** The person is under duress: it must look like {@link #RIGHT}. */
    DURESS,
    WRONG
  }

  /** Whether it could be a PIN. */
  public static boolean wellFormed(String pin) {
    return pin.length() >= DIGITS_MIN
        && pin.length() <= DIGITS_MAX
        && pin.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Looks at what was typed. Both PINs are looked at either way, so time tells nothing. */
  public Look look(SubjectId person, String typed) {
    boolean right = fits(person, Kind.PIN, typed);
    boolean duress = fits(person, Kind.DURESS_PIN, typed);
    return right ? Look.RIGHT : duress ? Look.DURESS : Look.WRONG;
  }

  /** Whether the other of the person's PINs is the same; the two must differ. */
  public boolean taken(SubjectId person, boolean duress, String pin) {
    return fits(person, duress ? Kind.PIN : Kind.DURESS_PIN, pin);
  }

  /** Sets it in the place of the one before. */
  public void set(SubjectId person, boolean duress, CredentialId credential, String pin) {
    Kind kind = duress ? Kind.DURESS_PIN : Kind.PIN;
    store.replaceAll(
        person, kind, List.of(new Secret(person, kind, credential.value(), hashes.hash(pin))));
  }

  /** No PIN of that kind opens anything any more. */
  public void end(SubjectId person, boolean duress) {
    store.replaceAll(person, duress ? Kind.DURESS_PIN : Kind.PIN, List.of());
  }

  private boolean fits(SubjectId person, Kind kind, String typed) {
    Optional<Secret> kept = store.of(person, kind).stream().findFirst();
    if (kept.isEmpty()) {
      hashes.pretend(typed);
      return false;
    }
    return hashes.fits(typed, kept.get().value());
  }
}
