package io.hallguard.journal.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hallguard.core.event.Recorded;
import io.hallguard.journal.json.FactUnreadable.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactCodecTest {
  private static final String LINE =
      """
      {"v":1,"alg":"sha-256","hall":"h","journal":"0190f3a1-5b7c-7d3e-9a41-2f6c8d1e0b53","seq":4,\
      "at":"2026-03-01T04:01:23.250Z","boot":"b","mono":8,"clockOk":true,"type":"alert-told",\
      "src":"clock","data":{"alert":5,"notice":{"seq":17,"channel":"mqtt"},\
      "receiver":{"kind":"broker"}}}\
      """;

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void whatIsWrittenIsReadBack(long seed) throws FactUnreadable {
    FactCodec codec = new FactCodec(FactSamples.ORIGIN);
    for (Recorded fact : new RandomFacts(seed).next(1, 1_000)) {
      byte[] line = codec.encode(fact);
      assertThat(new String(line, UTF_8)).doesNotContain("\n");
      assertThat(FactCodec.decode(fact.seq(), line).recorded()).isEqualTo(fact);
    }
  }

  @Test
  void aLineIsRead() throws FactUnreadable {
    assertThat(FactCodec.decode(4, LINE.getBytes(UTF_8)).recorded().seq()).isEqualTo(4);
  }

  @Test
  void aTypeOfANewerVersionIsNamed() {
    FactUnreadable problem = refused(4, LINE.replace("alert-told", "robot-seen"));
    assertThat(problem.why()).isEqualTo(Why.NEWER);
    assertThat(problem.seq()).isEqualTo(4);
    assertThat(problem.type()).isEqualTo("robot-seen");
    assertThat(problem).hasMessageContaining("fact 4 of type 'robot-seen'");
  }

  @Test
  void aNewerFormIsNamed() {
    FactUnreadable problem = refused(4, LINE.replace("\"v\":1", "\"v\":2"));
    assertThat(problem.why()).isEqualTo(Why.NEWER);
    assertThat(problem.type()).isEqualTo("alert-told");
    assertThat(problem).hasMessageContaining("form 2");
  }

  @Test
  void anotherAlgorithmIsOfANewerVersion() {
    assertThat(refused(4, LINE.replace("sha-256", "sm3")).why()).isEqualTo(Why.NEWER);
  }

  @Test
  void aLineOfAnotherNumberIsRefused() {
    assertThat(refused(5, LINE)).hasMessageContaining("its own number is 4");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"v\":1 | \"v\":0",
        "\"v\":1 | \"v\":true",
        "\"v\":1,\"alg\":\"sha-256\" | \"alg\":\"sha-256\",\"v\":1",
        "\"hall\":\"h\" | \"hall\":\"H!\"",
        "0190f3a1 | zz",
        "\"clockOk\":true | \"clockOk\":\"yes\"",
        "2026-03 | 2026-13",
        "\"mono\":8 | \"mono\":-8",
        "\"alert\":5, | ~~",
        "\"alert\":5 | \"alert\":null",
        "\"alert\":5 | \"alert\":5,\"alert\":5",
        "\"alert\":5 | \"alert\":5,\"more\":1",
        "\"alert\":5 | \"alert\":0",
        "mqtt | smoke-signals",
        "\"broker\" | \"pigeon\"",
        "\"kind\":\"broker\" | ~~",
        "\"src\" | \"source\"",
        "}}} | }}",
        "}}} | }}}}",
        "}}} | }}}{",
        "}}} | }},\"prev\":1}",
      })
  void whatNoGatewayWritesIsRefused(String written, String wrong) {
    assertThat(LINE).contains(written);
    assertThat(refused(4, LINE.replace(written, wrong)).why()).isEqualTo(Why.MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "{", "\u0000"})
  void whatIsNoLineIsRefused(String line) {
    assertThat(refused(4, line).why()).isEqualTo(Why.MALFORMED);
  }

  private static FactUnreadable refused(long seq, String line) {
    FactUnreadable problem =
        catchThrowableOfType(
            FactUnreadable.class, () -> FactCodec.decode(seq, line.getBytes(UTF_8)));
    assertThat(problem).isNotNull();
    return problem;
  }
}
