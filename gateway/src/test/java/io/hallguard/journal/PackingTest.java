package io.hallguard.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.core.event.Recorded;
import io.hallguard.core.plan.HallId;
import io.hallguard.journal.json.FactCodec;
import io.hallguard.journal.json.Origin;
import io.hallguard.journal.json.RandomFacts;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackingTest {
  @TempDir Path folder;

  @Test
  void everyLineComesBackAndMostAreAThirdOfTheirLength() throws Exception {
    FactCodec codec = new FactCodec(new Origin(new HallId("lab"), UUID.randomUUID()));
    long plain = 0;
    long stored = 0;
    try (Packing packing = packing()) {
      for (Recorded fact : new RandomFacts(3).next(1, 2_000)) {
        byte[] line = codec.encode(fact);
        byte[] packed = packing.pack(line);
        assertThat(packing.unpack(packed)).isEqualTo(line);
        plain += line.length;
        stored += packed.length;
      }
    }
    assertThat(stored).isLessThan(plain * 2 / 3);
  }

  @Test
  void aLongLineAndOneThatCannotGetShorterComeBack() throws Exception {
    byte[] noise = new byte[70_000];
    new Random(5).nextBytes(noise);
    noise[0] = '{';
    byte[] calm = ("{" + "a".repeat(300_000) + "}").getBytes(UTF_8);
    try (Packing packing = packing()) {
      assertThat(packing.unpack(packing.pack(noise))).isEqualTo(noise);
      assertThat(packing.unpack(packing.pack(calm))).isEqualTo(calm);
    }
  }

  @Test
  void whatIsNoStreamOfThisJournalComesBackAsItIs() throws Exception {
    byte[] other = {0x78, 1, 2, 3, 4, 5};
    try (Packing packing = packing()) {
      assertThat(packing.unpack(other)).isEqualTo(other);
      byte[] cut = Arrays.copyOf(packing.pack("{\"v\":1}".repeat(40).getBytes(UTF_8)), 12);
      assertThat(packing.unpack(cut)).isEqualTo(cut);
      assertThat(packing.unpack(new byte[0])).isEmpty();
    }
  }

  private Packing packing() throws Exception {
    TestingJournal.open(folder).close();
    try (Connection connection =
        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("journal.db"))) {
      return Packing.of(connection);
    }
  }
}
