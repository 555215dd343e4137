package io.hallguard.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicFilterTest {
  @ParameterizedTest
  @CsvSource({
    "a/b, a/b, true",
    "a/b, a/c, false",
    "a/b, a, false",
    "a/b, a/b/c, false",
    "a/+, a/b, true",
    "a/+, a/+, true",
    "a/+, a/#, false",
    "a/+, a/b/c, false",
    "a/+/c, a/b/c, true",
    "a/b, a/+, false",
    "a/#, a/b/c, true",
    "a/#, a/+/c, true",
    "a/#, a/#, true",
    "a/#, a, true",
    "a/#, #, false",
    "a/#, +/b, false",
    "#, a/#, true",
    "#, $sys/x, false",
    "+/x, $sys/x, false",
    "$sys/#, $sys/x, true",
    "a//b, a//b, true",
    "a/+/b, a//b, true"
  })
  void coversWhatItStandsFor(String filter, String other, boolean covers) {
    assertThat(new TopicFilter(filter).covers(other)).isEqualTo(covers);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a+", "a/#/b", "#a", "a/b#"})
  void aFilterThatMqttDoesNotKnowIsRefused(String text) {
    assertThatThrownBy(() -> new TopicFilter(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
