package io.hallguard.config.hall;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The database that keeps the history for charts.
 *
 * @param tokenFile a file with the token as its one line
 * @param batch how many points are written at once at most
 * @param timeout how long one write may take
 * @param every how long facts gather before they are written
 */
public record HistoryConfig(
    URI url,
    String org,
    String bucket,
    Optional<Path> tokenFile,
    int batch,
    Duration timeout,
    Duration every) {
  public HistoryConfig {
    requireNonNull(url, "url is null");
    requireNonNull(org, "org is null");
    requireNonNull(bucket, "bucket is null");
    requireNonNull(tokenFile, "tokenFile is null");
    requireNonNull(timeout, "timeout is null");
    requireNonNull(every, "every is null");
  }
}
