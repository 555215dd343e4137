package io.hallguard.drivers.gpio;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Activation;
import io.hallguard.drivers.signal.Reading.Contact;
import io.hallguard.drivers.signal.Reading.HoldUp;
import io.hallguard.drivers.signal.Reading.Position;
import io.hallguard.drivers.signal.Reception;
import io.hallguard.drivers.signal.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OutboxTest {
  private static final DeviceId DOOR = new DeviceId("door");
  private static final DeviceId BUTTON = new DeviceId("button");
  private static final Reading OPEN = new Contact(Position.OPEN);
  private static final Reading CLOSED = new Contact(Position.CLOSED);
  private static final Reading ACTIVE = new HoldUp(Activation.ACTIVE);
  private static final Reading NORMAL = new HoldUp(Activation.NORMAL);

  private final AtomicInteger arrived = new AtomicInteger();
  private final Outbox outbox = new Outbox(arrived::incrementAndGet);

  @Test
  void whatComesFirstGoesFirst() {
    add(DOOR, OPEN);
    add(BUTTON, ACTIVE);
    add(DOOR, CLOSED);
    assertThat(all()).containsExactly(OPEN, ACTIVE, CLOSED);
    assertThat(outbox.poll()).isEmpty();
    assertThat(arrived).hasValue(3);
    assertThat(outbox.dropped()).isZero();
  }

  @Test
  void ofAContactTheNewestStays() {
    add(BUTTON, ACTIVE);
    for (int i = 0; i < 10_000; i++) {
      add(DOOR, i % 2 == 0 ? OPEN : CLOSED);
    }
    add(DOOR, OPEN);
    List<Reading> all = all();
    assertThat(all).hasSize(1 + Outbox.PER_DEVICE).startsWith(ACTIVE).endsWith(OPEN);
    assertThat(outbox.dropped()).isEqualTo(10_001 - Outbox.PER_DEVICE);
  }

  @Test
  void ofAButtonThePressesStay() {
    for (int i = 0; i < 10; i++) {
      add(BUTTON, ACTIVE);
      add(BUTTON, NORMAL);
    }
    List<Reading> all = all();
    assertThat(all).hasSize(Outbox.PER_DEVICE).endsWith(NORMAL);
    assertThat(all).filteredOn(ACTIVE::equals).hasSize(10);
  }

  @Test
  void pressesWithoutEndBecomeOne() {
    for (int i = 0; i < 1_000; i++) {
      add(BUTTON, ACTIVE);
    }
    assertThat(all()).hasSize(Outbox.PER_DEVICE).containsOnly(ACTIVE);
  }

  @Test
  void thereIsRoomAgainAfterItWasTaken() {
    for (int round = 0; round < 5; round++) {
      for (int i = 0; i < Outbox.PER_DEVICE; i++) {
        add(DOOR, OPEN);
      }
      assertThat(all()).hasSize(Outbox.PER_DEVICE);
    }
    assertThat(outbox.dropped()).isZero();
  }

  @Test
  void whatIsNotSettledInTimeIsLostOnceWithItsLastPress() {
    Flights flights = new Flights(100);
    Outbox.Item press = item(BUTTON, ACTIVE);
    Runnable pressed = flights.departs(press, 0);
    Runnable released = flights.departs(item(BUTTON, NORMAL), 10);
    Runnable opened = flights.departs(item(DOOR, OPEN), 20);
    assertThat(flights.dueNanos()).isEqualTo(100);
    assertThat(flights.lost(99)).isEmpty();
    assertThat(flights.lost(100)).containsExactly(new Flights.Lost(BUTTON, Optional.of(press)));
    opened.run();
    opened.run();
    assertThat(flights.lost(1_000)).isEmpty();
    pressed.run();
    released.run();
    assertThat(flights.dueNanos()).isEqualTo(Debounce.NEVER);
  }

  @Test
  void whatIsSettledIsNotToldAgainHoweverBusyItsDeviceIs() {
    Flights flights = new Flights(100);
    Runnable before = flights.departs(item(BUTTON, ACTIVE), 0);
    for (int i = 1; i < 1_000; i++) {
      Runnable next = flights.departs(item(BUTTON, NORMAL), i);
      before.run();
      before = next;
      assertThat(flights.lost(i)).isEmpty();
    }
  }

  @Test
  void whatIsOutIsBounded() {
    Flights flights = new Flights(100);
    for (int i = 0; i < 10_000; i++) {
      flights.departs(item(DOOR, OPEN), i);
    }
    assertThat(flights.dueNanos()).isEqualTo(10_000 - Flights.PER_DEVICE + 100);
  }

  private void add(DeviceId device, Reading reading) {
    outbox.add(device, item(device, reading).signals());
  }

  private List<Reading> all() {
    List<Reading> all = new ArrayList<>();
    for (Optional<Outbox.Item> next = outbox.poll(); next.isPresent(); next = outbox.poll()) {
      for (Signal signal : next.get().signals()) {
        all.addAll(((Signal.Report) signal).readings());
      }
    }
    return all;
  }

  private static Outbox.Item item(DeviceId device, Reading reading) {
    return new Outbox.Item(
        device,
        List.of(new Signal.Report(device, Reception.live(BankFixture.START), List.of(reading))));
  }
}
