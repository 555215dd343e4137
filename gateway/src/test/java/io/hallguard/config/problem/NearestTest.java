package io.hallguard.config.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

  @ParameterizedTest
  @CsvSource({
    "contcat, contact, 1",
    "contact, contact, 0",
    "Contact, contact, 0",
    "lok, lock, 1",
    "locks, lock, 1",
    "readre, reader, 1",
    "kitten, sitting, 3",
    "'', lock, 4"
  })
  void countsEdits(String from, String to, int edits) {
    assertThat(Nearest.edits(from, to)).isEqualTo(edits);
    assertThat(Nearest.edits(to, from)).isEqualTo(edits);
  }

  @Test
  void suggestsWhatIsNear() {
    assertThat(Nearest.to("dors", List.of("boxes", "doors", "hours"))).contains("doors");
  }

  @Test
  void suggestsNothingThatIsFar() {
    assertThat(Nearest.to("colour", List.of("name", "zone", "contact"))).isEmpty();
    assertThat(Nearest.to("x".repeat(1000), List.of("name"))).isEmpty();
  }
}
