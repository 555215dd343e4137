package io.hallguard.journal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hallguard.core.event.Recorded;
import io.hallguard.core.state.Applier;
import io.hallguard.core.state.HallState;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateCodecTest {

  @Test
  void anEmptyStateComesBack() throws IOException {
    assertThat(StateCodec.decode(StateCodec.encode(HallState.EMPTY))).isEqualTo(HallState.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aRichStateComesBackAndGoesOn(long seed) throws IOException {
    RandomFacts facts = new RandomFacts(seed);
    HallState state = fold(HallState.EMPTY, facts, 2_000);
    assertThat(state.alerts()).isNotEmpty();
    assertThat(state.grants()).isNotEmpty();
    assertThat(state.devices()).isNotEmpty();
    HallState read = StateCodec.decode(StateCodec.encode(state));
    assertThat(read).isEqualTo(state);
    for (Recorded fact : facts.next(state.seq() + 1, 500)) {
      state = Applier.apply(state, fact);
      read = Applier.apply(read, fact);
    }
    assertThat(read).isEqualTo(state);
  }

  @Test
  void equalStatesHaveEqualBytes() throws IOException {
    HallState state = fold(HallState.EMPTY, new RandomFacts(7), 1_000);
    byte[] bytes = StateCodec.encode(state);
    assertThat(StateCodec.encode(StateCodec.decode(bytes))).isEqualTo(bytes);
  }

  @Test
  void damagedBytesAreAnError() {
    byte[] bytes = StateCodec.encode(fold(HallState.EMPTY, new RandomFacts(8), 100));
    byte[] half = Arrays.copyOf(bytes, bytes.length / 2);
    assertThatThrownBy(() -> StateCodec.decode(half)).isInstanceOf(IOException.class);
  }

  @Test
  void theShapeOfAStateIsKnownByItsRecords() {
    record One(String a) {}
    record Other(int a) {}
    assertThat(StateShape.digest(One.class)).isEqualTo(StateShape.digest(One.class)).hasSize(16);
    assertThat(StateShape.digest(One.class)).isNotEqualTo(StateShape.digest(Other.class));
    assertThat(StateCodec.FORM).matches("1-[0-9a-f]{16}");
  }

  private static HallState fold(HallState from, RandomFacts facts, int count) {
    HallState state = from;
    for (Recorded fact : facts.next(from.seq() + 1, count)) {
      state = Applier.apply(state, fact);
    }
    return state;
  }
}
