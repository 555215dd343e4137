package io.hallguard.sim.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

/** One message on its way to the broker. */
public final class Post {
  private final String topic;
  private final byte[] payload;
  private final boolean retained;

  public Post(String topic, byte[] payload, boolean retained) {
    this.topic = requireNonNull(topic, "topic is null");
    this.payload = payload.clone();
    this.retained = retained;
  }

  static Post of(String topic, String payload) {
    return new Post(topic, payload.getBytes(UTF_8), false);
  }

  /** Where it goes. */
  public String topic() {
    return topic;
  }

  /** The bytes; a copy. */
  public byte[] payload() {
    return payload.clone();
  }

  /** Whether the broker hands it out as stored rather than as news. */
  public boolean retained() {
    return retained;
  }

  /** The same bytes, stored at the broker. */
  public Post asRetained() {
    return new Post(topic, payload, true);
  }

  @Override
  public String toString() {
    return topic + " " + new String(payload, UTF_8);
  }
}
