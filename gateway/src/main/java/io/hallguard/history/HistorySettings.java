package io.hallguard.history;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Where the history is kept, and how it is written.
 *
 * @param token what proves who we are; none for a database that asks for none
 * @param batch how many points are written at once at most
 * @param timeout how long one write may take
 * @param every how long facts gather before they are written
 * @param retry pauses after a failure
 */
public record HistorySettings(
    URI url,
    String org,
    String bucket,
    Optional<String> token,
    int batch,
    Duration timeout,
    Duration every,
    Retry retry) {
  public HistorySettings {
    requireNonNull(url, "url is null");
    requireNonNull(org, "org is null");
    requireNonNull(bucket, "bucket is null");
    requireNonNull(token, "token is null");
    requireNonNull(timeout, "timeout is null");
    requireNonNull(every, "every is null");
    requireNonNull(retry, "retry is null");
    if (batch < 1) {
      throw new IllegalArgumentException("Expected a batch of 1 or more, but found " + batch);
    }
  }

  /**
   * Pauses after a failure, for ever: nothing is given up.
   *
   * @param first after the first failure; doubled each time
   * @param longest never longer
   * @param refused while it does not let us write
   */
  public record Retry(Duration first, Duration longest, Duration refused) {
    public Retry {
      requireNonNull(first, "first is null");
      requireNonNull(longest, "longest is null");
      requireNonNull(refused, "refused is null");
    }

    /** 1 s to 30 s, and once a minute: our own choice. */
    public static Retry defaults() {
      return new Retry(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofMinutes(1));
    }

    /** The pause after so many failures in a row, from 1. */
    Duration after(int failures) {
      Duration pause = first.multipliedBy(1L << Math.min(failures - 1, 20));
      return pause.compareTo(longest) > 0 ? longest : pause;
    }
  }

  @Override
  public String toString() {
    return "HistorySettings[%s, org %s, bucket %s]".formatted(url, org, bucket);
  }
}
