package io.hallguard.drivers.gpio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hallguard.drivers.gpio.Debounce.Settled;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DebounceTest {
  private static final Circuit REST = Circuit.AT_REST;
  private static final Circuit AWAY = Circuit.AWAY;

  private final Debounce contact = new Debounce(DebounceTimes.CONTACT, REST, at(0));

  @Test
  void theFirstValueHasToStandAndIsToldAsTheFirst() {
    assertThat(contact.told()).isEmpty();
    assertThat(advance(249)).isEmpty();
    assertThat(advance(250)).contains(new Settled(REST, true, at(0)));
    assertThat(contact.told()).contains(REST);
    assertThat(contact.dueNanos()).isEqualTo(Debounce.NEVER);
  }

  @Test
  void whatStandsForTheReportingTimeIsToldWithItsBeginning() {
    advance(250);
    assertThat(contact.shows(AWAY, at(1_000))).isEmpty();
    assertThat(contact.dueNanos()).isEqualTo(at(1_050).nanos());
    assertThat(advance(1_249)).isEmpty();
    assertThat(contact.dueNanos()).isEqualTo(at(1_250).nanos());
    assertThat(advance(1_250)).contains(new Settled(AWAY, false, at(1_000)));
    assertThat(advance(9_000)).isEmpty();
  }

  @Test
  void aBounceDoesNotDelayWhatStands() {
    advance(250);
    contact.shows(AWAY, at(1_000));
    contact.shows(REST, at(1_002));
    contact.shows(AWAY, at(1_004));
    contact.shows(REST, at(1_100));
    contact.shows(AWAY, at(1_140));
    assertThat(advance(1_254)).contains(new Settled(AWAY, false, at(1_004)));
  }

  @ParameterizedTest
  @CsvSource({"1, false", "49, false", "249, false", "250, true", "400, true"})
  void aPulseIsToldWhenItLastsTheReportingTime(int millis, boolean told) {
    advance(250);
    contact.shows(AWAY, at(1_000));
    Optional<Settled> settled = contact.shows(REST, at(1_000 + millis));
    assertThat(settled.isPresent()).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({"19, false", "100, true", "101, true"})
  void aPressIsToldWhenItLastsATenthOfASecond(int millis, boolean told) {
    Debounce button = new Debounce(DebounceTimes.HOLD_UP, REST, at(0));
    button.advance(at(100).nanos());
    button.shows(AWAY, at(1_000));
    assertThat(button.shows(REST, at(1_000 + millis)).isPresent()).isEqualTo(told);
  }

  @Test
  void aPressThatIsLookedAtLateIsFoundAllTheSame() {
    Debounce button = new Debounce(DebounceTimes.HOLD_UP, REST, at(0));
    button.advance(at(100).nanos());
    button.shows(AWAY, at(1_000));
    // Nobody advanced for five seconds: the edge that ends it tells of it.
    assertThat(button.shows(REST, at(6_000))).contains(new Settled(AWAY, false, at(1_000)));
    assertThat(button.advance(at(6_100).nanos())).contains(new Settled(REST, false, at(6_000)));
  }

  @Test
  void humIsNoPress() {
    Debounce button = new Debounce(DebounceTimes.HOLD_UP, REST, at(0));
    button.advance(at(100).nanos());
    for (int i = 0; i < 1_000; i++) {
      assertThat(button.shows(i % 2 == 0 ? AWAY : REST, at(1_000 + 10 * i))).isEmpty();
    }
  }

  @Test
  void doubtHasToStandForASecond() {
    advance(250);
    contact.shows(Circuit.DOUBT, at(1_000));
    assertThat(advance(1_999)).isEmpty();
    assertThat(advance(2_000)).contains(new Settled(Circuit.DOUBT, false, at(1_000)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void lookingOftenOrSeldomFindsTheSame(long seed) {
    Random random = new Random(seed);
    Debounce often = new Debounce(DebounceTimes.CONTACT, REST, at(0));
    Debounce seldom = new Debounce(DebounceTimes.CONTACT, REST, at(0));
    StringBuilder oftenTold = new StringBuilder();
    StringBuilder seldomTold = new StringBuilder();
    int now = 0;
    for (int i = 0; i < 200; i++) {
      int next = now + 1 + random.nextInt(random.nextBoolean() ? 40 : 600);
      for (int ms = now; ms < next; ms++) {
        often.advance(at(ms).nanos()).ifPresent(oftenTold::append);
      }
      Circuit circuit = random.nextBoolean() ? REST : AWAY;
      often.shows(circuit, at(next)).ifPresent(oftenTold::append);
      seldom.shows(circuit, at(next)).ifPresent(seldomTold::append);
      now = next;
    }
    assertThat(seldomTold).hasToString(oftenTold.toString()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, 100", "60, 50", "50, 401"})
  void timesThatCouldMissASignalAreRefused(long ignore, long report) {
    assertThatThrownBy(
            () -> new DebounceTimes(Duration.ofMillis(ignore), Duration.ofMillis(report)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Expected 1 ms <= ignore <= report <= 400 ms");
  }

  private Optional<Settled> advance(int millis) {
    return contact.advance(at(millis).nanos());
  }

  private static Tick at(int millis) {
    long nanos = Duration.ofMillis(millis).toNanos();
    return new Tick(nanos, BankFixture.START.plusNanos(nanos));
  }
}
