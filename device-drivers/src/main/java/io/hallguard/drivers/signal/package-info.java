/**
 * What a device said: the only thing that leaves this module. Pure values; no clock, no I/O.
 *
 * <p>A driver turns bytes or edges into a {@link io.hallguard.drivers.signal.Signal}. What a value
 * of a format means ({@code contact:false} is an open door) is decided in that format's decoder and
 * nowhere else.
 */
@NullMarked
package io.hallguard.drivers.signal;

import org.jspecify.annotations.NullMarked;
