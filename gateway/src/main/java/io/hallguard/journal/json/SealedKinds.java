package io.hallguard.journal.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.hallguard.core.event.About;
import io.hallguard.core.event.Receiver;
import io.hallguard.core.event.Verdict;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Signal;
import java.util.Map;

/**
 * The names of the cases of sealed types that stand inside facts, written in the field {@code
 * kind}. A name is never changed and never used again; a case without a name fails the build's
 * tests.
 */
final class SealedKinds {
  private SealedKinds() {}

  /** The sealed types and where their cases are named. */
  static final Map<Class<?>, Class<?>> NAMED =
      Map.of(
          Signal.class, OfSignal.class,
          Reading.class, OfReading.class,
          Verdict.class, OfVerdict.class,
          About.class, OfAbout.class,
          Receiver.class, OfReceiver.class);

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Signal.Report.class, name = "report"),
    @JsonSubTypes.Type(value = Signal.Reachability.class, name = "reachability"),
    @JsonSubTypes.Type(value = Signal.Unreadable.class, name = "unreadable"),
  })
  private interface OfSignal {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Reading.Contact.class, name = "contact"),
    @JsonSubTypes.Type(value = Reading.Lock.class, name = "lock"),
    @JsonSubTypes.Type(value = Reading.Press.class, name = "press"),
    @JsonSubTypes.Type(value = Reading.HoldUp.class, name = "hold-up"),
    @JsonSubTypes.Type(value = Reading.Tamper.class, name = "tamper"),
    @JsonSubTypes.Type(value = Reading.Battery.class, name = "battery"),
    @JsonSubTypes.Type(value = Reading.BatteryLow.class, name = "battery-low"),
    @JsonSubTypes.Type(value = Reading.Supply.class, name = "supply"),
    @JsonSubTypes.Type(value = Reading.Lamp.class, name = "lamp"),
    @JsonSubTypes.Type(value = Reading.Fire.class, name = "fire"),
    @JsonSubTypes.Type(value = Reading.Tag.class, name = "tag"),
    @JsonSubTypes.Type(value = Reading.Badge.class, name = "badge"),
    @JsonSubTypes.Type(value = Reading.Line.class, name = "line"),
    @JsonSubTypes.Type(value = Reading.Unclear.class, name = "unclear"),
  })
  private interface OfReading {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Verdict.Entry.class, name = "entry"),
    @JsonSubTypes.Type(value = Verdict.Standing.class, name = "standing"),
    @JsonSubTypes.Type(value = Verdict.Exit.class, name = "exit"),
    @JsonSubTypes.Type(value = Verdict.Joined.class, name = "joined"),
    @JsonSubTypes.Type(value = Verdict.Unaccounted.class, name = "unaccounted"),
  })
  private interface OfVerdict {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = About.OfPlace.class, name = "place"),
    @JsonSubTypes.Type(value = About.OfDevice.class, name = "device"),
    @JsonSubTypes.Type(value = About.OfLink.class, name = "link"),
    @JsonSubTypes.Type(value = About.OfPerson.class, name = "person"),
    @JsonSubTypes.Type(value = About.OfGateway.class, name = "gateway"),
  })
  private interface OfAbout {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Receiver.Screen.class, name = "screen"),
    @JsonSubTypes.Type(value = Receiver.Broker.class, name = "broker"),
    @JsonSubTypes.Type(value = Receiver.Sounder.class, name = "sounder"),
  })
  private interface OfReceiver {}
}
