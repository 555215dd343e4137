package io.hallguard.web.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.SubjectId;
import io.hallguard.loop.HallClock;
import io.hallguard.web.port.SecretStore;
import io.hallguard.web.port.SecretStore.Kind;
import io.hallguard.web.port.SecretStore.Secret;
import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * Authenticator apps and the recovery codes for when the phone is lost. Any thread; blocks. A code
 * counts once: its step is written down before anybody is let in.
 */
public final class SecondFactors {
  private static final int KEY_BYTES = 20;
  private static final int RECOVERY_CODES = 10;
  private static final int RECOVERY_GROUPS = 4;

  private final SecretStore store;
  private final HallClock clock;
  private final RandomCodes codes = new RandomCodes();

  public SecondFactors(SecretStore store, HallClock clock) {
    this.store = requireNonNull(store, "store is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  /** What an app is set up with. */
  public record Offer(String secret, String uri) {
    /** Without the secret. */
    @Override
    public String toString() {
      return "Offer";
    }
  }

  /** Whether the person has set one up. */
  public boolean wanted(SubjectId person) {
    return !store.of(person, Kind.TOTP).isEmpty();
  }

  /** Whether it is a code of the person's app, or a recovery code of theirs; it is used up then. */
  public boolean use(SubjectId person, String code) {
    return store.of(person, Kind.TOTP).stream().anyMatch(secret -> step(secret, code))
        || store.of(person, Kind.RECOVERY).stream()
            .filter(secret -> secret.value().equals(RandomCodes.digest(code)))
            .anyMatch(store::remove);
  }

  private boolean step(Secret secret, String code) {
    Key key = Key.of(secret.value());
    OptionalLong step = key.match(code, now());
    return step.isPresent()
        && store.change(secret, new Key(key.base32(), step.getAsLong()).written());
  }

  /** A new key; it counts for nothing until a code has confirmed it. */
  public Offer offer(SubjectId person, String issuer, String login) {
    String base32 = Totp.base32(codes.bytes(KEY_BYTES));
    store.replaceAll(
        person,
        Kind.TOTP_OFFERED,
        List.of(new Secret(person, Kind.TOTP_OFFERED, "offered", new Key(base32, 0).written())));
    return new Offer(
        base32,
        "otpauth://totp/%s:%s?secret=%s&issuer=%s"
            .formatted(encoded(issuer), encoded(login), base32, encoded(issuer)));
  }

  /**
   * Whether the code is one of the key that was offered.
   *
   * @return the key with the step used, for {@link #confirm}; empty when it is not
   */
  public Optional<String> offered(SubjectId person, String code) {
    return store.of(person, Kind.TOTP_OFFERED).stream()
        .map(secret -> Key.of(secret.value()))
        .flatMap(key ->
            key.match(code, now()).stream().mapToObj(step -> new Key(key.base32(), step).written()))
        .findFirst();
  }

  /**
   * From now on the app's codes are asked for.
   *
   * @param credential as the facts call it
   * @return the recovery codes, to be shown once
   */
  public List<String> confirm(SubjectId person, String credential, String key) {
    store.replaceAll(person, Kind.TOTP_OFFERED, List.of());
    List<String> recovery =
        IntStream.range(0, RECOVERY_CODES).mapToObj(_ -> codes.groups(RECOVERY_GROUPS)).toList();
    store.replaceAll(
        person,
        Kind.RECOVERY,
        IntStream.range(0, RECOVERY_CODES)
            .mapToObj(i ->
                new Secret(
                    person,
                    Kind.RECOVERY,
                    Integer.toString(i),
                    RandomCodes.digest(recovery.get(i))))
            .toList());
    store.replaceAll(person, Kind.TOTP, List.of(new Secret(person, Kind.TOTP, credential, key)));
    return recovery;
  }

  /** No code is asked for any more. */
  public void end(SubjectId person) {
    store.replaceAll(person, Kind.TOTP, List.of());
    store.replaceAll(person, Kind.RECOVERY, List.of());
  }

  private long now() {
    return Totp.step(clock.now().wall());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  /** A key and the last step that was used, as they are kept. */
  private record Key(String base32, long lastUsed) {
    static Key of(String written) {
      int colon = written.indexOf(':');
      return new Key(written.substring(0, colon), Long.parseLong(written.substring(colon + 1)));
    }

    OptionalLong match(String code, long now) {
      return Totp.match(Totp.key(base32), code.strip(), now, lastUsed);
    }

    String written() {
      return base32 + ":" + lastUsed;
    }
  }
}
