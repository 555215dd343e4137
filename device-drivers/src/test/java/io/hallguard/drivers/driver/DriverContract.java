package io.hallguard.drivers.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hallguard.drivers.driver.Ear.Heard;
import io.hallguard.drivers.driver.Health.State;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Activation;
import io.hallguard.drivers.signal.Reading.HoldUp;
import io.hallguard.drivers.signal.Reading.Position;
import io.hallguard.drivers.signal.Reading.Property;
import io.hallguard.drivers.signal.Reading.Unclear;
import io.hallguard.drivers.signal.Signal;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/**
 * What the gateway relies on in every driver, real or simulated. A driver's own test extends this
 * and builds the world; {@code docs/write-a-driver.md} says what each promise is for.
 */
public abstract class DriverContract extends LifeContract {
  @Test
  final void theStateThatIsFoundIsNoNews() throws Exception {
    rig.door(Position.OPEN);
    Ear ear = new Ear();
    try (Driver driver = rig.driver()) {
      driver.start(ear);
      await().until(() -> ear.hears(rig.contact(), OPEN));
      List<Heard> first = ear.readings(rig.contact());
      assertThat(first.getFirst().news()).as("the first value is marked as stored").isFalse();
    }
  }

  @Test
  final void whatHappensThenIsNews() throws Exception {
    Ear ear = new Ear();
    try (Driver _ = listening(ear)) {
      rig.door(Position.OPEN);
      await().until(() -> ear.hearsNews(rig.contact(), OPEN));
      rig.door(Position.CLOSED);
      await().until(() -> ear.hearsNews(rig.contact(), CLOSED));
      rig.press();
      await().until(() -> ear.hearsPress(rig.button()));
    }
  }

  @Test
  final void aRepeatSaysNothingNew() throws Exception {
    Ear ear = new Ear();
    try (Driver _ = listening(ear)) {
      rig.door(Position.OPEN);
      await().until(() -> ear.hearsNews(rig.contact(), OPEN));
      Heard first = ear.positions(rig.contact()).getLast();
      int before = ear.positions(rig.contact()).size();
      rig.sayAgain();
      rig.sayAgain();
      rig.press();
      await().until(() -> ear.hearsPress(rig.button()));
      List<Heard> all = ear.positions(rig.contact());
      for (Heard again : all.subList(before, all.size())) {
        assertThat(again.reading()).as("the same value").isEqualTo(first.reading());
        again
            .report()
            .reception()
            .event()
            .ifPresent(event -> assertThat(first.report().reception().event()).contains(event));
      }
    }
  }

  @Test
  final void anUnknownValueIsNeverFine() throws Exception {
    Ear ear = new Ear();
    try (Driver _ = listening(ear)) {
      int before = ear.of(rig.contact()).size();
      rig.sayUnknown();
      await()
          .untilAsserted(() ->
              assertThat(ear.of(rig.contact()).stream().skip(before))
                  .anyMatch(DriverContract::saysThatItDoesNotKnow));
      assertThat(
              ear.of(rig.contact()).stream()
                  .skip(before)
                  .dropWhile(signal -> !saysThatItDoesNotKnow(signal)))
          .as("from the unknown value on, nothing says closed")
          .noneMatch(signal -> says(signal, CLOSED));
    }
  }

  @Test
  final void aBurstBlocksNobody() throws Exception {
    Ear ear = new Ear();
    try (Driver _ = listening(ear)) {
      rig.burst();
      rig.press();
      await().until(() -> ear.hearsPress(rig.button()));
      rig.door(Position.OPEN);
      await().until(() -> ear.hears(rig.contact(), OPEN));
    }
  }

  @Test
  final void nothingPutsAHoldUpBack() throws Exception {
    Ear ear = new Ear();
    try (Driver driver = listening(ear)) {
      rig.press();
      await().until(() -> ear.hearsPress(rig.button()));
      rig.sayUnknown();
      rig.burst();
      rig.fail();
      await().until(() -> driver.health().state() != State.ONLINE);
      rig.mend();
      await().until(() -> driver.health().state() == State.ONLINE);
    }
    Ear next = new Ear();
    try (Driver _ = listening(next)) {
      rig.door(Position.OPEN);
      await().until(() -> next.hears(rig.contact(), OPEN));
    }
    HoldUp putBack = new HoldUp(Activation.NORMAL);
    assertThat(
            ear.readings(rig.button()).stream()
                .map(Heard::reading)
                .dropWhile(reading -> !Ear.pressed(reading)))
        .doesNotContain(putBack);
    assertThat(next.readings(rig.button())).extracting(Heard::reading).doesNotContain(putBack);
  }

  @Test
  final void aPressWaitsForAGatewayThatIsBusy() throws Exception {
    Ear ear = new Ear();
    CountDownLatch busy = new CountDownLatch(1);
    CountDownLatch called = new CountDownLatch(1);
    try (Driver driver = rig.driver()) {
      driver.start(delivery -> {
        called.countDown();
        waitFor(busy);
        ear.accept(delivery);
      });
      rig.door(Position.OPEN);
      called.await();
      rig.press();
      rig.door(Position.CLOSED);
      rig.door(Position.OPEN);
      assertThat(ear.hearsPress(rig.button())).isFalse();
      busy.countDown();
      await().until(() -> ear.hearsPress(rig.button()));
      await().until(() -> ear.positions(rig.contact()).getLast().reading().equals(OPEN));
    } finally {
      busy.countDown();
    }
  }

  @Test
  final void aGatewayThatFailsOnceHearsTheRest() throws Exception {
    Ear ear = new Ear();
    AtomicBoolean failed = new AtomicBoolean();
    try (Driver driver = rig.driver()) {
      driver.start(delivery -> {
        if (failed.compareAndSet(false, true)) {
          throw new IllegalStateException("on purpose");
        }
        ear.accept(delivery);
      });
      await().until(() -> driver.health().state() == State.ONLINE);
      rig.door(Position.OPEN);
      rig.press();
      await().until(() -> ear.hearsPress(rig.button()) || ear.hears(rig.contact(), OPEN));
      rig.door(Position.CLOSED);
      await().until(() -> ear.hears(rig.contact(), CLOSED));
    }
    assertThat(failed).isTrue();
  }

  private static boolean saysThatItDoesNotKnow(Signal signal) {
    return switch (signal) {
      case Signal.Unreadable _ -> true;
      case Signal.Reachability _ -> false;
      case Signal.Report report ->
          report.readings().stream()
              .anyMatch(
                  reading -> reading instanceof Unclear(Property of, _) && of == Property.CONTACT);
    };
  }

  private static boolean says(Signal signal, Reading reading) {
    return signal instanceof Signal.Report report && report.readings().contains(reading);
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
