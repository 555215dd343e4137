package io.hallguard.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.core.event.Recorded;
import io.hallguard.core.plan.HallId;
import io.hallguard.journal.deflate.ShortStream;
import io.hallguard.journal.json.FactCodec;
import io.hallguard.journal.json.Origin;
import io.hallguard.journal.json.RandomFacts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What it unpacks is what zlib unpacks; what zlib refuses it leaves. */
class ShortStreamTest {
  private static final Origin ORIGIN = new Origin(new HallId("lab"), new UUID(1, 2));
  private static final byte[] DICTIONARY = Packing.dictionary("lab", ORIGIN.journal().toString());

  private final ShortStream stream = new ShortStream(DICTIONARY);

  @ParameterizedTest
  @ValueSource(ints = {1, 6, 9})
  void nearlyEveryLineIsUnpacked(int level) {
    int unpacked = 0;
    List<byte[]> lines = lines(level, 2_000);
    for (byte[] line : lines) {
      Optional<byte[]> quick = stream.unpack(packed(line, level));
      if (quick.isPresent()) {
        unpacked++;
        assertThat(quick.get()).isEqualTo(line);
      }
    }
    assertThat(unpacked).isGreaterThan(lines.size() * 9 / 10);
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void ofADamagedStreamItGivesNothingThatZlibDoesNotGive(long seed) {
    Random random = new Random(seed);
    for (byte[] line : lines(seed, 300)) {
      byte[] stored = packed(line, Deflater.BEST_SPEED);
      for (int turn = 0; turn < 40; turn++) {
        byte[] damaged = damaged(stored, random);
        stream.unpack(damaged).ifPresent(quick -> assertThat(zlib(damaged)).hasValue(quick));
      }
    }
  }

  @Test
  void everyCutIsLeft() {
    byte[] stored = packed(lines(4, 1).getFirst(), Deflater.BEST_SPEED);
    for (int length = 0; length < stored.length; length++) {
      assertThat(stream.unpack(Arrays.copyOf(stored, length))).isEmpty();
    }
    assertThat(stream.unpack(Arrays.copyOf(stored, stored.length + 1))).isEmpty();
  }

  @Test
  void anotherDictionaryAWrongSumAndALongLineAreLeft() {
    byte[] line = lines(5, 1).getFirst();
    byte[] stored = packed(line, Deflater.BEST_SPEED);
    assertThat(new ShortStream("another".getBytes(UTF_8)).unpack(stored)).isEmpty();
    stored[stored.length - 1]++;
    assertThat(stream.unpack(stored)).isEmpty();
    byte[] calm = ("{" + "abcdefg".repeat(5_000) + "}").getBytes(UTF_8);
    assertThat(stream.unpack(packed(calm, Deflater.BEST_SPEED))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 8, 9, 257, 258, 259})
  void copiesOfEveryReachAreMade(int reach) {
    byte[] noise = new byte[reach];
    new Random(reach).nextBytes(noise);
    byte[] line = new byte[3_000];
    for (int i = 0; i < line.length; i++) {
      line[i] = i % 500 < 40 ? (byte) (i * 7) : noise[i % reach];
    }
    assertThat(stream.unpack(packed(line, Deflater.BEST_SPEED))).hasValue(line);
  }

  private static List<byte[]> lines(long seed, int count) {
    FactCodec codec = new FactCodec(ORIGIN);
    List<Recorded> facts = new RandomFacts(seed).next(1, count);
    return facts.stream().map(codec::encode).toList();
  }

  private static byte[] damaged(byte[] stored, Random random) {
    byte[] damaged = stored.clone();
    for (int i = random.nextInt(3); i >= 0; i--) {
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return damaged;
  }

  private static byte[] packed(byte[] line, int level) {
    Deflater deflater = new Deflater(level);
    try {
      deflater.setDictionary(DICTIONARY);
      deflater.setInput(line);
      deflater.finish();
      byte[] room = new byte[line.length + 1_000];
      return Arrays.copyOf(room, deflater.deflate(room));
    } finally {
      deflater.end();
    }
  }

  private static Optional<byte[]> zlib(byte[] stored) {
    Inflater inflater = new Inflater();
    try {
      byte[] room = new byte[1 << 20];
      inflater.setInput(stored);
      inflater.inflate(room);
      if (inflater.needsDictionary()) {
        inflater.setDictionary(DICTIONARY);
      }
      int length = inflater.inflate(room);
      return inflater.finished() ? Optional.of(Arrays.copyOf(room, length)) : Optional.empty();
    } catch (DataFormatException | IllegalArgumentException e) {
      return Optional.empty();
    } finally {
      inflater.end();
    }
  }
}
