package io.hallguard.core.state;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.CredentialId;
import io.hallguard.core.event.Stamp;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.drivers.signal.Reading.Activation;
import io.hallguard.drivers.signal.Reading.Bolt;
import io.hallguard.drivers.signal.Reading.Glow;
import io.hallguard.drivers.signal.Reading.Position;
import io.hallguard.drivers.signal.Reading.Power;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How a place stands. Every part is empty until something was heard: unknown is a value.
 *
 * @param position of its contact, with the moment since when
 * @param bolt of its lock
 * @param holdUp of a hold-up button; {@code ACTIVE} only for one that latches
 * @param badge the last credential presented here and not yet used up by an opening
 * @param threshold who was made out before it
 * @param exits how many left here while several were inside, so that whose leaving it was is not
 *     known; always fewer than those who may still leave
 */
public record PlaceState(
    PlaceId id,
    Optional<Since<Position>> position,
    Optional<Since<Bolt>> bolt,
    Optional<Since<Activation>> holdUp,
    Optional<Since<Glow>> lamp,
    Optional<Since<Power>> supply,
    Optional<Since<Activation>> fire,
    Optional<Since<Presented>> badge,
    Threshold threshold,
    int exits) {
  public PlaceState {
    requireNonNull(id, "id is null");
    requireNonNull(position, "position is null");
    requireNonNull(bolt, "bolt is null");
    requireNonNull(holdUp, "holdUp is null");
    requireNonNull(lamp, "lamp is null");
    requireNonNull(supply, "supply is null");
    requireNonNull(fire, "fire is null");
    requireNonNull(badge, "badge is null");
    requireNonNull(threshold, "threshold is null");
  }

  /**
   * A value and since when it holds.
   *
   * @param seq of the fact that said so
   */
  public record Since<T>(T value, Stamp since, long seq) {
    public Since {
      requireNonNull(value, "value is null");
      requireNonNull(since, "since is null");
    }
  }

  /** A credential as it was presented. */
  public record Presented(CredentialId credential, Instant occurredAt) {
    public Presented {
      requireNonNull(credential, "credential is null");
      requireNonNull(occurredAt, "occurredAt is null");
    }
  }

  /** A place of which nothing was heard. */
  public static PlaceState unknown(PlaceId id) {
    return new PlaceState(
        id,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Threshold.NOBODY,
        0);
  }

  /** Whether it is known to be open. */
  public boolean open() {
    return position.map(p -> p.value() == Position.OPEN).orElse(false);
  }

  PlaceState withPosition(Position value, Stamp at, long seq) {
    return new PlaceState(
        id,
        Optional.of(new Since<>(value, at, seq)),
        bolt,
        holdUp,
        lamp,
        supply,
        fire,
        badge,
        threshold,
        exits);
  }

  PlaceState withBolt(Bolt value, Stamp at, long seq) {
    return new PlaceState(
        id,
        position,
        Optional.of(new Since<>(value, at, seq)),
        holdUp,
        lamp,
        supply,
        fire,
        badge,
        threshold,
        exits);
  }

  PlaceState withHoldUp(Activation value, Stamp at, long seq) {
    return new PlaceState(
        id,
        position,
        bolt,
        Optional.of(new Since<>(value, at, seq)),
        lamp,
        supply,
        fire,
        badge,
        threshold,
        exits);
  }

  PlaceState withLamp(Glow value, Stamp at, long seq) {
    return new PlaceState(
        id,
        position,
        bolt,
        holdUp,
        Optional.of(new Since<>(value, at, seq)),
        supply,
        fire,
        badge,
        threshold,
        exits);
  }

  PlaceState withSupply(Power value, Stamp at, long seq) {
    return new PlaceState(
        id,
        position,
        bolt,
        holdUp,
        lamp,
        Optional.of(new Since<>(value, at, seq)),
        fire,
        badge,
        threshold,
        exits);
  }

  PlaceState withFire(Activation value, Stamp at, long seq) {
    return new PlaceState(
        id,
        position,
        bolt,
        holdUp,
        lamp,
        supply,
        Optional.of(new Since<>(value, at, seq)),
        badge,
        threshold,
        exits);
  }

  PlaceState withBadge(Presented value, Stamp at, long seq) {
    return new PlaceState(
        id,
        position,
        bolt,
        holdUp,
        lamp,
        supply,
        fire,
        Optional.of(new Since<>(value, at, seq)),
        threshold,
        exits);
  }

  /** After an opening: what was presented at such a moment is used up. */
  PlaceState withoutPresented(Predicate<Instant> gone) {
    return new PlaceState(
        id,
        position,
        bolt,
        holdUp,
        lamp,
        supply,
        fire,
        badge.filter(presented -> !gone.test(presented.value().occurredAt())),
        threshold.used(gone),
        exits);
  }

  PlaceState with(Threshold value) {
    return new PlaceState(id, position, bolt, holdUp, lamp, supply, fire, badge, value, exits);
  }

  PlaceState withOneExitMore() {
    return withExits(exits + 1);
  }

  PlaceState withOneExitLess() {
    return withExits(Math.max(0, exits - 1));
  }

  PlaceState withoutExits() {
    return withExits(0);
  }

  private PlaceState withExits(int count) {
    return new PlaceState(id, position, bolt, holdUp, lamp, supply, fire, badge, threshold, count);
  }
}
