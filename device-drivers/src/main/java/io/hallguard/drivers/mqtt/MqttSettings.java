package io.hallguard.drivers.mqtt;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How to reach the broker and how much to take from it.
 *
 * @param server {@code tcp://host:1883} or {@code ssl://host:8883}
 * @param clientId names our session at the broker; two gateways must never share one
 * @param authority who must have signed the certificate of a broker that is reached over TLS: a PEM
 *     file; Java's own list when empty
 * @param keepAlive a silent link is probed this often; 1 s to 18 h, whole seconds
 * @param sessionExpiry how long the broker keeps our queue while we are away; whole seconds
 * @param receiveMaximum how many unsettled messages may be out with us, 1 to 65535: the
 *     back-pressure
 * @param toldToBroker whether the broker is told that maximum and {@link #LOOK_AHEAD} more; if not,
 *     what comes beyond waits unread on the wire. For a broker that swaps messages at its limit.
 * @param maxPayloadBytes a longer payload is reported as oversized and not parsed
 * @param publishQueue how many messages may wait to be sent; one more is refused
 * @param backoffMin the wait before the second try; doubled for each further one
 * @param backoffMax the longest wait between two tries
 * @param connectTimeout how long one try, or one answer of the broker, may take; whole seconds
 */
public record MqttSettings(
    URI server,
    String clientId,
    Optional<Credentials> credentials,
    Optional<Path> authority,
    Duration keepAlive,
    Duration sessionExpiry,
    int receiveMaximum,
    boolean toldToBroker,
    int maxPayloadBytes,
    int publishQueue,
    Duration backoffMin,
    Duration backoffMax,
    Duration connectTimeout) {

  /**
   * How many messages behind a full window are looked at, so that a hold-up among them gets
   * through. A broker may send fewer: Mosquitto keeps to its own {@code max_inflight_messages}.
   */
  public static final int LOOK_AHEAD = 10_000;

  /** A name and a password; never printed. */
  public record Credentials(String user, String password) {
    public Credentials {
      requireNonNull(user, "user is null");
      requireNonNull(password, "password is null");
    }

    @Override
    public String toString() {
      return "Credentials[user=" + user + "]";
    }
  }

  public MqttSettings {
    requireNonNull(server, "server is null");
    requireNonNull(credentials, "credentials is null");
    requireNonNull(authority, "authority is null");
    require(!clientId.isBlank(), "a client id", "a blank one");
    require(
        "tcp".equals(server.getScheme()) || "ssl".equals(server.getScheme()),
        "a server of the form tcp://host:port or ssl://host:port",
        server);
    requireWithin("keepAlive", keepAlive, Duration.ofSeconds(1), Duration.ofHours(18));
    requireWithin("sessionExpiry", sessionExpiry, Duration.ofMinutes(1), Duration.ofDays(365));
    requireWithin("backoffMin", backoffMin, Duration.ofMillis(10), Duration.ofHours(1));
    requireWithin("backoffMax", backoffMax, backoffMin, Duration.ofHours(1));
    requireWithin("connectTimeout", connectTimeout, Duration.ofSeconds(1), Duration.ofMinutes(5));
    require(
        receiveMaximum >= 1 && receiveMaximum <= 65_535,
        "receiveMaximum from 1 to 65535",
        receiveMaximum);
    require(maxPayloadBytes >= 1_024, "maxPayloadBytes of 1024 or more", maxPayloadBytes);
    require(publishQueue >= 1, "publishQueue of 1 or more", publishQueue);
  }

  /** Our defaults: window 512, payload 64 KiB, session kept for a week, tries 1 s to 1 min. */
  public static MqttSettings of(URI server, String clientId) {
    return new MqttSettings(
        server,
        clientId,
        Optional.empty(),
        Optional.empty(),
        Duration.ofSeconds(30),
        Duration.ofDays(7),
        512,
        true,
        65_536,
        1_024,
        Duration.ofSeconds(1),
        Duration.ofMinutes(1),
        Duration.ofSeconds(10));
  }

  /** The same with a name and a password. */
  public MqttSettings withCredentials(String user, String password) {
    return new MqttSettings(
        server,
        clientId,
        Optional.of(new Credentials(user, password)),
        authority,
        keepAlive,
        sessionExpiry,
        receiveMaximum,
        toldToBroker,
        maxPayloadBytes,
        publishQueue,
        backoffMin,
        backoffMax,
        connectTimeout);
  }

  /** The same, believing brokers whose certificate that authority has signed, and no others. */
  public MqttSettings withAuthority(Path pem) {
    return new MqttSettings(
        server,
        clientId,
        credentials,
        Optional.of(pem),
        keepAlive,
        sessionExpiry,
        receiveMaximum,
        toldToBroker,
        maxPayloadBytes,
        publishQueue,
        backoffMin,
        backoffMax,
        connectTimeout);
  }

  /** The same with other limits; see the record's components. */
  public MqttSettings withLimits(int receiveMaximum, int maxPayloadBytes, int publishQueue) {
    return new MqttSettings(
        server,
        clientId,
        credentials,
        authority,
        keepAlive,
        sessionExpiry,
        receiveMaximum,
        toldToBroker,
        maxPayloadBytes,
        publishQueue,
        backoffMin,
        backoffMax,
        connectTimeout);
  }

  /** The same, but the broker is not told our receive maximum: we keep to it by ourselves. */
  public MqttSettings keepingWindowOurselves() {
    return new MqttSettings(
        server,
        clientId,
        credentials,
        authority,
        keepAlive,
        sessionExpiry,
        receiveMaximum,
        false,
        maxPayloadBytes,
        publishQueue,
        backoffMin,
        backoffMax,
        connectTimeout);
  }

  /** The same with other waits between two tries. */
  public MqttSettings withBackoff(Duration min, Duration max) {
    return new MqttSettings(
        server,
        clientId,
        credentials,
        authority,
        keepAlive,
        sessionExpiry,
        receiveMaximum,
        toldToBroker,
        maxPayloadBytes,
        publishQueue,
        min,
        max,
        connectTimeout);
  }

  private static void requireWithin(String name, Duration value, Duration min, Duration max) {
    require(
        value.compareTo(min) >= 0 && value.compareTo(max) <= 0,
        "%s from %s to %s".formatted(name, min, max),
        value);
  }

  private static void require(boolean holds, String wanted, Object found) {
    if (!holds) {
      throw new IllegalArgumentException("Expected " + wanted + ", but found " + found + ".");
    }
  }
}
