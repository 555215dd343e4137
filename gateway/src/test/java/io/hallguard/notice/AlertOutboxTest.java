package io.hallguard.notice;

import static io.hallguard.core.TestingHall.SOS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.core.TestingHall;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Gesture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class AlertOutboxTest {
  private final TestingHall hall = new TestingHall();
  private final List<String> sent = new ArrayList<>();
  private final AlertOutbox outbox =
      new AlertOutbox(
          (_, _) -> List.of(),
          (_, payload) -> {
            sent.add(new String(payload, UTF_8));
            return CompletableFuture.completedFuture(null);
          },
          new AlertMessage(hall.plan()),
          () -> {
            throw new AssertionError("A cry needs no loop");
          });

  @Test
  void aPressThatCouldNotBeJournaledIsSentWhetherItRaisesOrJoins() {
    press();
    hall.acknowledge(1).after(Duration.ofMinutes(5));
    press();

    assertThat(sent)
        .hasSize(2)
        .allSatisfy(message -> assertThat(message).contains("\"journaled\":false"));
    assertThat(sent.getLast()).contains("\"times\":2").contains("\"unacknowledged\"");
  }

  private void press() {
    outbox.notJournaled(hall.says(SOS, new Reading.Press(Gesture.EMERGENCY)).facts(), hall.state());
  }
}
