package io.hallguard.core.event;

import static java.util.Objects.requireNonNull;

import io.hallguard.drivers.signal.DeviceId;

/** What made a fact come about: the envelope's {@code src}. */
public sealed interface Source {

  /** As written in the envelope. */
  String text();

  /** A device spoke. */
  record FromDevice(DeviceId device) implements Source {
    public FromDevice {
      requireNonNull(device, "device is null");
    }

    @Override
    public String text() {
      return "device/" + device;
    }
  }

  /** A person asked. */
  record FromPerson(SubjectId subject) implements Source {
    public FromPerson {
      requireNonNull(subject, "subject is null");
    }

    @Override
    public String text() {
      return "person/" + subject;
    }
  }

  /** Time passed. */
  record FromClock() implements Source {
    @Override
    public String text() {
      return "clock";
    }
  }

  /** The gateway itself. */
  record FromGateway() implements Source {
    @Override
    public String text() {
      return "gateway";
    }
  }

  /** Of an input. */
  static Source of(Input input) {
    return switch (input) {
      case Input.SignalReceived received -> new FromDevice(received.signal().device());
      case Input.Commanded commanded -> new FromPerson(commanded.actor().subject());
      case Input.TimeReached _ -> new FromClock();
      case Input.Told told ->
          switch (told.receiver()) {
            case Receiver.Screen screen -> new FromPerson(screen.subject());
            case Receiver.Broker _, Receiver.Sounder _ -> new FromGateway();
          };
      case Input.Started _,
          Input.Stopping _,
          Input.LinkReported _,
          Input.Presented _,
          Input.SignInFailed _ ->
          new FromGateway();
    };
  }
}
