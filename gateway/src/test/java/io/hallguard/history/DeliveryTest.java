package io.hallguard.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hallguard.core.plan.HallId;
import io.hallguard.history.WriteFailed.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Batches, and the point that spoils one. */
class DeliveryTest {
  private final TestingSeries series = new TestingSeries();
  private final HistoryStats stats = new HistoryStats();
  private final Delivery delivery = new Delivery(series, new HallId("hall-7"), 100, stats);

  private static List<String> lines(int count) {
    return new ArrayList<>(
        IntStream.range(0, count)
            .mapToObj(i -> "position,hall=hall-7 seq=" + i + "i " + i)
            .toList());
  }

  @Test
  void noBatchIsLargerThanItsLimit() throws WriteFailed {
    List<String> lines = lines(250);
    delivery.write(lines);

    assertThat(lines).isEmpty();
    assertThat(series.batches()).containsExactly(100, 100, 50);
    assertThat(stats.written()).isEqualTo(250);
  }

  @Test
  void whatIsLeftStaysOnTheListWhenTheDatabaseGoesAway() {
    series.fails(Why.AWAY);
    List<String> lines = lines(250);

    assertThatThrownBy(() -> delivery.write(lines)).isInstanceOf(WriteFailed.class);
    assertThat(lines).hasSize(250);
    assertThat(stats.written()).isZero();
    assertThat(stats.failures()).isEqualTo(1);
  }

  @Test
  void theRefusedPointsAreFoundAndLeftOutAndCounted() throws WriteFailed {
    series.dislikes(line -> line.endsWith(" 17") || line.endsWith(" 170"));
    delivery.write(lines(250));

    assertThat(series.points().keySet())
        .filteredOn(point -> point.startsWith("position"))
        .hasSize(248);
    assertThat(stats.refused()).isEqualTo(2);
    assertThat(stats.written()).isEqualTo(248);
    assertThat(series.tries()).as("halving, not one by one").isLessThan(50);
  }

  @Test
  void aDatabaseThatTakesNothingAtAllCostsNoPoint() {
    series.dislikes(_ -> true);
    List<String> lines = lines(100);

    assertThatThrownBy(() -> delivery.write(lines))
        .isInstanceOfSatisfying(WriteFailed.class, e -> assertThat(e.why()).isEqualTo(Why.REFUSED));
    assertThat(lines).hasSize(100);
    assertThat(stats.refused()).isZero();
    assertThat(series.tries()).isEqualTo(2);
  }
}
