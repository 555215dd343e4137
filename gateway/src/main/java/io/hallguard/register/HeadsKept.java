package io.hallguard.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.hallguard.journal.Head;
import io.hallguard.journal.Heads;
import io.hallguard.journal.json.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the journal's head where it can be kept elsewhere: as a line in {@code heads.txt}, and with
 * the broker as a retained message. A head that somebody else holds is what a journal that was
 * written anew cannot fit. For one thread.
 */
public final class HeadsKept {
  private static final Logger LOG = LoggerFactory.getLogger(HeadsKept.class);

  /** The file's name in the data folder. */
  public static final String FILE = "heads.txt";

  private final Path file;
  private final Origin origin;
  private final Consumer<byte[]> broker;

  /**
   * Of a journal.
   *
   * @param broker takes the message that is retained
   */
  public HeadsKept(Path folder, Origin origin, Consumer<byte[]> broker) {
    this.file = folder.resolve(FILE);
    this.origin = requireNonNull(origin, "origin is null");
    this.broker = requireNonNull(broker, "broker is null");
  }

  /** Where the message goes. */
  public static String topic(Origin origin) {
    return "hallguard/" + origin.hall() + "/head";
  }

  /** The day of the last line; empty when there is none, or it cannot be read. */
  public Optional<LocalDate> lastDay(ZoneId zone) {
    try {
      List<String> lines = Files.exists(file) ? Files.readAllLines(file, UTF_8) : List.of();
      return lines.isEmpty()
          ? Optional.empty()
          : Optional.of(Instant.parse(lines.getLast().split(" ", 2)[0]).atZone(zone).toLocalDate());
    } catch (IOException | java.time.DateTimeException e) {
      LOG.warn("The file {} cannot be read; the head is written once more", file, e);
      return Optional.empty();
    }
  }

  /**
   * Keeps a head.
   *
   * @param why for example {@code daily}
   */
  public void keep(Head head, Instant now, String why) {
    String line = "%s %s %s %s%n".formatted(now, Heads.of(head), origin.journal(), why);
    try {
      Files.writeString(file, line, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      LOG.warn("The head of fact {} could not be written into {}", head.seq(), file, e);
    }
    broker.accept(message(head, now, why));
  }

  private byte[] message(Head head, Instant now, String why) {
    return "{\"v\":1,\"hall\":\"%s\",\"journal\":\"%s\",\"seq\":%d,\"hash\":\"%s\",\"at\":\"%s\",\"why\":\"%s\"}"
        .formatted(origin.hall(), origin.journal(), head.seq(), head.hash(), now, why)
        .getBytes(UTF_8);
  }
}
