/**
 * One small decoder per wire format: bytes and a {@link io.hallguard.drivers.signal.Reception} in,
 * signals out. Pure: no clock, no I/O, no broker client. Nothing here throws for what a device
 * sends.
 */
@NullMarked
package io.hallguard.drivers.mqtt.format;

import org.jspecify.annotations.NullMarked;
