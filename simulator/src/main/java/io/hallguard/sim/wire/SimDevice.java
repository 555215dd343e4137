package io.hallguard.sim.wire;

import static java.util.Objects.requireNonNull;

import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Property;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One simulated device: what is true at it, and what it says of that. One thread. */
public final class SimDevice {

  /** How many messages it can send again. */
  private static final int REMEMBERED = 50;

  private final DeviceId id;
  private final Dialect dialect;
  private final Duration reportEvery;
  private final Map<Property, Reading> levels = new EnumMap<>(Property.class);
  private final Deque<Post> sent = new ArrayDeque<>();
  private int battery = 97;
  private boolean silent;

  SimDevice(DeviceId id, Dialect dialect, Duration reportEvery, List<Reading> atFirst) {
    this.id = requireNonNull(id, "id is null");
    this.dialect = requireNonNull(dialect, "dialect is null");
    this.reportEvery = requireNonNull(reportEvery, "reportEvery is null");
    atFirst.forEach(level -> levels.put(Condition.property(level), level));
  }

  /** Its name in the hall. */
  public DeviceId id() {
    return id;
  }

  /** Whether its format has a word for the property. */
  public boolean speaks(Property property) {
    return dialect.speaks(property);
  }

  /** How often it repeats its state although nothing happens. */
  public Duration reportEvery() {
    return reportEvery;
  }

  /** Whether nothing leaves it: a flat battery, a cut cable. What happens at it goes on. */
  public boolean silent() {
    return silent;
  }

  /** Falls silent, or speaks again. */
  public void silence(boolean nowSilent) {
    silent = nowSilent;
  }

  /** Something happened at it. */
  public List<Post> says(Reading news, Instant at) {
    if (Condition.lasts(news)) {
      levels.put(Condition.property(news), news);
    }
    if (news instanceof Reading.Battery charge) {
      battery = charge.percent();
    }
    return send(silent ? List.of() : dialect.news(news, condition(at)));
  }

  /** Repeats its state. */
  public List<Post> reports(Instant at) {
    return send(silent ? List.of() : List.of(dialect.report(condition(at))));
  }

  /** Says something of the property that the format does not know. */
  public List<Post> unclear(Property property, Instant at) {
    return send(List.of(dialect.unclear(property, condition(at))));
  }

  /** Sends bytes that nobody can read. */
  public List<Post> garbage() {
    return List.of(dialect.garbage());
  }

  /** What its broker or bridge says of it. */
  public List<Post> availability(boolean online) {
    return List.of(dialect.availability(online));
  }

  /** Its last messages once more, bytes and all, oldest first. */
  public List<Post> again(int count) {
    return sent.stream().skip(Math.max(0, sent.size() - count)).toList();
  }

  /** Begins to count anew. */
  public void restart() {
    dialect.restart();
  }

  private Condition condition(Instant at) {
    return new Condition(levels, battery, at);
  }

  private List<Post> send(List<Post> posts) {
    for (Post post : posts) {
      sent.addLast(post);
      if (sent.size() > REMEMBERED) {
        sent.removeFirst();
      }
    }
    return posts;
  }
}
