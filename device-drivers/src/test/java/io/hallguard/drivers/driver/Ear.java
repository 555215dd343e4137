package io.hallguard.drivers.driver;

import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A gateway that keeps everything it hears and settles it at once. */
final class Ear implements SignalSink {

  /** One reading with the report that it came in. */
  record Heard(Signal.Report report, Reading reading) {
    boolean news() {
      return !report.reception().retained();
    }
  }

  private final List<Signal> signals = new CopyOnWriteArrayList<>();

  @Override
  public void accept(Delivery delivery) {
    signals.addAll(delivery.signals());
    delivery.settled().run();
  }

  List<Signal> of(DeviceId device) {
    return signals.stream().filter(signal -> signal.device().equals(device)).toList();
  }

  /** Every reading of a device, in the order in which it came. */
  List<Heard> readings(DeviceId device) {
    List<Heard> heard = new ArrayList<>();
    for (Signal signal : of(device)) {
      if (signal instanceof Signal.Report report) {
        report.readings().forEach(reading -> heard.add(new Heard(report, reading)));
      }
    }
    return heard;
  }

  /** What a contact was said to be, over and over. */
  List<Heard> positions(DeviceId contact) {
    return readings(contact).stream()
        .filter(heard -> heard.reading() instanceof Reading.Contact)
        .toList();
  }

  /** How many reports of a device were news or signs of life, and no stored state. */
  int reportsOfNews(DeviceId device) {
    return (int)
        of(device).stream()
            .filter(signal -> signal instanceof Signal.Report && !signal.reception().retained())
            .count();
  }

  boolean hears(DeviceId device, Reading reading) {
    return readings(device).stream().anyMatch(heard -> heard.reading().equals(reading));
  }

  boolean hearsNews(DeviceId device, Reading reading) {
    return readings(device).stream()
        .anyMatch(heard -> heard.news() && heard.reading().equals(reading));
  }

  /** Whether the button was told to be pressed, as an edge or as a level. */
  boolean hearsPress(DeviceId button) {
    return readings(button).stream().anyMatch(heard -> pressed(heard.reading()));
  }

  static boolean pressed(Reading reading) {
    return reading instanceof Reading.Press
        || reading.equals(new Reading.HoldUp(Reading.Activation.ACTIVE));
  }
}
