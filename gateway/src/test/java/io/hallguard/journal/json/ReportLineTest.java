package io.hallguard.journal.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.SignalFact.SignalSeen;
import io.hallguard.core.event.SignalFact.Standing;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick way says what the general way says, or nothing. */
class ReportLineTest {
  private final FactCodec codec = new FactCodec(FactSamples.ORIGIN);

  @BeforeEach
  void aLineOfTheSameJournalWasRead() {
    KnownOrigin.of(FactSamples.ORIGIN.hall().value(), FactSamples.ORIGIN.journal().toString());
  }

  @Test
  void reportsWithReadingsOfFewValuesAreReadTheQuickWay() {
    Recorded like = sample("signal-seen.v1");
    for (Standing standing : Standing.values()) {
      SignalSeen seen = new SignalSeen(SignalSamples.report(KnownReadings.all()), standing);
      Recorded fact = new Recorded(like.seq(), like.at(), like.source(), seen);
      assertThat(ReportLine.read(fact.seq(), codec.encode(fact)))
          .hasValue(new Envelope(FactSamples.ORIGIN, fact));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"signal-seen.v1", "signal-seen.v1.line", "signal-seen.v1.sign-of-life"})
  void goldenReportsAreReadOrLeft(String name) throws Exception {
    Recorded fact = sample(name);
    byte[] line = GoldenFiles.read(name).strip().getBytes(UTF_8);
    assertThat(ReportLine.read(fact.seq(), line).isPresent()).isEqualTo(!name.endsWith("line"));
    same(fact.seq(), line);
  }

  @Test
  void everyGoldenFileHasOneMeaning() throws Exception {
    for (var sample : FactSamples.all().entrySet()) {
      byte[] line = GoldenFiles.read(sample.getKey()).strip().getBytes(UTF_8);
      same(sample.getValue().seq(), line);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34})
  void everyRandomFactHasOneMeaning(long seed) {
    for (Recorded fact : new RandomFacts(seed).next(1, 3_000)) {
      same(fact.seq(), codec.encode(fact));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {41, 42, 43})
  void everyDamagedLineHasOneMeaning(long seed) throws Exception {
    Random random = new Random(seed);
    for (var sample : FactSamples.all().entrySet()) {
      if (sample.getValue().fact() instanceof SignalSeen) {
        byte[] line = GoldenFiles.read(sample.getKey()).strip().getBytes(UTF_8);
        for (int turn = 0; turn < 3_000; turn++) {
          same(sample.getValue().seq(), damaged(line, random));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "\"seq\":17|\"seq\":017",
        "\"seq\":17|\"seq\":18",
        "\"seq\":17|\"seq\":17.0",
        "\"mono\":83000000125|\"mono\":-1",
        "\"mono\":83000000125|\"mono\":9223372036854775808",
        "\"mono\":83000000125|\"mono\":083",
        "\"boot\":\"boot-1\"|\"boot\":\" \"",
        "\"device\":\"cash-door-contact\"|\"device\":\"\"",
        "\"device\":\"cash-door-contact\"|\"device\":\"a\\u0062\"",
        "\"device\":\"cash-door-contact\"|\"device\":\"\u00ff\u00fe\"",
        "\"device\":\"cash-door-contact\"|\"device\":\"\u00c0\u00af\"",
        "\"device\":\"cash-door-contact\"|\"device\":\"a\tb\"",
        "\"retained\":false|\"retained\":0",
        "\"retained\":false|\"retained\":false,\"more\":1",
        "\"retained\":false|\"retained\":false,\"event\":null",
        "\"retained\":false|"
            + "\"retained\":false,\"event\":{\"epoch\":\"e\",\"sequence\":0,\"id\":\"\"}",
        "\"standing\":\"current\"|\"standing\":\"currently\"",
        "\"position\":\"open\"|\"position\":\"ajar\"",
        "\"position\":\"open\"|\"position\":\"open\",\"position\":\"open\"",
        "}]}|},]}",
        "}]}|},{\"kind\":\"battery\",\"percent\":101}]}",
        "}}| }}",
        "\"v\":1|\"v\":2",
        "hall-7|hall-8",
      })
  void whatIsWrongIsLeft(String written, String wrong) throws Exception {
    String golden = GoldenFiles.read("signal-seen.v1").strip();
    assertThat(golden).contains(written);
    byte[] line = golden.replace(written, wrong).getBytes(ISO_8859_1);
    assertThat(ReportLine.read(17, line)).isEmpty();
  }

  private static Recorded sample(String name) {
    return requireNonNull(FactSamples.all().get(name), name);
  }

  private static byte[] damaged(byte[] line, Random random) {
    byte[] damaged = line.clone();
    int at = random.nextInt(line.length);
    switch (random.nextInt(4)) {
      case 0 -> damaged[at] = (byte) random.nextInt(256);
      case 1 -> damaged[at] ^= (byte) (1 << random.nextInt(8));
      case 2 -> damaged[at] = line[random.nextInt(line.length)];
      default -> {
        byte[] shorter = new byte[line.length - 1];
        System.arraycopy(line, 0, shorter, 0, at);
        System.arraycopy(line, at + 1, shorter, at, shorter.length - at);
        return shorter;
      }
    }
    return damaged;
  }

  /** What the quick way reads, the general way reads as well, and the same. */
  private static void same(long seq, byte[] line) {
    Optional<Envelope> quick = ReportLine.read(seq, line);
    if (quick.isPresent()) {
      try {
        assertThat(EnvelopeReader.read(seq, line)).isEqualTo(quick.get());
      } catch (FactUnreadable e) {
        throw new AssertionError("Expected to read " + new String(line, UTF_8), e);
      }
    }
  }
}
