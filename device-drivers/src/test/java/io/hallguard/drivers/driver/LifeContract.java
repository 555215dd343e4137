package io.hallguard.drivers.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.hallguard.drivers.driver.Health.State;
import io.hallguard.drivers.signal.Reading.Contact;
import io.hallguard.drivers.signal.Reading.Position;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a driver comes, fails, mends and goes: the half of {@link DriverContract} about itself. */
abstract class LifeContract {
  static final Contact OPEN = new Contact(Position.OPEN);
  static final Contact CLOSED = new Contact(Position.CLOSED);

  Rig rig;

  /** Builds the world anew: the door closed, the button not pressed, everything working. */
  protected abstract Rig rig() throws Exception;

  @BeforeEach
  final void build() throws Exception {
    rig = rig();
  }

  @AfterEach
  final void tearDown() throws Exception {
    rig.close();
  }

  @Test
  final void whatFailsIsSaidAndMends() throws Exception {
    Ear ear = new Ear();
    Driver driver = rig.driver();
    try (driver) {
      assertThat(driver.health().state()).isEqualTo(State.OFFLINE);
      driver.start(ear);
      await().until(() -> driver.health().state() == State.ONLINE);
      assertThat(driver.health().why()).isEmpty();
      rig.fail();
      await().until(() -> driver.health().state() != State.ONLINE);
      assertThat(driver.health().why()).startsWith("Expected ").endsWith(".");
      rig.mend();
      await().until(() -> driver.health().state() == State.ONLINE);
      rig.door(Position.OPEN);
      await().until(() -> ear.hears(rig.contact(), OPEN));
    }
    assertThat(driver.health().state()).isEqualTo(State.OFFLINE);
    assertThat(driver.health().why()).isNotEmpty();
  }

  @Test
  final void whatIsNotThereAtTheStartIsWaitedFor() throws Exception {
    rig.fail();
    Ear ear = new Ear();
    try (Driver driver = rig.driver()) {
      driver.start(ear);
      await().until(() -> driver.health().why().startsWith("Expected "));
      assertThat(driver.health().state()).isNotEqualTo(State.ONLINE);
      rig.mend();
      await().until(() -> driver.health().state() == State.ONLINE);
      rig.press();
      await().until(() -> ear.hearsPress(rig.button()));
    }
  }

  @Test
  final void itStartsOnceAndClosesTwice() throws Exception {
    Driver driver = rig.driver();
    driver.start(new Ear());
    assertThatThrownBy(() -> driver.start(new Ear())).isInstanceOf(IllegalStateException.class);
    driver.close();
    driver.close();
    assertThatThrownBy(() -> driver.start(new Ear())).isInstanceOf(IllegalStateException.class);
    Driver never = rig.driver();
    never.close();
    assertThatThrownBy(() -> never.start(new Ear())).isInstanceOf(IllegalStateException.class);
  }

  @Test
  final void comingAndGoingLeavesNoThread() throws Exception {
    comeAndGo();
    long before = threads();
    for (int times = 0; times < 3; times++) {
      comeAndGo();
    }
    await().until(() -> threads() <= before);
  }

  @Test
  final void itIsHeardFromAsItPromisesAndInventsNothing() throws Exception {
    Ear ear = new Ear();
    try (Driver _ = listening(ear)) {
      int before = ear.reportsOfNews(rig.contact());
      if (rig.speaksUnasked()) {
        await().until(() -> ear.reportsOfNews(rig.contact()) >= before + 3);
        assertThat(ear.positions(rig.contact()).getLast().reading())
            .as("the present value goes with it")
            .isEqualTo(CLOSED);
      } else {
        await()
            .during(Duration.ofMillis(500))
            .untilAsserted(() -> assertThat(ear.reportsOfNews(rig.contact())).isEqualTo(before));
      }
    }
  }

  private void comeAndGo() throws Exception {
    Ear ear = new Ear();
    try (Driver driver = listening(ear)) {
      rig.fail();
      await().until(() -> driver.health().state() != State.ONLINE);
      rig.mend();
      await().until(() -> driver.health().state() == State.ONLINE);
    }
  }

  /** A driver that has told of the door as it is. */
  final Driver listening(Ear ear) throws Exception {
    rig.door(Position.CLOSED);
    Driver driver = rig.driver();
    driver.start(ear);
    await().until(() -> driver.health().state() == State.ONLINE);
    await().until(() -> ear.hears(rig.contact(), CLOSED));
    return driver;
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !thread.getName().startsWith("awaitility"))
        .count();
  }
}
