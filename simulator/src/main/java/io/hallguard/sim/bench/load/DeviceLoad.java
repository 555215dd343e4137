package io.hallguard.sim.bench.load;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;

import io.hallguard.sim.bench.process.BenchHall;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

/**
 * What the devices of a hall say, one message after the other, each numbered by its device. One
 * thread.
 */
public final class DeviceLoad {
  /** What a unit's report weighs, in bytes. */
  public static final int REPORT_BYTES = 200;

  private static final int FIRST_NUMBER = 100_000;
  private static final int EPOCH_CHARS = 17;
  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final InstantSource clock;
  private final BenchHall hall;
  private final String epoch;
  private final List<Talker> units;
  private final List<Talker> doors;
  private final List<Talker> buttons;
  private long unitTurn;
  private long doorTurn;
  private long buttonTurn;
  private Instant stamped = Instant.EPOCH;
  private String stamp = "";

  /** A message. Its bytes are for reading only: they are not copied. */
  public static final class Message {
    private final byte[] topic;
    private final byte[] payload;
    private final String device;
    private final long number;
    private final Shown shown;

    Message(byte[] topic, byte[] payload, String device, long number, Shown shown) {
      this.topic = topic;
      this.payload = payload;
      this.device = device;
      this.number = number;
      this.shown = shown;
    }

    /** Where it goes. */
    public byte[] topic() {
      return topic;
    }

    /** What it says. */
    public byte[] payload() {
      return payload;
    }

    /** Whose it is. */
    public String device() {
      return device;
    }

    /** The device's own count of it. */
    public long number() {
      return number;
    }

    /** How what it causes will be known on a board. */
    public Shown shown() {
      return shown;
    }
  }

  /** What a board shows of a message. */
  public sealed interface Shown {
    /** The device's battery, in percent. */
    record Battery(long percent) implements Shown {}

    /** An alert at the place of that name that happened so many times. */
    record Alert(long times) implements Shown {}

    /** Nothing of its own. */
    record Nothing() implements Shown {}
  }

  private static final class Talker {
    private final String device;
    private final byte[] topic;
    private int number = FIRST_NUMBER;

    Talker(String device) {
      this.device = device;
      this.topic = BenchHall.topic(device).getBytes(US_ASCII);
    }

    int count() {
      return number - FIRST_NUMBER;
    }
  }

  /**
   * A new run of all devices.
   *
   * @param seed the order of the devices and their epoch; another seed is another run, of which
   *     nothing is a repeat
   */
  public DeviceLoad(BenchHall hall, long seed, InstantSource clock) {
    this.hall = requireNonNull(hall, "hall is null");
    this.clock = requireNonNull(clock, "clock is null");
    Random random = new Random(seed);
    this.epoch = (HexFormat.of().toHexDigits(random.nextLong()) + "0").substring(0, EPOCH_CHARS);
    this.units = talkers(hall.units(), BenchHall::unit, random);
    this.doors = talkers(hall.doors(), BenchHall::door, random);
    this.buttons = talkers(hall.buttons(), BenchHall::button, random);
  }

  private static List<Talker> talkers(int count, IntFunction<String> name, Random random) {
    List<Talker> talkers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      talkers.add(new Talker(name.apply(i)));
    }
    Collections.shuffle(talkers, random);
    return talkers;
  }

  /** The next unit reports all that it knows; its battery is another one each time. */
  public Message report() {
    Talker unit = units.get((int) (unitTurn++ % units.size()));
    int percent = 20 + unit.count() % 80;
    return message(
        unit,
        "\"contact\":\"closed\",\"lock\":\"locked\",\"battery\":"
            + percent
            + ",\"batteryLow\":false,\"tamper\":\"normal\"",
        new Shown.Battery(percent));
  }

  /** The next door of the cash area opens, without a grant; on its next turn it closes. */
  public Message door() {
    long turn = doorTurn++;
    Talker door = doors.get((int) (turn % doors.size()));
    boolean opens = turn / doors.size() % 2 == 0;
    long times = turn / doors.size() / 2 + 1;
    return message(
        door,
        opens ? "\"contact\":\"open\"" : "\"contact\":\"closed\"",
        opens ? new Shown.Alert(times) : new Shown.Nothing());
  }

  /** The next hold-up button is pressed. */
  public Message press() {
    long turn = buttonTurn++;
    Talker button = buttons.get((int) (turn % buttons.size()));
    return message(button, "\"button\":\"emergency\"", new Shown.Alert(turn / buttons.size() + 1));
  }

  private Message message(Talker talker, String says, Shown shown) {
    int number = talker.number++;
    String payload =
        "{\"v\":1,\"epoch\":\""
            + epoch
            + "\",\"seq\":"
            + number
            + ",\"event\":\""
            + epoch
            + '-'
            + number
            + "\",\"at\":\""
            + stamp()
            + "\","
            + says
            + '}';
    return new Message(talker.topic, payload.getBytes(US_ASCII), talker.device, number, shown);
  }

  private String stamp() {
    Instant now = clock.instant();
    if (now.toEpochMilli() != stamped.toEpochMilli()) {
      stamped = now;
      stamp = AT.format(now);
    }
    return stamp;
  }

  /** How many messages each device has sent, as {@code device/first-number..} would count them. */
  public long sent() {
    long sent = 0;
    for (List<Talker> talkers : List.of(units, doors, buttons)) {
      for (Talker talker : talkers) {
        sent += talker.count();
      }
    }
    return sent;
  }

  /** The hall whose devices these are. */
  public BenchHall hall() {
    return hall;
  }
}
