package io.hallguard.sim.live;

import io.hallguard.sim.wire.Post;

/** Takes messages to the broker. */
public interface Courier extends AutoCloseable {

  /**
   * Sends at QoS 1 and returns when the broker has it.
   *
   * @throws LiveFailed when the broker did not take it in time
   */
  void send(Post post);

  @Override
  void close();
}
