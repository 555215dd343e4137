package io.hallguard.drivers.gpio;

import io.hallguard.drivers.driver.Driver;
import io.hallguard.drivers.driver.Rig;
import io.hallguard.drivers.gpio.Source.Loop;
import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.Reading.Position;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** A door and a button that latches, each in a supervised loop of its own at one converter. */
final class LoopRig implements Rig {
  static final AdcId ADC = new AdcId("adc-1");
  private static final DeviceId DOOR = new DeviceId("cash-door");
  private static final DeviceId BUTTON = new DeviceId("hold-up-1");

  private final SimBoard board = new SimBoard();
  private final SimLoop door = new SimLoop();
  private final SimLoop button = new SimLoop();
  private final TestingTime time = new TestingTime();
  private final AdcChip chip;

  LoopRig(AdcChip chip) {
    this.chip = chip;
    switch (chip) {
      case AdcChip.Ads1115 ads -> board.put(ads.address(), new SimAds1115(door, button));
      case AdcChip.Mcp3008 mcp -> board.put(mcp.chipSelect(), new SimMcp3008(door, button));
    }
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
            new PointBinding(DOOR, Watches.CONTACT, new Loop(ADC, 0, LoopBands.STANDARD)),
            new PointBinding(BUTTON, Watches.HOLD_UP, new Loop(ADC, 1, LoopBands.STANDARD)));
    GpioTimes times = GpioTimes.STANDARD.withLife(Duration.ofMillis(300));
    return new GpioDriver(board, points, List.of(new AdcBinding(ADC, chip)), times, time.clocks());
  }

  @Override
  public void door(Position position) {
    door.whole();
    door.contact(position == Position.OPEN);
  }

  @Override
  public void press() {
    button.contact(true);
  }

  /** A loop is measured again and again by itself. */
  @Override
  public void sayAgain() {}

  /** Somebody put another resistor in. */
  @Override
  public void sayUnknown() {
    door.resistor(1_000);
  }

  @Override
  public void burst() {
    Random random = new Random(42);
    for (int i = 0; i < 20_000; i++) {
      door.resistor(random.nextDouble(20_000));
    }
    door.whole();
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
}
