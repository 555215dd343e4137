package io.hallguard.sim.bench.load;

import static java.util.Objects.requireNonNull;

import io.hallguard.sim.bench.load.DeviceLoad.Message;
import io.hallguard.sim.bench.load.DeviceLoad.Shown;

/** Finds on the board what was sent: reports by the battery, alerts by how often they happened. */
public final class BoardWatch implements Board.Seen {
  private final Awaited reports;
  private final Awaited openings;
  private final Awaited holdUps;

  public BoardWatch(Tempo tempo) {
    requireNonNull(tempo, "tempo is null");
    this.reports = new Awaited(tempo, new Latencies());
    this.openings = new Awaited(tempo, new Latencies());
    this.holdUps = new Awaited(tempo, new Latencies());
  }

  /** It is about to be sent. */
  public void expect(Message message, long dueNanos) {
    switch (message.shown()) {
      case Shown.Battery(long percent) -> reports.expect(message.device(), percent, dueNanos);
      case Shown.Alert(long times) ->
          alerts(message.device()).expect(message.device(), times, dueNanos);
      case Shown.Nothing _ -> {
        // A closing shows no alert.
      }
    }
  }

  @Override
  public void event(String name, String data) {
    switch (name) {
      case "device" -> {
        long battery = number(data, "\"battery\":");
        if (battery >= 0) {
          reports.arrived(text(data, "\"id\":\""), battery);
        }
      }
      case "alert" -> {
        String place = text(data, "\"place\":{\"id\":\"");
        alerts(place).arrived(place, number(data, "\"times\":"));
      }
      default -> {
        // Nothing that we sent is known by it.
      }
    }
  }

  private Awaited alerts(String place) {
    return place.startsWith("button-") ? holdUps : openings;
  }

  private static String text(String data, String before) {
    int from = data.indexOf(before) + before.length();
    int to = data.indexOf('"', from);
    return from < before.length() || to < 0 ? "" : data.substring(from, to);
  }

  private static long number(String data, String before) {
    int at = data.indexOf(before);
    long value = 0;
    int digits = 0;
    for (int i = at + before.length(); at >= 0 && i < data.length(); i++) {
      char c = data.charAt(i);
      if (c < '0' || c > '9') {
        break;
      }
      value = value * 10 + (c - '0');
      digits++;
    }
    return digits == 0 ? -1 : value;
  }

  /** Reports to the device's view. */
  public Awaited reports() {
    return reports;
  }

  /** Openings without a grant to the alert. */
  public Awaited openings() {
    return openings;
  }

  /** Presses to the hold-up alert. */
  public Awaited holdUps() {
    return holdUps;
  }
}
