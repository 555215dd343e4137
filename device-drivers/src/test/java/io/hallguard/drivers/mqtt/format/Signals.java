package io.hallguard.drivers.mqtt.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.drivers.signal.Signal;
import java.util.List;

/** Expectations that hold for every signal. */
final class Signals {
  private Signals() {}

  static Signal none() {
    return new Signal.Report(GoldenSamples.DEVICE, GoldenSamples.LIVE, List.of());
  }

  static void assertBounded(Signal signal) {
    switch (signal) {
      case Signal.Report report -> {
        assertThat(report.readings()).hasSizeLessThanOrEqualTo(12);
        assertThat(report.toString()).hasSizeLessThan(2_500);
      }
      case Signal.Unreadable bad -> {
        assertThat(bad.excerpt()).hasSizeLessThanOrEqualTo(Excerpt.MAX_CHARS);
        assertThat(bad.excerpt()).matches("[^\\p{Cntrl}]*");
        assertThat(bad.detail()).hasSizeLessThan(300).startsWith("Expected ");
      }
      case Signal.Reachability _ -> {}
    }
  }
}
