package io.hallguard.drivers.driver;

import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.Reading.Position;
import java.io.IOException;

/**
 * The world behind a driver under test: a door's contact and a hold-up button, with everything that
 * can go wrong with them. It outlives its drivers, as a hall does. One thread.
 */
public interface Rig extends AutoCloseable {

  /** The door's contact. */
  DeviceId contact();

  /** The hold-up button; another device than the contact, over the same link. */
  DeviceId button();

  /** Another driver for the same world, not started. */
  Driver driver();

  /**
   * The door moves, and its contact says so. When no driver listens, the state must be there for
   * the next one to find.
   */
  void door(Position position) throws Exception;

  /** The button is pressed; one that latches stays in. */
  void press() throws Exception;

  /** What the contact said last comes once more, as a broker or a bouncing wire would repeat it. */
  void sayAgain() throws Exception;

  /** The contact says something that is neither open nor closed. */
  void sayUnknown() throws Exception;

  /**
   * Much that is of no use comes from the contact, at once; at its end the door is where it was.
   */
  void burst() throws Exception;

  /** The link or the hardware fails. */
  void fail() throws Exception;

  /** It works again; the door and the button are as they were. */
  void mend() throws Exception;

  /** Whether the driver itself sees to it that a device that can be reached is heard from. */
  boolean speaksUnasked();

  @Override
  void close() throws IOException;
}
