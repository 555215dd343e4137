package io.hallguard.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.core.TestingHall;
import io.hallguard.core.TestingPlan;
import io.hallguard.core.event.BootId;
import io.hallguard.core.event.Input;
import io.hallguard.core.event.LinkId;
import io.hallguard.core.event.LinkState;
import io.hallguard.core.event.Stamp;
import io.hallguard.core.plan.Parameters;
import io.hallguard.core.rule.Decision;
import io.hallguard.core.rule.RuleBook;
import io.hallguard.core.state.HallState;
import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.EventRef;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reception;
import io.hallguard.drivers.signal.Signal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of the next deadline is never later than the next deadline. */
class WakeTest {
  private static final BootId BOOT = new BootId("boot");
  private static final Instant BEGIN = Instant.parse("2026-11-24T08:00:00Z");
  private static final List<DeviceId> DEVICES =
      List.of(
          TestingHall.CONTACT,
          TestingHall.LOCK,
          TestingHall.BOX_CONTACT,
          TestingHall.SOS,
          TestingHall.LAMP);

  private final RuleBook rules = new RuleBook(TestingPlan.of(Parameters.defaults()));
  private final Wake wake = new Wake(rules);
  private final Map<DeviceId, Long> numbers = new HashMap<>();
  private HallState state = HallState.EMPTY;
  private long mono = 1;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void neverTooLate(long seed) {
    Random random = new Random(seed);
    take(new Input.Started(now(), "test", "digest"));
    for (int i = 0; i < 2_000; i++) {
      mono += random.nextInt(10) == 0 ? 20_000_000_000L : random.nextInt(200_000_000);
      if (wake.due(state, mono)) {
        take(new Input.TimeReached(now()));
      }
      take(input(random));

      OptionalLong quiet = wake.quietUntil(state);
      OptionalLong next = rules.nextDue(state);
      if (next.isPresent()) {
        assertThat(quiet.isPresent()).as("after input %d", i).isTrue();
        assertThat(quiet.getAsLong()).as("after input %d", i).isLessThanOrEqualTo(next.getAsLong());
      }
    }
  }

  @Test
  void aReportOnlyPutsItOffAndIsNotAskedAbout() {
    take(new Input.Started(now(), "test", "digest"));
    OptionalLong before = wake.quietUntil(state);
    for (DeviceId device : DEVICES) {
      mono += 1_000_000_000;
      take(
          new Input.SignalReceived(
              now(),
              new Signal.Report(
                  device, Reception.live(now().wall()), List.of(new Reading.Battery(90)))));
    }
    assertThat(wake.quietUntil(state)).isEqualTo(before);
    assertThat(wake.due(state, before.orElseThrow()))
        .isEqualTo(rules.nextDue(state).orElseThrow() <= before.orElseThrow());
  }

  private void take(Input input) {
    Decision decision = rules.decide(state, input);
    state = decision.state();
    wake.committed(decision.facts(), state);
  }

  private Input input(Random random) {
    if (random.nextInt(300) == 0) {
      LinkState link = random.nextBoolean() ? LinkState.ONLINE : LinkState.OFFLINE;
      return new Input.LinkReported(now(), new LinkId("mqtt"), link, "");
    }
    DeviceId device = DEVICES.get(random.nextInt(DEVICES.size()));
    if (random.nextInt(60) == 0) {
      return new Input.SignalReceived(
          now(),
          new Signal.Unreadable(
              device, Reception.live(now().wall()), Signal.Flaw.MALFORMED, "Expected", "{"));
    }
    return new Input.SignalReceived(now(), report(device, random));
  }

  private Signal report(DeviceId device, Random random) {
    long step = random.nextInt(40) == 0 ? 3 : 1;
    long number = numbers.merge(device, step, Long::sum);
    if (step > 1 && random.nextBoolean()) {
      number -= 1; // A hole that is filled later, or never.
    }
    Reception reception =
        new Reception(
            now().wall(),
            Optional.empty(),
            random.nextInt(50) == 0,
            Optional.of(new EventRef("e1", number, "e1-" + number)));
    return new Signal.Report(device, reception, List.of(reading(random)));
  }

  private static Reading reading(Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> new Reading.Contact(Reading.Position.OPEN);
      case 1 -> new Reading.Contact(Reading.Position.CLOSED);
      case 2 -> new Reading.Lock(Reading.Bolt.UNLOCKED);
      case 3 -> new Reading.Lock(Reading.Bolt.LOCKED);
      default -> new Reading.Battery(40 + random.nextInt(60));
    };
  }

  private Stamp now() {
    return new Stamp(BOOT, mono, BEGIN.plusNanos(mono), true);
  }
}
