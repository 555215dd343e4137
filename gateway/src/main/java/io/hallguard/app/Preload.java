package io.hallguard.app;

import io.hallguard.journal.Journal;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/**
 * Loads beside the reading of hall.yaml what a gateway needs whatever stands in it: a part of the
 * start that a second core takes over.
 */
final class Preload {
  private Preload() {}

  static void begin() {
    Thread.ofPlatform().daemon().name("preload").start(Preload::load);
  }

  private static void load() {
    Journal.preload();
    new PrometheusMeterRegistry(PrometheusConfig.DEFAULT).close();
  }
}
