/**
 * Wires on a board: contacts and buttons at pins, supervised loops at analogue inputs, outputs. The
 * only import of Pi4J, in one class behind {@link io.hallguard.drivers.gpio.Pins}.
 *
 * <p>What time it is and how a level becomes a reading is pure and lies apart from the threads that
 * touch the hardware.
 */
@NullMarked
package io.hallguard.drivers.gpio;

import org.jspecify.annotations.NullMarked;
