package io.hallguard.notice;

import java.util.concurrent.CompletableFuture;

/** Sends to the broker at QoS 1. */
@FunctionalInterface
public interface AlertPublisher {

  /** Completes when the broker has acknowledged; fails when it did not. */
  CompletableFuture<Void> publish(String topic, byte[] payload);
}
