package io.hallguard.drivers.gpio;

import io.hallguard.drivers.driver.Driver;
import io.hallguard.drivers.driver.Rig;
import io.hallguard.drivers.gpio.Source.Pin;
import io.hallguard.drivers.gpio.Source.Pull;
import io.hallguard.drivers.gpio.Source.Rest;
import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.Reading.Position;
import java.time.Duration;
import java.util.List;

/** A door at a pin, and a button that latches, both normally closed to ground. */
final class PinRig implements Rig {
  static final int DOOR_PIN = 17;
  static final int BUTTON_PIN = 27;
  private static final DeviceId DOOR = new DeviceId("cash-door");
  private static final DeviceId BUTTON = new DeviceId("hold-up-1");

  private final TestingBoard board;
  private final TestingTime time = new TestingTime();
  private boolean open;

  PinRig(TestingBoard board) {
    this.board = board;
    board.level(DOOR_PIN, false);
    board.level(BUTTON_PIN, false);
  }

  @Override
  public DeviceId contact() {
    return DOOR;
  }

  @Override
  public DeviceId button() {
    return BUTTON;
  }

  @Override
  public Driver driver() {
    List<PointBinding> points =
        List.of(
            new PointBinding(DOOR, Watches.CONTACT, new Pin(DOOR_PIN, Pull.UP, Rest.CLOSED)),
            new PointBinding(BUTTON, Watches.HOLD_UP, new Pin(BUTTON_PIN, Pull.UP, Rest.CLOSED)));
    GpioTimes times = GpioTimes.STANDARD.withLife(Duration.ofMillis(300));
    return new GpioDriver(board, points, List.of(), times, time.clocks());
  }

  @Override
  public void door(Position position) {
    open = position == Position.OPEN;
    board.level(DOOR_PIN, open);
    time.push(Duration.ofMillis(300));
  }

  @Override
  public void press() {
    board.level(BUTTON_PIN, true);
    time.push(Duration.ofMillis(300));
  }

  @Override
  public void sayAgain() {
    board.level(DOOR_PIN, open);
  }

  /** It chatters. */
  @Override
  public void sayUnknown() {
    flutter(40, Duration.ofMillis(60));
  }

  @Override
  public void burst() {
    flutter(20_000, Duration.ofNanos(100_000));
  }

  @Override
  public void fail() {
    board.broken(true);
  }

  @Override
  public void mend() {
    board.broken(false);
    time.push(ChatterLimits.STANDARD.calm());
  }

  @Override
  public boolean speaksUnasked() {
    return true;
  }

  @Override
  public void close() {
    board.close();
  }

  private void flutter(int times, Duration apart) {
    for (int i = 0; i < times; i++) {
      board.level(DOOR_PIN, (i % 2 == 0) != open);
      time.push(apart);
    }
  }
}
