package io.hallguard.web.http;

import static java.util.Objects.requireNonNull;

import io.hallguard.loop.HallClock;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A bucket of tokens for each address: a request that changes something takes one, and they come
 * back evenly. On the event loop.
 */
public final class PostLimit {

  /** How many addresses are remembered; the one that was quiet longest is forgotten first. */
  static final int ADDRESSES_MAX = 10_000;

  /** Whoever has one address of IPv6 has all with the same first eight bytes. */
  private static final int NETWORK_BYTES = 8;

  private final int atOnce;
  private final long nanosEach;
  private final HallClock clock;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > ADDRESSES_MAX;
        }
      };

  /** When the bucket was, or will be, full: what is missing until then was taken. */
  private record Bucket(long fullAt) {}

  /**
   * Full buckets.
   *
   * @param atOnce how many tokens a bucket holds
   * @param aSecond how many come back
   */
  public PostLimit(int atOnce, int aSecond, HallClock clock) {
    this.atOnce = atOnce;
    this.nanosEach = Duration.ofSeconds(1).toNanos() / aSecond;
    this.clock = requireNonNull(clock, "clock is null");
  }

  /** Zero, and a token is taken; or how long until there is one. */
  Duration waitOf(String address) {
    String key = key(address);
    long now = clock.now().monoNanos();
    Bucket bucket = buckets.get(key);
    long fullAt = bucket == null ? now : Math.max(now, bucket.fullAt());
    long missing = fullAt - now;
    long over = missing + nanosEach - atOnce * nanosEach;
    if (over > 0) {
      return Duration.ofNanos(over);
    }
    buckets.put(key, new Bucket(fullAt + nanosEach));
    return Duration.ZERO;
  }

  private static String key(String address) {
    try {
      return InetAddress.ofLiteral(address) instanceof Inet6Address six
          ? Arrays.toString(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
          : address;
    } catch (IllegalArgumentException _) {
      return address;
    }
  }
}
